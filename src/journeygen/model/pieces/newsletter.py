"""`piece: newsletter`: a seasonal newsletter sheet, A4, two sides."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Newsletter(Piece):
    """A sheet for the parcel. Page 0 carries the masthead, page 1 the rest and the imprint."""

    name: ClassVar[str] = "newsletter"
    title: ClassVar[str] = "季節の便り"

    piece: Literal["newsletter"] = Described(description="印刷物の種類。")
    masthead: str = Described(default="季節の便り", max_length=10, description="題字。")
    issue: str = Described(default="", max_length=20, description="号(二〇二六年 冬号)。")
    season: Literal["spring", "summer", "autumn", "winter"] | None = Described(
        default=None, description="季節。飾りの字が変わります。"
    )

    def geometry(self) -> Geometry:
        """Return both sides of A4."""
        return Geometry(width=210, height=297, pages=2)
