"""A message: front matter, a body in Markdown, and its versions; and the products and voices that it shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field as Described, StringConstraints
from pydantic_core import PydanticCustomError

from journeygen.diagnostics import Span
from journeygen.model.base import Identifier, LocalDate, Model
from journeygen.model.call import CallSettings
from journeygen.model.pieces import AnyPiece
from journeygen.model.references import ImagePath, LayoutName, Link, ProductName

LETTERS = "/letters/"
"""Where public messages can be read on the site."""
BASE_VERSION = "a"
"""The version that is the message as written."""


def file_name(message: str, version: str) -> str:
    """Return the name of a version's files in build/, without folder and ending."""
    return message if version == BASE_VERSION else f"{message}.{version}"


def _one_line(value: str) -> str:
    if "\n" in value or "\r" in value:
        raise PydanticCustomError("one_line", "must be one line")
    return value


Line = Annotated[str, AfterValidator(_one_line)]
"""A text of one line: subjects and preheaders must not break a mail's header."""
Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something: spaces alone, half or full width, do not."""
Title = Annotated[Filled, AfterValidator(_one_line)]
"""A text of one line that says something."""


class VersionHead(Model):
    """What a version changes: only what it names."""

    subject: Line | None = Described(default=None, description="この版の件名。")
    preheader: Line | None = Described(default=None, description="この版のプレヘッダー。")


class MessageHead(Model):
    """The front matter of content/messages/FOLDER/NAME.md."""

    subject: Line = Described(default="", description="件名。{{ customer.family_name }} などを使えます。")
    preheader: Line = Described(default="", description="件名に続けて受信箱に出る一文。")
    title: str = Described(default="", description="社内での呼び名。省くと件名。")
    intent: Literal["inform", "offer"] = Described(default="inform", description="お知らせか、販売か。")
    message_class: Literal["marketing", "transactional"] = Described(
        default="marketing", alias="class", description="広告か取引か。フッターと配信停止の扱いが決まります。"
    )
    layout: LayoutName = Described(default="letter", description="レイアウト: letter, news, notice。")
    tags: tuple[str, ...] = Described(default=(), strict=False, description="分類(D3 など)。")
    public: bool = Described(
        default=False,
        description="true なら、サイトの /letters/ でも読めるお便りです。だれが読んでもよい文に限ります。",
    )
    print: AnyPiece | None = Described(default=None, description="紙にするとき: {piece: postcard} など。")
    call: CallSettings | None = Described(default=None, description="電話のとき: 目的と手順の設定。")
    versions: Mapping[Identifier, VersionHead] = Described(
        default={}, description="テストの版。変えるところだけ。"
    )


class Version(Model):
    """One version's source: the base file's, or a file of its own."""

    name: str
    file: str
    subject: str
    preheader: str
    body: str
    body_line: int
    subject_at: Span
    preheader_at: Span
    """Where the two texts begin: in this version's file or in the one that it was taken over from."""
    digest: str


class Message(Model):
    """A message with all of its versions; the first is the message as written."""

    name: str
    file: str
    head: MessageHead
    versions: tuple[Version, ...]

    @property
    def title(self) -> str:
        """Return the name that people use: the title, else the subject, else the file's name."""
        return self.head.title or self.head.subject or self.name

    @property
    def address(self) -> str:
        """Return the path of its page on the site, which is there when the message is public."""
        return f"{LETTERS}{unicodedata.normalize('NFC', self.name)}/"


class Fact(Model):
    """One line of a product's facts."""

    label: str = Described(description="見出し(原材料名など)。")
    value: str = Described(description="内容。")


class ProductHead(Model):
    """The front matter of content/products/NAME.md."""

    title: str = Described(description="商品名。")
    price: int = Described(ge=0, description="価格(円、税込)。")
    unit: str = Described(default="", description="内容量。")
    image: ImagePath = Described(description="画像(images/…)。")
    alt: str = Described(min_length=1, description="画像の説明。")
    page: Link = Described(default="", description="商品ページ(/products/…)。")
    kind: Literal["food", "cosmetic", "other"] = Described(
        default="other", description="種別。表示の規則が違います。"
    )
    facts: tuple[Fact, ...] = Described(default=(), strict=False, description="原材料、保存方法など。")
    tags: tuple[str, ...] = Described(default=(), strict=False, description="分類。")


class Product(ProductHead):
    """A product and the file that it was read from."""

    name: str
    file: str
    body: str
    body_line: int
    digest: str


class VoiceHead(Model):
    """The front matter of content/voices/NAME.md. Source, reward and consent are required (ステマ告示 2023-10-01)."""

    name: str = Described(description="お名前(イニシャル)。")
    age: str | int = Described(default="", description="年代。")
    area: str = Described(default="", description="お住まい。")
    product: ProductName | None = Described(default=None, description="商品の名前。")
    source: str = Described(min_length=1, description="出典(アンケートの名前と時期)。")
    reward: str = Described(min_length=1, description="謝礼。なければ none。")
    consented_on: LocalDate = Described(description="掲載の同意をいただいた日。")
    image: ImagePath | None = Described(default=None, description="画像(images/…)。")
    alt: str = Described(default="", description="画像の説明。")
    tags: tuple[str, ...] = Described(default=(), strict=False, description="分類。")


class Voice(VoiceHead):
    """A voice and the file that it was read from."""

    id: str
    file: str
    body: str
    body_line: int
    digest: str
