"""A finished PDF as preflight reads it: its boxes, fonts and profile at once, its pages when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from journeygen.model.piece import BLEED
from journeygen.press.preflight.facts import Page
from journeygen.press.preflight.pictures import heaviest_ink
from journeygen.press.preflight.raster import Raster
from journeygen.press.preflight.reading import read_page

Edges = tuple[float, float, float, float]
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a page in points: left, bottom, right, top. None when the page does not say."""

    media: Edges
    bleed: Edges | None
    trim: Edges | None


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the document, and what of it is inside."""

    name: str
    kind: str
    """Type0, TrueType, Type1, Type3…"""
    embedded: bool
    subset: bool


@dataclass(frozen=True)
class Document:
    """A finished PDF, opened once; what it says is read once."""

    pdf: bytes = field(repr=False)

    @cached_property
    def opened(self) -> pikepdf.Pdf:
        """Return it as objects."""
        return pikepdf.open(BytesIO(self.pdf))

    @cached_property
    def count(self) -> int:
        """Return how many pages it has."""
        return len(self.opened.pages)

    def boxes(self, number: int) -> Boxes:
        """Return the boxes of a page, counted from 0."""
        page = self.opened.pages[number].obj
        return Boxes(
            _edges(page.MediaBox) or (0.0, 0.0, 0.0, 0.0),
            _edges(page.get("/BleedBox")),
            _edges(page.get("/TrimBox")),
        )

    @cached_property
    def fonts(self) -> tuple[Font, ...]:
        """Return every font, in the order of their names."""
        found = (_font(one) for one in self.opened.objects if _is_font(one))
        return tuple(sorted(found, key=lambda font: (font.name, font.kind)))

    @cached_property
    def condition(self) -> str | None:
        """Return the printing condition of the output intent, None when none with a profile is there."""
        for intent in self.opened.Root.get("/OutputIntents", pikepdf.Array()):
            if "/DestOutputProfile" in intent:
                return str(intent.get("/OutputConditionIdentifier", ""))
        return None

    def page(self, number: int) -> Page:
        """Read what a page holds. Costs some milliseconds a hundred characters."""
        boxes = self.boxes(number)
        return read_page(self._pages[number], boxes.trim or boxes.media, BLEED, self._resources)

    def picture_ink(self, number: int) -> float | None:
        """Return the inks in percent that only a hundredth of a CMYK picture exceeds; None for any other picture."""
        if number not in self._inks:
            self._inks[number] = heaviest_ink(self.opened.get_object(number, 0))
        return self._inks[number]

    @cached_property
    def _inks(self) -> dict[int, float | None]:
        return {}

    @cached_property
    def raster(self) -> Raster:
        """Return it as something that can be looked at."""
        return Raster(self.pdf)

    @cached_property
    def _resources(self) -> PDFResourceManager:
        return PDFResourceManager()

    @cached_property
    def _pages(self) -> tuple[PDFPage, ...]:
        return tuple(PDFPage.create_pages(PDFDocument(PDFParser(BytesIO(self.pdf)))))


def _edges(box: Any) -> Edges | None:
    if box is None:
        return None
    left, bottom, right, top = (float(edge) for edge in box)
    return left, bottom, right, top


def _is_font(found: Any) -> bool:
    return (
        isinstance(found, pikepdf.Dictionary)
        and found.get("/Type") == "/Font"
        and not str(found.get("/Subtype", "")).startswith("/CIDFont")
    )


def _font(found: Any) -> Font:
    kind = str(found.get("/Subtype", "/"))[1:]
    name = str(found.get("/BaseFont", found.get("/Name", "/")))[1:]
    embedded = kind == "Type3" or any(
        program in descriptor for descriptor in _descriptors(found) for program in _PROGRAMS
    )
    return Font(name, kind, embedded, name[6:7] == "+")


def _descriptors(found: Any) -> Iterator[Any]:
    for font in (found, *found.get("/DescendantFonts", ())):
        if "/FontDescriptor" in font:
            yield font.FontDescriptor
