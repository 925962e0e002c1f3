"""The proof for the screen: a PNG of all pages side by side, cut to the trim, on a quiet ground.

The colours are those of the finished PDF, inks and all: pdfium shows CMYK as coated paper would (within 1 of 255 of the
ICC profile's own words, measured), so a proof shows what the press will make of a colour, not what the screen had.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from journeygen.model.piece import BLEED, SAFE, Geometry, ZoneKind
from journeygen.press.finish.paper import EDGE
from journeygen.press.missing import library

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageDraw import ImageDraw

_GROUND = (232, 230, 226)
_SHADOW = (120, 116, 108)
_GAP = 8.0
"""Millimetres between pages and around them."""
_BLUR = 1.6
_SHOWN = BLEED - 0.2
"""Millimetres of the bleed that are shown: not so much that a corner mark comes in."""
TRIM, SAFE_LINE, FOLD = (0, 118, 170), (0, 140, 90), (190, 90, 0)
ZONES = {
    ZoneKind.ADDRESS: (120, 60, 160),
    ZoneKind.POSTAL_CODE: (200, 40, 40),
    ZoneKind.POSTMARK: (40, 80, 200),
    ZoneKind.BARCODE: (20, 20, 20),
    ZoneKind.WINDOW: (120, 60, 160),
}
"""The colours of a proof's outlines; docs/commands.md explains them."""


_NAMES = {
    ZoneKind.ADDRESS: "宛名",
    ZoneKind.POSTAL_CODE: "郵便番号",
    ZoneKind.POSTMARK: "切手・消印",
    ZoneKind.BARCODE: "バーコード",
    ZoneKind.WINDOW: "窓",
}
LETTERS = "".join(("仕上がり安全域折り", *_NAMES.values()))
"""Every character of a legend."""
_SIZE, _LINE, _SIGN = 2.8, 4.6, 2.4
"""Millimetres: the legend's letters, its lines, and the square of colour before a name."""


def proof(
    pdf: bytes, geometry: Geometry, zones: bool = False, dpi: int = 110, lettering: bytes = b""
) -> bytes:
    """Return a PNG. With `zones` the bleed is shown as well, and over it trim, safe area, folds and zones.

    `lettering` is a font that has LETTERS: then a legend under the pages names the outlines.
    """
    pages = _pages(pdf, _SHOWN if zones else 0.0, dpi)
    if zones:
        for number, page in enumerate(pages):
            _outline(page, geometry, number % geometry.pages, dpi)
    file = io.BytesIO()
    sheet = _side_by_side(pages, dpi)
    if zones and lettering:
        sheet = _with_legend(sheet, geometry, dpi, lettering)
    sheet.save(file, "PNG", optimize=False, compress_level=6)
    return file.getvalue()


def _pages(pdf: bytes, margin: float, dpi: int) -> list[Image.Image]:
    """Draw the pages, each with `margin` millimetres beyond the trim."""
    pdfium = library("pypdfium2")
    cut = _pixels(EDGE - margin, dpi)
    document = pdfium.PdfDocument(pdf)
    try:
        whole = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()
    return [page.crop((cut, cut, page.width - cut, page.height - cut)) for page in whole]


def _side_by_side(pages: list[Image.Image], dpi: int) -> Image.Image:
    pillow, filters = library("PIL.Image"), library("PIL.ImageFilter")
    gap = _pixels(_GAP, dpi)
    width = sum(page.width for page in pages) + gap * (len(pages) + 1)
    height = max(page.height for page in pages) + 2 * gap
    shadow = pillow.new("L", (width, height), 0)
    places = []
    left = gap
    for page in pages:
        places.append((left, gap))
        shadow.paste(150, (left, gap + gap // 8, left + page.width, gap + gap // 8 + page.height))
        left += page.width + gap
    sheet: Image.Image = pillow.new("RGB", (width, height), _GROUND)
    sheet.paste(_SHADOW, mask=shadow.filter(filters.GaussianBlur(_pixels(_BLUR, dpi))))
    for page, place in zip(pages, places, strict=True):
        sheet.paste(page, place)
    return sheet


def _outline(page: Image.Image, geometry: Geometry, number: int, dpi: int) -> None:
    draw: ImageDraw = library("PIL.ImageDraw").Draw(page)
    width, height = geometry.width, geometry.height
    _frame(draw, (0, 0, width, height), TRIM, dpi)
    _frame(draw, (SAFE, SAFE, width - SAFE, height - SAFE), SAFE_LINE, dpi)
    for fold in geometry.folds:
        if fold.page == number:
            across = fold.axis == "x"
            start, end = ((fold.at, 0.0), (fold.at, height)) if across else ((0.0, fold.at), (width, fold.at))
            draw.line((*_at(*start, dpi), *_at(*end, dpi)), FOLD, 2)
    for zone in geometry.zones:
        if zone.page == number:
            box = zone.box
            _frame(draw, (box.x, box.y, box.right, box.bottom), ZONES[zone.kind], dpi)


def _with_legend(sheet: Image.Image, geometry: Geometry, dpi: int, lettering: bytes) -> Image.Image:
    """Set the names of the outlines that occur below the pages, in as many lines as it takes."""
    font = library("PIL.ImageFont").truetype(io.BytesIO(lettering), _pixels(_SIZE, dpi))
    sign, gap, line = (_pixels(one, dpi) for one in (_SIGN, _GAP, _LINE))
    places, left, top = [], gap, sheet.height
    for name, color in _outlines(geometry):
        width = sign + sign // 2 + round(font.getlength(name))
        if left > gap and left + width > sheet.width - gap:
            left, top = gap, top + line
        places.append((left, top, name, color))
        left += width + 2 * sign
    whole: Image.Image = library("PIL.Image").new("RGB", (sheet.width, top + line + gap // 2), _GROUND)
    whole.paste(sheet, (0, 0))
    draw: ImageDraw = library("PIL.ImageDraw").Draw(whole)
    for x, y, name, color in places:
        draw.rectangle((x, y, x + sign, y + sign), outline=color, width=2)
        draw.text((x + sign + sign // 2, y + sign // 2), name, (60, 56, 50), font, anchor="lm")
    return whole


def _outlines(geometry: Geometry) -> list[tuple[str, tuple[int, int, int]]]:
    folds = [("折り", FOLD)] if geometry.folds else []
    kinds = dict.fromkeys(zone.kind for zone in geometry.zones)
    return [
        ("仕上がり", TRIM),
        ("安全域", SAFE_LINE),
        *folds,
        *((_NAMES[kind], ZONES[kind]) for kind in kinds),
    ]


def _frame(
    draw: ImageDraw, box: tuple[float, float, float, float], color: tuple[int, int, int], dpi: int
) -> None:
    left, top, right, bottom = box
    draw.rectangle((*_at(left, top, dpi), *_at(right, bottom, dpi)), outline=color, width=2)


def _at(x: float, y: float, dpi: int) -> tuple[int, int]:
    return _pixels(_SHOWN + x, dpi), _pixels(_SHOWN + y, dpi)


def _pixels(millimetres: float, dpi: int) -> int:
    return round(millimetres / 25.4 * dpi)
