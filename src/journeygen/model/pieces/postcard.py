"""`piece: postcard`: a private postcard (私製はがき), 100 × 148 mm, address side and message side."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Box, Geometry, Piece, Zone, ZoneKind


class Postcard(Piece):
    """A postcard. Page 0 is the address side, page 1 the message side."""

    name: ClassVar[str] = "postcard"
    title: ClassVar[str] = "はがき"
    has_address: ClassVar[bool] = True
    default_mail_class: ClassVar[str] = "postcard"

    piece: Literal["postcard"] = Described(description="印刷物の種類。")
    season: Literal["spring", "summer", "autumn", "winter"] | None = Described(
        default=None, description="季節。色と飾りが変わります。"
    )

    def geometry(self) -> Geometry:
        """Return the postcard's paper. Positions: 日本郵便 (frame: top 12, right 8 mm; postmark area 70 × 35 mm)."""
        return Geometry(
            width=100,
            height=148,
            pages=2,
            zones=(
                Zone(ZoneKind.POSTAL_CODE, 0, Box(44.3, 12, 47.7, 8)),
                Zone(ZoneKind.POSTMARK, 0, Box(0, 0, 35, 70)),
            ),
        )
