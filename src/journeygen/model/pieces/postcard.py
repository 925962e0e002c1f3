"""`piece: postcard`: a private postcard (私製はがき), 100 × 148 mm, address side and message side."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Box, Geometry, Piece, Zone, ZoneKind
from journeygen.postal.frame import boxes

WIDTH, HEIGHT = 100, 148
"""Millimetres."""


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
        """Return the postcard's paper. 日本郵便: the frame where it is drawn, 70 × 35 mm for stamp and postmark."""
        first, *_, last = boxes(WIDTH)
        frame = Box(first.x, first.y, round(last.x + last.width - first.x, 2), first.height)
        return Geometry(
            width=WIDTH,
            height=HEIGHT,
            pages=2,
            zones=(
                Zone(ZoneKind.POSTAL_CODE, 0, frame),
                Zone(ZoneKind.POSTMARK, 0, Box(0, 0, 35, 70)),
            ),
        )
