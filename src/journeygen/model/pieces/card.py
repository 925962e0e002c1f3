"""`piece: card`: a thank-you card for an envelope, A6 once it is folded."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Fold, Geometry, Piece

WIDTH, HEIGHT = 105, 148
"""A6, in millimetres."""


class Card(Piece):
    """A card. Page 0 is the outside (a folded one: back left, cover right), page 1 the inside."""

    name: ClassVar[str] = "card"
    title: ClassVar[str] = "お礼のカード"

    piece: Literal["card"] = Described(description="印刷物の種類。")
    fold: Literal["none", "half"] = Described(
        default="none", description="half なら二つ折り(開くと A5 の横)、none なら一枚もの。"
    )
    text: Literal["small", "normal"] = Described(
        default="normal", description="文字の大きさ。normal は 9.2 pt で、一頁に五百字まで。"
    )
    word: Literal["御礼", "祝", "結", "寿"] = Described(default="御礼", description="表に筆で入れる言葉。")

    def geometry(self) -> Geometry:
        """Return both sides of an A6 card, or of an A5 sheet with its fold."""
        if self.fold == "none":
            return Geometry(width=WIDTH, height=HEIGHT, pages=2)
        folds = tuple(Fold(page, "x", WIDTH) for page in range(2))
        return Geometry(width=2 * WIDTH, height=HEIGHT, pages=2, folds=folds)
