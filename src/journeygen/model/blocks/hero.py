"""`::: hero`: the opening picture with its title."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import ImagePath, Link, Loc


class Hero(Block):
    """A wide picture, a title and a lead."""

    name: ClassVar[str] = "hero"
    src: ImagePath = Described(description="画像(images/…)。")
    alt: str = Described(min_length=1, description="画像の説明。")
    title: str = Described(default="", description="見出し。")
    lead: str = Described(default="", description="見出しに続く一言。")
    to: Link = Described(default="", description="リンク先。")
    label: str = Described(default="", description="ボタンの文字。")

    def missing(self) -> tuple[tuple[Loc, str, str], ...]:
        """Ask for words in the alt text: spaces say nothing."""
        return () if self.alt.strip() else ((("alt",), "画像の説明 alt を書きます", "alt is missing"),)
