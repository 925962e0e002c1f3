"""The page as paper shows it: drawn at 300 dots an inch, and its QR codes read as a telephone reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pypdfium2
import zxingcpp

from journeygen.model.piece import Box
from journeygen.press.preflight.facts import PT

DPI = 300
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


@dataclass(frozen=True)
class Raster:
    """A PDF that is drawn where someone looks."""

    pdf: bytes = field(repr=False)

    def codes(self, page: int, trim: tuple[float, float, float, float], box: Box) -> tuple[str, ...]:
        """Read the QR codes in a rectangle of a page (`trim` in points; `box` in mm from its top left corner)."""
        drawn = self._pdfium[page]
        width, height = drawn.get_size()
        left, top = trim[0] + box.x / PT, height - trim[3] + box.y / PT
        right, bottom = left + box.width / PT, top + box.height / PT
        crop = tuple(max(0.0, edge) for edge in (left, height - bottom, width - right, top))
        picture = drawn.render(scale=DPI / 72, crop=crop, grayscale=True).to_pil()
        found = zxingcpp.read_barcodes(picture, formats=_QR)
        return tuple(code.text for code in found)

    @cached_property
    def _pdfium(self) -> Any:
        return pypdfium2.PdfDocument(self.pdf)
