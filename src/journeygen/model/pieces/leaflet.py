"""`piece: leaflet`: an A4 leaflet folded in three (三つ折り)."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Fold, Geometry, Piece


class Leaflet(Piece):
    """A leaflet, two sides of A4 landscape, the flap that is folded in 3 mm narrower.

    The first picture makes the cover, buttons and codes the flap, the address the back; words before the first block
    the left panel inside, steps and the like the middle, the rest the right.
    """

    name: ClassVar[str] = "leaflet"
    title: ClassVar[str] = "三つ折りリーフレット"

    piece: Literal["leaflet"] = Described(description="印刷物の種類。")

    word: Literal["会", "室", "蔵", "結", "祝"] | None = Described(
        default=None, description="開いた左の面に筆で入れる字。"
    )
    title_line: str = Described(
        default="", max_length=16, description="表紙の題。省くと hero の title、なければメッセージの題。"
    )

    def geometry(self) -> Geometry:
        """Return both sides. Page 0 is the outside (flap 97, back 100, front 100), page 1 the inside."""
        return Geometry(
            width=297,
            height=210,
            pages=2,
            folds=(Fold(0, "x", 97), Fold(0, "x", 197), Fold(1, "x", 100), Fold(1, "x", 200)),
        )
