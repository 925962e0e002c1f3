"""`piece: newsletter`: a seasonal newsletter sheet, A4, two sides."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Newsletter(Piece):
    """A sheet for the parcel."""

    name: ClassVar[str] = "newsletter"
    title: ClassVar[str] = "季節の便り"

    piece: Literal["newsletter"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return both sides of A4."""
        return Geometry(width=210, height=297, pages=2)
