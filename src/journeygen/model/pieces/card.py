"""`piece: card`: a thank-you card for an envelope, A6."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Card(Piece):
    """A card, front and back."""

    name: ClassVar[str] = "card"
    title: ClassVar[str] = "お礼のカード"

    piece: Literal["card"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return both sides of an A6 card."""
        return Geometry(width=105, height=148, pages=2)
