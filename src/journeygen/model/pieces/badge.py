"""`piece: badge`: a certificate for a VIP (認定証), 148 × 100 mm."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Badge(Piece):
    """A certificate with the customer's name, front and back."""

    name: ClassVar[str] = "badge"
    title: ClassVar[str] = "認定証"

    piece: Literal["badge"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return both sides."""
        return Geometry(width=148, height=100, pages=2)
