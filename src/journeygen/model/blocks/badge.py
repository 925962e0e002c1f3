"""`::: badge`: a certificate of thanks (D5, D14)."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import ImagePath, Loc


class Badge(Block):
    """A badge with its holder's name."""

    name: ClassVar[str] = "badge"
    title: str = Described(description="称号。")
    holder: str = Described(description="お名前。")
    src: ImagePath = Described(description="印の画像(images/…)。")
    alt: str = Described(min_length=1, description="画像の説明。")
    number: str = Described(default="", description="番号。")
    text: str = Described(default="", description="添える言葉。")

    def missing(self) -> tuple[tuple[Loc, str, str], ...]:
        """Ask for words in the alt text: spaces say nothing."""
        return () if self.alt.strip() else ((("alt",), "画像の説明 alt を書きます", "alt is missing"),)
