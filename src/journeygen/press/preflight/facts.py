"""What preflight knows of one record: its finished pages, its marks, and where each part stands in the copy.

Everything is in millimetres from the trim's top left corner; sizes of text and lines are in points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from journeygen.diagnostics import Span
from journeygen.model.piece import Box, Geometry, Zone
from journeygen.press.job import Leftover, Placed

if TYPE_CHECKING:
    from journeygen.press.preflight.document import Document

PT = 25.4 / 72
"""Millimetres of a point."""
_COMPONENTS = {"DeviceGray": "g", "CalGray": "g", "DeviceCMYK": "cmyk", "DeviceRGB": "rgb", "CalRGB": "rgb"}


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour in its own space, its values from 0 to 1. A pattern or gradient has no values."""

    space: str
    values: tuple[float, ...]

    @property
    def is_rgb(self) -> bool:
        """Tell whether a print house would have to convert it."""
        return _COMPONENTS.get(self.space) == "rgb" or (self.space == "ICCBased" and len(self.values) == 3)

    @property
    def cmyk(self) -> tuple[float, float, float, float]:
        """Return the four inks, each from 0 to 1. RGB and spot colours are taken as the plainest inks of the kind."""
        match self.values:
            case (c, m, y, k):
                return c, m, y, k
            case (r, g, b):
                return 1 - r, 1 - g, 1 - b, 0.0
            case (v,):
                return 0.0, 0.0, 0.0, v if self.space == "Separation" else 1 - v
        return 0.0, 0.0, 0.0, 0.0

    @property
    def ink(self) -> float:
        """Return the sum of all inks in percent: 0 is bare paper, 400 the most that four inks can be."""
        return 100 * sum(self.cmyk)


@dataclass(frozen=True, slots=True)
class Text:
    """One character that can be seen: its em box, its size in points."""

    character: str
    box: Box
    size: float
    paint: Paint
    glyph: int
    is_composite: bool
    """Whether its font is numbered by glyphs (Type0), so that glyph 0 is the empty box."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled area or a line, cut to what can be seen. `width` is a line's in points, None for a filled area."""

    box: Box
    paint: Paint
    width: float | None
    straight: bool
    """Whether it is a rectangle or one straight line, so that its box is its very shape."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture cut to what can be seen, its pixels, and how many of them come on an inch."""

    box: Box
    number: int
    """Of its object in the PDF."""
    pixels: tuple[int, int]
    ppi: float
    space: str


@dataclass(frozen=True, slots=True)
class Page:
    """What one page holds inside its bleed."""

    texts: tuple[Text, ...]
    shapes: tuple[Shape, ...]
    pictures: tuple[Picture, ...]

    def inked(self) -> Iterator[Box]:
        """Give the place of everything that brings ink."""
        yield from (text.box for text in self.texts if text.paint.ink > 0 or not text.paint.values)
        yield from (shape.box for shape in self.shapes if shape.paint.ink > 0 or not shape.paint.values)
        yield from (picture.box for picture in self.pictures)


@dataclass(frozen=True)
class Facts:
    """One record of a job. Pages count from 0 within the record, in its marks and leftovers too."""

    document: Document
    record: int
    records: int
    """How many records the job has."""
    geometry: Geometry
    marks: tuple[Placed, ...]
    leftovers: tuple[Leftover, ...]
    missing: frozenset[str]
    """Characters that no font of the job has."""
    html: str
    """The record as it was given to the engine."""
    copy: str
    """What is the same for every record: the copy and its layout, without values of recipients."""
    file: str
    lines: tuple[Span, ...]
    """Where each item stands in the copy (marks `LINE + number`)."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Read the record's pages, once, when the first rule asks for them."""
        first = self.record * self.geometry.pages
        last = min(first + self.geometry.pages, self.document.count)
        return tuple(self.document.page(number) for number in range(first, last))

    @property
    def trim(self) -> Box:
        """Return the trimmed paper."""
        return Box(0, 0, self.geometry.width, self.geometry.height)

    def zones(self, page: int) -> tuple[Zone, ...]:
        """Return what is kept free on a page."""
        return tuple(zone for zone in self.geometry.zones if zone.page == page)

    def marked(self, prefix: str) -> Iterator[Placed]:
        """Give the marks whose address begins so."""
        return (mark for mark in self.marks if mark.address.startswith(prefix))


def box_of(mark: Placed) -> Box:
    """Return a mark's rectangle."""
    return Box(mark.x, mark.y, mark.width, mark.height)


def united(boxes: Iterator[Box] | list[Box]) -> Box:
    """Return the smallest rectangle that holds all of them; there must be one."""
    every = list(boxes)
    x, y = min(box.x for box in every), min(box.y for box in every)
    return Box(x, y, max(box.right for box in every) - x, max(box.bottom for box in every) - y)


def common(one: Box, other: Box) -> Box | None:
    """Return what two rectangles share, None when they share an edge at most."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Box(x, y, right - x, bottom - y) if right > x and bottom > y else None
