"""Messages in the manifest: heads, versions, and their files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.journeys import MediumName
from journeygen.compile.manifest.models.settings import TypeName
from journeygen.model.base import Model


class FileEntry(Model):
    """One file of the build."""

    path: str = Described(description="build/ からの場所 / path below build/")
    media_type: str = Described(description="種類(RFC 6838) / media type")
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
    fields: Mapping[str, UsedFieldEntry] = Described(
        description="送るときに要る値 / the send-time fields it uses, by name"
    )


class SenderEntry(Model):
    """Who a mail comes from."""

    name: str = Described(description="差出人の表示名 / display name")
    address: str = Described(description="差出人のアドレス / address of From")
    reply_to: str | None = Described(default=None, description="返信先 / address of Reply-To")


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
    print: Mapping[str, Any] | None = Described(
        default=None, description="紙の設定 / settings of the printed piece, as written"
    )
    call: Mapping[str, Any] | None = Described(
        default=None, description="電話の設定 / settings of the call, as written"
    )
