"""`piece: leaflet`: an A4 leaflet folded in three (三つ折り)."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Fold, Geometry, Piece


class Leaflet(Piece):
    """A leaflet, two sides of A4 landscape, the inner panel 3 mm narrower."""

    name: ClassVar[str] = "leaflet"
    title: ClassVar[str] = "三つ折りリーフレット"

    piece: Literal["leaflet"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return both sides. Page 0 is the outside (flap 97, back 100, front 100), page 1 the inside."""
        return Geometry(
            width=297,
            height=210,
            pages=2,
            folds=(Fold(0, "x", 97), Fold(0, "x", 197), Fold(1, "x", 100), Fold(1, "x", 200)),
        )
