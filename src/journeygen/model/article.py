"""What every article of the magazine has: the front matter of content/magazine/ISSUE/NAME.md."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.base import LocalDate, Model
from journeygen.model.coming import Coming
from journeygen.model.message import Filled, Title
from journeygen.model.references import ImagePath, ProductName, TopicName


class ArticleHead(Model):
    """The keys that all kinds of articles share. A kind is a file in model/articles."""

    name: ClassVar[str]
    """What `kind:` says: story, recipe."""
    label: ClassVar[str]
    """What readers call it: 読みもの, 台所から."""
    is_founders: ClassVar[bool] = False
    """Whether the founder's page shows what the founder has written of this kind."""
    is_upright: ClassVar[bool] = False
    """Whether it can be set in vertical lines where the screen is wide."""
    tells_of_event: ClassVar[bool] = False
    """Whether the calendar shows it among the reports of past events."""

    title: Title = Described(description="題。")
    lead: Filled = Described(description="題の下の一文か二文。一覧にも、検索にも出ます。")
    date: LocalDate = Described(description="載せる日。この日より前の組み立てには入りません。")
    order: int | None = Described(
        default=None, ge=1, description="号の中の順(1から)。省くと、番号のある記事のあと。"
    )
    topics: tuple[TopicName, ...] = Described(
        default=(), strict=False, description="話題(journeygen.yaml の magazine.topics)。"
    )
    image: ImagePath | None = Described(default=None, description="画像(images/…)。")
    alt: str = Described(default="", description="画像の説明。画像があるなら必ず。")
    products: tuple[ProductName, ...] = Described(
        default=(), strict=False, description="この記事に出てくる商品。商品のページからもたどれます。"
    )
    author: str = Described(default="", description="書いた人。省くと brand.founder。")
    aliases: tuple[str, ...] = Described(
        default=(), strict=False, description="前のアドレス(/magazine/…/)。ここへ転送します。"
    )
    draft: bool = Described(default=False, description="true なら下書き。組み立てには入りません。")

    def told_products(self) -> tuple[str, ...]:
        """Return the names of the products that it tells of."""
        return self.products

    def told_voices(self) -> tuple[str, ...]:
        """Return the names of the customers' voices that it shows whole."""
        return ()

    def dates(self) -> tuple[Coming, ...]:
        """Return the dates to come that it announces."""
        return ()
