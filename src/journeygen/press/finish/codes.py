"""QR codes and customer barcodes, drawn as rectangles of black ink into the places that were marked for them.

A code is one shape (no seams between its parts), drawn in its own units and set in place by one matrix: small and quick.
"""

from __future__ import annotations

import re

from journeygen.model.piece import Box
from journeygen.postal.barcode import BAR_WIDTH, LARGEST, LONG, PITCH, TIMING
from journeygen.press.finish.paper import Paper, points, written
from journeygen.press.missing import library

QUIET = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""
_MASK = 2
"""One mask for all: choosing the best of eight costs four times as much, and every reader reads any."""
_DARK = re.compile(rb"\x01+")

_MIDDLE = TIMING, round(LONG - TIMING, 1)
_SPANS = {"1": (0, LONG), "2": (0, _MIDDLE[1]), "3": (_MIDDLE[0], LONG), "4": _MIDDLE}
"""From where to where a bar goes, in millimetres from the top at 10 points: long, upper semi-long, lower, timing."""
_BARS = {
    kind: f"%s {upper} {BAR_WIDTH} {round(lower - upper, 1)} re" for kind, (upper, lower) in _SPANS.items()
}


def draw_qr(paper: Paper, address: str, place: Box) -> str:
    """Write a QR code, level M, as large as the place allows with its quiet zone inside it."""
    rows = library("segno").make(address, error="m", micro=False, boost_error=False, mask=_MASK).matrix
    module = min(place.width, place.height) / (len(rows) + 2 * QUIET)
    side = module * len(rows)
    left, top = place.x + (place.width - side) / 2, place.y + (place.height - side) / 2
    runs = [
        f"{run.start()} {number} {run.end() - run.start()} 1 re"
        for number, row in enumerate(rows)
        for run in _DARK.finditer(row)
    ]
    return _shape(_matrix(paper, module, left, top), runs)


def draw_barcode(paper: Paper, bars: str, place: Box) -> str:
    """Write a customer barcode, as large as the place and the rules allow, in its middle.

    In an upright place the code is read downwards: its top is on the right.
    """
    upright = place.height > place.width
    length, thickness = (place.height, place.width) if upright else (place.width, place.height)
    whole = PITCH * (len(bars) - 1) + BAR_WIDTH
    scale = min(length / whole, thickness / LONG, LARGEST / 10)
    along, across = (length - whole * scale) / 2, (thickness - LONG * scale) / 2
    runs = [_BARS[bar] % round(number * PITCH, 1) for number, bar in enumerate(bars)]
    if upright:
        return _shape(_turned(paper, scale, place.right - across, place.y + along), runs)
    return _shape(_matrix(paper, scale, place.x + along, place.y + across), runs)


def _matrix(paper: Paper, scale: float, left: float, top: float) -> str:
    """Return the matrix by which a code's units, counted from its top left corner, are `scale` millimetres."""
    size = points(scale)
    return written(size, 0, 0, -size, *paper.at(left, top))


def _turned(paper: Paper, scale: float, right: float, top: float) -> str:
    """Return the matrix of a code that was turned clockwise: it runs down from `top`, its upper edge is at `right`."""
    size = points(scale)
    return written(0, -size, -size, 0, *paper.at(right, top))


def _shape(matrix: str, runs: list[str]) -> str:
    return f"q {matrix} cm 0 0 0 1 k\n" + "\n".join(runs) + "\nf Q"
