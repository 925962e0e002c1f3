"""`magazine:` in journeygen.yaml: the shop's magazine, its topics, and what of the shop's site is not ours to make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field as Described

from journeygen.model.base import Duration, Identifier, LocalTime, Model

SitePath = Annotated[str, Described(pattern=r"^/", examples=["/order"])]


class Topic(Model):
    """What articles are about. Its name is the key under `topics`."""

    path: Identifier = Described(description="アドレスに使う名前: /topics/名前/。")
    about: str = Described(default="", description="話題のページに載る一文。")


class BookletSettings(Model):
    """`booklet:`: each issue also becomes an A5 booklet, for the parcel and for readers on a screen."""

    lead_time: Duration | None = Described(
        default=None, description="入稿から、刷り上がって届くまでの日数(P14D)。省くと print.house。"
    )
    cut_off: LocalTime | None = Described(
        default=None, description="その日の入稿の締切。省くと print.house。"
    )


class MagazineSettings(Model):
    """The brand book (会報誌)."""

    title: str = Described(min_length=1, description="会報誌の名前。")
    reading: str = Described(default="", description="読み。")
    about: str = Described(default="", description="どんな会報誌か。一文か二文で。")
    topics: Mapping[str, Topic] = Described(
        default={}, description="話題。記事の topics には、ここの名前を書きます。"
    )
    search: bool = Described(
        default=True,
        description="サイトのことばから、ページをさがせるようにします。false なら、さがすページをつくりません。",
    )
    booklet: BookletSettings | None = Described(
        default=None,
        description="号ごとに、A5 の冊子(PDF)もつくります。既定のままでよければ、booklet: {} と書きます。",
    )
    elsewhere: tuple[SitePath, ...] = Described(
        default=(),
        strict=False,
        description="journeygen が作らない、お店のページの始まり(/order など)。リンクしても、まちがいになりません。",
    )
