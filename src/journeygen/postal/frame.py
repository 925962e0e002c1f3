"""The postal-code frame (郵便番号枠) of an upright postcard, as 日本郵便「郵便番号・バーコードマニュアル」 draws it."""

from __future__ import annotations

from typing import NamedTuple

TOP, RIGHT = 12.0, 8.0
"""Millimetres from the paper's upper and right edge."""
WIDTH, HEIGHT = 5.7, 8.0
_GAPS = (1.3, 1.3, 1.9, 1.1, 1.1, 1.1)
_BOLD, _FINE = 0.5, 0.3
"""Lines in millimetres: 0.4 to 0.6 for the first three boxes, 0.2 to 0.4 for the last four."""


class FrameBox(NamedTuple):
    """One box, from middle to middle of its lines, in millimetres."""

    x: float
    y: float
    width: float
    height: float
    line: float


def boxes(paper_width: float) -> tuple[FrameBox, ...]:
    """Return the seven boxes on a postcard of this width."""
    x = paper_width - RIGHT - len(_GAPS) * WIDTH - WIDTH - sum(_GAPS)
    placed = []
    for number, gap in enumerate((*_GAPS, 0.0)):
        placed.append(FrameBox(round(x, 2), TOP, WIDTH, HEIGHT, _BOLD if number < 3 else _FINE))
        x += WIDTH + gap
    return tuple(placed)
