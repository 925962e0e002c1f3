"""`piece: letter`: a founder's letter in vertical writing, A4."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Letter(Piece):
    """A letter, one page of A4, set vertically on ruled letter paper."""

    name: ClassVar[str] = "letter"
    title: ClassVar[str] = "縦書きの手紙"

    piece: Literal["letter"] = Described(description="印刷物の種類。")
    text: Literal["small", "normal", "large"] = Described(
        default="normal",
        description="文字の大きさ。normal は 11.5 pt で七百字まで。長い手紙は small、短い手紙は large。",
    )
    ruled: bool = Described(default=True, description="便箋の罫を引くか。")

    def geometry(self) -> Geometry:
        """Return one page of A4."""
        return Geometry(width=210, height=297, pages=1)
