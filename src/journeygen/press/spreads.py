"""The proof of a booklet: all of its pages as they lie open, two and two, on one sheet for the screen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from journeygen.press.finish.paper import EDGE
from journeygen.press.missing import library

if TYPE_CHECKING:
    from PIL import Image

_GROUND = (232, 230, 226)
_GAP = 20
_ACROSS = 3
"""Spreads side by side."""
_DPI = 72


def spreads(pdf: bytes, dpi: int = _DPI) -> bytes:
    """Return a PNG. The first page is a right one: the book is bound on the left."""
    pages = _drawn(pdf, dpi)
    width, height = pages[0].size
    places = [_place(number) for number in range(len(pages))]
    rows = places[-1][0] + 1
    size = _ACROSS * (2 * width + _GAP) + _GAP, rows * (height + _GAP) + _GAP
    sheet: Image.Image = library("PIL.Image").new("RGB", size, _GROUND)
    for page, (row, column, half) in zip(pages, places, strict=True):
        sheet.paste(page, (_GAP + column * (2 * width + _GAP) + half * width, _GAP + row * (height + _GAP)))
    file = io.BytesIO()
    sheet.save(file, "PNG", optimize=False, compress_level=6)
    return file.getvalue()


def _place(number: int) -> tuple[int, int, int]:
    """Return row, column and half of a page; the cover lies alone on the right."""
    spread, half = divmod(number + 1, 2)
    return spread // _ACROSS, spread % _ACROSS, half


def _drawn(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Draw the pages, cut to the trim."""
    document = library("pypdfium2").PdfDocument(pdf)
    cut = round(EDGE / 25.4 * dpi)
    try:
        whole = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()
    return [page.crop((cut, cut, page.width - cut, page.height - cut)) for page in whole]
