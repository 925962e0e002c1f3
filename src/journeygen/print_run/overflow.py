"""Which records of a pressed chunk do not fit their paper, told by the marks at the ends of their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeygen.compile.print.marks import BARCODE, END, FLOW
from journeygen.model.piece import Box
from journeygen.press.job import Placed

_SLACK = 0.5
"""Millimetres by which an end mark may stick out of its frame: it has a size itself (as in preflight)."""


def by_record(marks: Iterable[Placed], pages: int) -> Mapping[int, Sequence[Placed]]:
    """Sort marks by the record on whose `pages` they stand."""
    found: dict[int, list[Placed]] = defaultdict(list)
    for mark in marks:
        found[mark.page // pages].append(mark)
    return found


def overflowing(marks: Sequence[Placed]) -> str:
    """Return the name of the first text of a record that does not end inside its frame, "" when all do.

    An address without a frame of its own for the name stands in one frame as a whole: that is told as `recipient`.
    """
    ends = {mark.address.removeprefix(END): mark for mark in marks if mark.address.startswith(END)}
    frames: dict[str, list[Placed]] = defaultdict(list)
    for mark in marks:
        if mark.address.startswith(FLOW):
            frames[mark.address.removeprefix(FLOW)].append(mark)
    found = next(_not_ended(frames, ends), "")
    return "recipient" if found == "address" and "name" not in frames else found


def _not_ended(frames: Mapping[str, list[Placed]], ends: Mapping[str, Placed]) -> Iterator[str]:
    for name, own in frames.items():
        end = ends.get(name)
        if end is None or not any(_holds(frame, end) for frame in own):
            yield name


def _holds(frame: Placed, end: Placed) -> bool:
    return frame.page == end.page and _box(frame).holds(_box(end), _SLACK)


def _box(mark: Placed) -> Box:
    return Box(mark.x, mark.y, mark.width, mark.height)


def has_barcode(marks: Iterable[Placed]) -> bool:
    """Tell whether a customer barcode was drawn."""
    return any(mark.address.startswith(BARCODE) for mark in marks)
