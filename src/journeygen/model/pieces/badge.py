"""`piece: badge`: a certificate for a VIP (認定証), A5 landscape."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece

SIZES = {"a5": (210.0, 148.0), "postcard": (148.0, 100.0)}
"""Width and height in millimetres."""


class Badge(Piece):
    """A certificate with the customer's name on the front (page 0), the founder's words on the back."""

    name: ClassVar[str] = "badge"
    title: ClassVar[str] = "認定証"

    piece: Literal["badge"] = Described(description="印刷物の種類。")
    size: Literal["a5", "postcard"] = Described(
        default="a5", description="大きさ。a5 は 210 × 148 mm、postcard は 148 × 100 mm。"
    )
    heading: str = Described(default="認定証", max_length=6, description="表の上に大きく刷る言葉。")

    def geometry(self) -> Geometry:
        """Return both sides."""
        width, height = SIZES[self.size]
        return Geometry(width=width, height=height, pages=2)
