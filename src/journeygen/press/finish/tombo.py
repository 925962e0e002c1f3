"""トンボ: corner and centre marks, and marks of folds, in all inks, outside the bleed. One form for equal pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeygen.model.piece import BLEED, Fold
from journeygen.press.finish.paper import EDGE, Paper, points, written
from journeygen.press.missing import library

LINE = 0.1
"""Millimetres: the width of a mark's line."""
REACH = 12.0
"""Millimetres from the trim to the outer end of a mark."""
CENTRE = 7.0
"""Millimetres from the trim to the line that crosses a centre mark, and half that line's length is `HALF`."""
HALF = 10.0

Line = tuple[tuple[float, float], ...]
"""Points in millimetres from the trim's top left."""


def draw_tombo(pdf: Any, paper: Paper, folds: tuple[Fold, ...]) -> Any:
    """Return a form with all marks of a page, in the untrimmed sheet's coordinates."""
    pikepdf = library("pikepdf")
    form = pdf.make_stream(_content(paper, folds).encode("ascii"))
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = pikepdf.Array([0, 0, round(points(paper.width), 4), round(points(paper.height), 4)])
    form.Resources = pikepdf.Dictionary(ColorSpace=pikepdf.Dictionary(All=_registration(pdf)))
    return form


def _registration(pdf: Any) -> Any:
    """Return the colour that prints on every plate, so that the plates can be laid over one another (ISO 32000, 8.6.6.4)."""
    pikepdf = library("pikepdf")
    tint = pikepdf.Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1, Range=[0, 1, 0, 1, 0, 1, 0, 1]
    )
    return pikepdf.Array(
        [pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK, pdf.make_indirect(tint)]
    )


def _content(paper: Paper, folds: tuple[Fold, ...]) -> str:
    solid = "\n".join(_path(paper, line) for line in (*_corners(paper), *_centres(paper)))
    dashed = "\n".join(_path(paper, line) for fold in folds for line in _fold(paper, fold))
    left, bottom, right, top = paper.box(BLEED)
    whole = written(0, 0, points(paper.width), points(paper.height))
    return (
        f"{whole} re {written(left, bottom, right - left, top - bottom)} re W* n\n"  # never inside the bleed
        f"/All CS 1 SCN {written(points(LINE))} w\n{solid}\nS\n"
        + (f"[{written(points(1), points(0.8))}] 0 d\n{dashed}\nS\n" if dashed else "")
    )


def _path(paper: Paper, line: Line) -> str:
    first, *others = (written(*paper.at(x, y)) for x, y in line)
    return " ".join((f"{first} m", *(f"{point} l" for point in others)))


def _corners(paper: Paper) -> Iterator[Line]:
    """Yield two angles a corner: one ends at the trim's lines, one at the bleed's, 3 mm apart."""
    for right in (False, True):
        for lower in (False, True):
            for across, down in ((0.0, -BLEED), (-BLEED, 0.0)):
                corner = ((-REACH, down), (across, down), (across, -REACH))
                yield tuple(_mirrored(paper, x, y, right, lower) for x, y in corner)


def _mirrored(paper: Paper, x: float, y: float, right: bool, lower: bool) -> tuple[float, float]:
    width, height = paper.geometry.width, paper.geometry.height
    return width - x if right else x, height - y if lower else y


def _centres(paper: Paper) -> Iterator[Line]:
    """Yield a cross at the middle of each side."""
    width, height = paper.geometry.width, paper.geometry.height
    x, y = width / 2, height / 2
    for near, far, line in ((-BLEED, -REACH, -CENTRE), (height + BLEED, height + REACH, height + CENTRE)):
        yield (x, near), (x, far)
        yield (x - HALF, line), (x + HALF, line)
    for near, far, line in ((-BLEED, -REACH, -CENTRE), (width + BLEED, width + REACH, width + CENTRE)):
        yield (near, y), (far, y)
        yield (line, y - HALF), (line, y + HALF)


def _fold(paper: Paper, fold: Fold) -> Iterator[Line]:
    """Yield the marks of a fold at both ends of it."""
    length = paper.geometry.height if fold.axis == "x" else paper.geometry.width
    for near, far in ((-BLEED - 1, -EDGE + 1), (length + BLEED + 1, length + EDGE - 1)):
        yield ((fold.at, near), (fold.at, far)) if fold.axis == "x" else ((near, fold.at), (far, fold.at))
