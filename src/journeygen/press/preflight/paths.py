"""Paths of a page: their parts, and what is an area, a line or the frame of a box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdfminer.utils import PathSegment

from journeygen.model.piece import Box

Points = list[tuple[float, float]]
_STRAIGHT = frozenset(["ml", "mlh", "mlllh", "mllll", "mllllh"])


def points_of(path: Sequence[PathSegment]) -> Points:
    """Return the ends of a path's steps; curves by their ends alone."""
    return [(float(step[-2]), float(step[-1])) for step in path if len(step) > 2]


def parts_of(path: Sequence[PathSegment]) -> list[list[PathSegment]]:
    """Cut a path into its runs: each begins with `m`."""
    parts: list[list[PathSegment]] = []
    for step in path:
        if step[0] == "m":
            parts.append([])
        if parts:
            parts[-1].append(step)
    return [part for part in parts if len(points_of(part)) > 1]


def is_straight(part: Sequence[PathSegment]) -> bool:
    """Tell whether a part is one straight line or a rectangle."""
    return "".join(step[0] for step in part) in _STRAIGHT


def is_frame(parts: Sequence[Points], boxes: Sequence[Box], evenodd: bool) -> bool:
    """Tell whether a path is an area with a hole, as both engines draw the border of a box."""
    if len(parts) != 2 or not (boxes[0].holds(boxes[1]) or boxes[1].holds(boxes[0])):
        return False
    return evenodd or _turn(parts[0]) * _turn(parts[1]) < 0


def _turn(points: Points) -> float:
    """Return twice the area that points go around: positive one way, negative the other."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True))


def strips_of(one: Box, other: Box) -> Iterator[Box]:
    """Give the four sides of a frame: above, below, left and right of its hole."""
    whole, hole = (one, other) if one.holds(other) else (other, one)
    yield Box(whole.x, whole.y, whole.width, hole.y - whole.y)
    yield Box(whole.x, hole.bottom, whole.width, whole.bottom - hole.bottom)
    yield Box(whole.x, hole.y, hole.x - whole.x, hole.height)
    yield Box(hole.right, hole.y, whole.right - hole.right, hole.height)


def segments_of(part: Sequence[PathSegment]) -> Iterator[Points]:
    """Give the segments of a stroked path, each with its control points: between them nothing is drawn."""
    start = here = points_of(part[:1])[0]
    for kind, *numbers in part[1:]:
        values = [float(str(number)) for number in numbers]
        points = list(zip(values[::2], values[1::2], strict=True)) if kind != "h" else [start]
        yield [here, *points]
        here = points[-1]
