"""`piece: carrier`: a sheet that carries the address behind an envelope's window, A4 folded in three."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Box, Fold, Geometry, Piece, Zone, ZoneKind


class Carrier(Piece):
    """A carrier for a window envelope."""

    name: ClassVar[str] = "carrier"
    title: ClassVar[str] = "窓付き封筒の送り状"
    has_address: ClassVar[bool] = True

    piece: Literal["carrier"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return one page of A4; the window of a 長3 envelope shows 90 × 45 mm from 22 mm left and 12 mm top."""
        return Geometry(
            width=210,
            height=297,
            pages=1,
            zones=(Zone(ZoneKind.WINDOW, 0, Box(22, 12, 90, 45)),),
            folds=(Fold(0, "y", 99), Fold(0, "y", 198)),
        )
