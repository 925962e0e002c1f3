"""QR codes and customer barcodes, drawn as rectangles of black ink into the places that were marked for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from journeygen.model.piece import Box
from journeygen.press.finish.paper import Paper, points, written
from journeygen.press.missing import library

QUIET = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""
_MASK = 2
"""One mask for all: choosing the best of eight costs four times as much, and every reader reads any."""

PITCH, BAR = 1.2, 0.6
"""Millimetres from bar to bar, and a bar's width, at 10 points. 日本郵便: all sizes × a/10, 8 ≤ a ≤ 11.5 points."""
HEIGHT = 3.6
LARGEST = 1.15
_SPANS = {"1": (0.0, 3.6), "2": (0.0, 2.4), "3": (1.2, 3.6), "4": (1.2, 2.4)}
"""From where to where a bar goes, in millimetres from the top: long, upper semi-long, lower semi-long, timing."""


def qr(address: str, place: Box) -> Iterator[Box]:
    """Yield the dark runs of a QR code, level M, as large as the place allows with its quiet zone inside."""
    rows = library("segno").make(address, error="m", micro=False, boost_error=False, mask=_MASK).matrix
    module = min(place.width, place.height) / (len(rows) + 2 * QUIET)
    left = place.x + (place.width - module * len(rows)) / 2
    top = place.y + (place.height - module * len(rows)) / 2
    for number, row in enumerate(rows):
        at = 0
        for dark, run in groupby(row):
            length = sum(1 for _ in run)
            if dark:
                yield Box(left + at * module, top + number * module, length * module, module)
            at += length


def barcode(bars: str, place: Box) -> Iterator[Box]:
    """Yield the bars of a customer barcode, as large as the place and the rules allow, in its middle.

    In an upright place the code is read downwards: its top is on the right.
    """
    upright = place.height > place.width
    length, thickness = (place.height, place.width) if upright else (place.width, place.height)
    whole = PITCH * (len(bars) - 1) + BAR
    scale = min(length / whole, thickness / HEIGHT, LARGEST)
    start, top = (length - whole * scale) / 2, (thickness - HEIGHT * scale) / 2
    for number, bar in enumerate(bars):
        upper, lower = _SPANS[bar]
        along = start + number * PITCH * scale
        bar_top, size = top + upper * scale, (lower - upper) * scale
        if upright:
            yield Box(place.right - bar_top - size, place.y + along, size, BAR * scale)
        else:
            yield Box(place.x + along, place.y + bar_top, BAR * scale, size)


def drawn(paper: Paper, boxes: Iterator[Box]) -> str:
    """Write boxes as one shape in black ink: one shape has no seams between its parts."""
    rectangles = (
        f"{written(*paper.at(box.x, box.bottom), points(box.width), points(box.height))} re" for box in boxes
    )
    return "\n".join(("0 0 0 1 k", *rectangles, "f"))
