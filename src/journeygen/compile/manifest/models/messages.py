"""Messages in the manifest: heads, versions, and their files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.journeys import LocalMoment, MediumName
from journeygen.compile.manifest.models.settings import TypeName
from journeygen.model.base import Duration, Model
from journeygen.model.piece import Engine


class FileEntry(Model):
    """One file of the build."""

    path: str = Described(description="build/ からの場所 / path below build/")
    medium: MediumName = Described(description="メール・紙・電話のどれか / which medium it is for")
    media_type: str = Described(description="種類(RFC 6838) / media type")
    template: Literal["liquid", "none"] = Described(
        description="差し込みの書き方。none は埋めてある見本 / the language of its placeholders; none: filled with a sample"
    )
    sha256: str = Described(description="SHA-256 (16進) / SHA-256 of the bytes, hex")
    size: int = Described(description="バイト数 / size in bytes")


class UsedFieldEntry(Model):
    """A field that a version prints or asks for."""

    type: TypeName = Described(description="値の型 / type of the value")
    required: bool = Described(description="必ず値がある / there always is a value")
    default: str | int | float | bool | None = Described(
        default=None,
        description="分からないときの値(文面に入っています) / what stands in when unknown; the files hold it",
    )


class VersionEntry(Model):
    """One version of a message. Texts are templates: see formats."""

    version: str = Described(description="版の名前。a は元の文面 / its name; a is the message as written")
    subject: str | None = Described(default=None, description="件名(Liquid) / the subject (Liquid)")
    preheader: str | None = Described(
        default=None, description="プレヘッダー(Liquid) / the preheader (Liquid)"
    )
    files: tuple[FileEntry, ...] = Described(strict=False, description="ファイル / its files")
    engine: Engine | None = Described(
        default=None, description="紙を組んだエンジン / the engine that set the printed piece"
    )
    fields: Mapping[str, UsedFieldEntry] = Described(
        description="送るときに要る値 / the send-time fields it uses, by name"
    )


class SenderEntry(Model):
    """Who a mail comes from."""

    name: str = Described(description="差出人の表示名 / display name")
    address: str = Described(description="差出人のアドレス / address of From")
    reply_to: str | None = Described(default=None, description="返信先 / address of Reply-To")


class ColumnEntry(Model):
    """A column of the recipients' file of a message by print or call: see conventions.recipients."""

    column: str = Described(description="列の見出し / the column's heading")
    holds: Literal["postal_code", "address", "building", "company", "name", "honorific", "field"] = Described(
        description="何が入るか。field は送るときに決まる値 / what it holds; field: a send-time field"
    )
    field: str | None = Described(
        default=None, description="holds が field のときの項目 / the field, when it holds one"
    )
    type: TypeName = Described(
        description="値の型。date は YYYY-MM-DD / type of the value; a date is YYYY-MM-DD"
    )
    required: bool = Described(description="空の行は刷れない / a row without it cannot be made")


class PrintEntry(Model):
    """A printed piece: what a print house asks for."""

    piece: str = Described(description="印刷物の種類 / the piece's name")
    title: str = Described(description="日本語の呼び名 / what people call it")
    width_mm: float = Described(description="仕上がりの幅(mm) / width after trimming, mm")
    height_mm: float = Described(description="仕上がりの高さ(mm) / height after trimming, mm")
    bleed_mm: float = Described(description="塗り足し(mm) / bleed on every side, mm")
    pages: int = Described(description="一人分のページ数(面) / pages (sides) of one recipient")
    has_address: bool = Described(description="宛名を刷る / a recipient's address is printed on it")
    mail_class: str = Described(description="郵便の種別 / class of mail")
    lead_time: Duration = Described(
        description="入稿から投函までの期間(ISO 8601) / time from handing over to posting (ISO 8601)"
    )
    cut_off: LocalMoment = Described(description="入稿の締切 / the latest time on the day of handing over")
    settings: Mapping[str, Any] = Described(
        description="印刷物ごとの設定(season など) / settings that this piece alone has"
    )
    columns: tuple[ColumnEntry, ...] = Described(
        strict=False, description="宛名のファイルに要る列 / the columns that a recipients' file needs"
    )


class AnswerEntry(Model):
    """A field that a call finds out."""

    field: str = Described(description="項目の名前 / name of the field")
    type: TypeName = Described(description="値の型 / type of the value")


class CallEntry(Model):
    """A telephone call: a task with a script, never a sale (D18)."""

    purpose: str = Described(description="何のための電話か / what the call is for")
    caller: str = Described(description="かける人 / who calls")
    minutes: int = Described(description="目安の長さ(分) / about how long, in minutes")
    hours: str = Described(description="かけてよい時間 / at what hours, in words")
    attempts: int = Described(description="おかけしてよい回数 / how often one may try")
    away: str = Described(description="お留守のときにすること / what to do when nobody answers")
    before: tuple[str, ...] = Described(
        strict=False, description="電話の前に確かめること / what to make sure of first"
    )
    lead_time: Duration = Described(
        description="名簿を渡してから、かけるまでの期間(ISO 8601) / time from handing over to calling (ISO 8601)"
    )
    cut_off: LocalMoment = Described(
        description="名簿を渡す締切 / the latest time on the day of handing over"
    )
    columns: tuple[ColumnEntry, ...] = Described(
        strict=False, description="名簿に要る列 / the columns that a list of calls needs"
    )
    records: tuple[AnswerEntry, ...] = Described(
        strict=False, description="うかがって記録する項目 / the fields that the call finds out"
    )
    events: tuple[str, ...] = Described(
        strict=False,
        description="あったときに記録する出来事(CloudEvents の type) / events to be recorded when they happened",
    )


class MessageEntry(Model):
    """A message and everything a platform needs to send it."""

    id: str = Described(description="名前 / its name")
    title: str = Described(description="社内での呼び名 / what people call it")
    message_class: Literal["marketing", "transactional"] = Described(
        alias="class", description="広告か取引か / advertising, or about a transaction"
    )
    intent: Literal["inform", "offer"] = Described(
        description="お知らせか、販売か / whether it informs or sells"
    )
    layout: str | None = Described(default=None, description="メールのレイアウト / the mail's layout")
    tags: tuple[str, ...] = Described(strict=False, description="分類 / tags")
    media: tuple[MediumName, ...] = Described(strict=False, description="届け方 / how journeys deliver it")
    sender: SenderEntry | None = Described(
        default=None, description="メールの差出人 / who the mail comes from"
    )
    headers: Mapping[str, str] = Described(
        description="付けるヘッダー。値は Liquid / headers to add (RFC 8058 for marketing); values are Liquid"
    )
    versions: tuple[VersionEntry, ...] = Described(strict=False, description="版 / its versions")
    print: PrintEntry | None = Described(default=None, description="紙にするとき / the printed piece")
    call: CallEntry | None = Described(default=None, description="電話のとき / the call")
