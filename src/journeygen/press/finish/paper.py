"""The paper under the press: its size in millimetres, and where that is in PDF's points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeygen.model.piece import BLEED, Fold, Geometry
from journeygen.model.print_settings import Ink
from journeygen.press.finish.inks import Inks

MM = 72 / 25.4
"""PDF points in a millimetre."""
SLUG = 10.0
"""Millimetres beyond the bleed, where トンボ stand."""
EDGE = SLUG + BLEED
"""Millimetres from the sheet's edge to the trim."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What the finisher has to know of a job. `inks` holds the theme's colours by `#rrggbb`, `icc` a CMYK profile."""

    geometry: Geometry
    inks: Mapping[str, Ink]
    icc: bytes = field(repr=False)
    condition: str
    """The name of the printing condition: OutputConditionIdentifier."""
    title: str
    mixed: Inks | None = None
    """The inks made ready, with all colours and pictures that were converted before: give the same to every job."""

    @property
    def width(self) -> float:
        """Return the width of the untrimmed sheet in millimetres."""
        return self.geometry.width + 2 * EDGE

    @property
    def height(self) -> float:
        """Return the height of the untrimmed sheet in millimetres."""
        return self.geometry.height + 2 * EDGE

    def folds_of(self, page: int) -> tuple[Fold, ...]:
        """Return the folds of a page of the job."""
        return tuple(fold for fold in self.geometry.folds if fold.page == page % self.geometry.pages)

    def box(self, margin: float) -> tuple[float, float, float, float]:
        """Return x0, y0, x1, y1 in points of the trim with `margin` millimetres more on every side."""
        inset = EDGE - margin
        return points(inset), points(inset), points(self.width - inset), points(self.height - inset)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return in points what lies x and y millimetres right of and below the trim's top left corner."""
        return points(EDGE + x), points(self.height - EDGE - y)


def points(millimetres: float) -> float:
    """Return millimetres as PDF points."""
    return millimetres * MM


def written(*numbers: float) -> str:
    """Write numbers as operands: four places are less than a ten-thousandth of a millimetre."""
    return " ".join(f"{number:.4f}".rstrip("0").rstrip(".") if number else "0" for number in numbers)
