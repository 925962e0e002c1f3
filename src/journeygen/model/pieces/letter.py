"""`piece: letter`: a founder's letter in vertical writing, A4."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Letter(Piece):
    """A letter, one page of A4, set vertically."""

    name: ClassVar[str] = "letter"
    title: ClassVar[str] = "縦書きの手紙"

    piece: Literal["letter"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return one page of A4."""
        return Geometry(width=210, height=297, pages=1)
