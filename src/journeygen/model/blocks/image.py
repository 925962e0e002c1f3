"""`::: image`: a picture with its caption."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import ImagePath, Link, Loc


class Image(Block):
    """A picture. `alt` says what it shows, unless it is decoration only."""

    name: ClassVar[str] = "image"
    src: ImagePath = Described(description="画像(images/…)。")
    alt: str = Described(default="", description="画像の説明。")
    caption: str = Described(default="", description="画像の下の一言。")
    to: Link = Described(default="", description="リンク先。")
    width: Literal["full", "half"] = Described(default="full", description="大きさ。")
    decorative: bool = Described(default=False, description="飾りなら true (alt が要りません)。")

    def missing(self) -> tuple[tuple[Loc, str, str], ...]:
        """Ask for an alt text."""
        if self.alt.strip() or self.decorative:
            return ()
        return ((("alt",), "画像の説明 alt を書くか、飾りなら decorative: true にします", "alt is missing"),)
