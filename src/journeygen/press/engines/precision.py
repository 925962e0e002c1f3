"""How Chromium is brought to print exactly: it rounds pages to points, and boxes and vertical glyphs to CSS pixels."""

from __future__ import annotations

import math
import re

ZOOM = 10
"""Sheets are laid out so many times as large and printed so much smaller: what is rounded is a tenth of a pixel then.

Measured (Chromium 156): a box of 20 mm came out as 20.11 mm at 9.96 for 10; at tenfold size as 20.00 at 10.00. Glyphs of
vertical writing stood up to 0.19 mm too high or too low. The scale of a PDF is 0.1 at least.
"""
_PAGE_SIZE = re.compile(r"(@page[^{}]*\{[^{}]*\bsize:\s*)([\d.]+)mm\s+([\d.]+)mm")
_POINTS = 72 / 25.4
_STEP = 72 / 300
"""Chromium rounds the sides of a page to whole points, and then down to 300ths of an inch."""


def with_room(html: str) -> str:
    """Make the page that Chromium will round at least as large as it should be, by 0.43 mm at most.

    The sheet keeps its size and its place at the page's top left.
    """
    return _PAGE_SIZE.sub(lambda found: f"{found[1]}{_larger(found[2])}pt {_larger(found[3])}pt", html)


def _larger(millimetres: str) -> int:
    """Return the least whole number of points that is not less than a length after it was rounded."""
    wanted = float(millimetres) * _POINTS
    whole = math.ceil(wanted)
    return whole if math.floor(whole / _STEP + 1e-6) * _STEP >= wanted - 0.01 else whole + 1
