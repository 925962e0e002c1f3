"""Flows: texts that must end inside a rectangle. Each has a mark for its frame and one where it ended."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeygen.compile.print.marks import END, FLOW, LINE
from journeygen.diagnostics import Span, Words
from journeygen.model.piece import Box
from journeygen.press.job import Placed
from journeygen.press.preflight.facts import Facts, box_of
from journeygen.press.preflight.places import mm, span_of

OF_ADDRESS = re.compile(r"(?:address|building|company|name)(?:-\d+)?")
"""Flows of a recipient's address (journeygen.compile.print.columns, lines); every other one is copy."""
_SLACK = 0.5
"""Millimetres by which an end mark may stick out of its frame: it has a size itself."""


@dataclass(frozen=True, slots=True)
class Overflow:
    """A flow that does not fit. `over` is None when its end is not on the paper at all."""

    name: str
    page: int
    frame: Box
    over: float | None
    direction: Words
    span: Span

    def amount(self, facts: Facts) -> Words:
        """Say how much is too long, in millimetres and in characters like those that did fit."""
        if self.over is None:
            return Words("終わりが紙の外です", "its end is off the paper")
        inside = sum(
            self.frame.holds(text.box, _SLACK)
            for text in facts.pages[self.page].texts
            if text.character.strip()
        )
        along = self.frame.width if self.direction.en == "left" else self.frame.height
        characters = math.ceil(inside * self.over / along) if along else 0
        ja = f"(約 {characters} 字)" if characters else ""
        en = f" (about {characters} characters)" if characters else ""
        over = mm(self.over)
        return Words(
            f"{self.direction.ja}へ {over} mm{ja}はみ出します", f"{over} mm too far {self.direction.en}{en}"
        )


def overflows(facts: Facts) -> Iterator[Overflow]:
    """Find the flows whose end is outside every frame of their name, or nowhere."""
    ends: dict[str, Placed] = {mark.address.removeprefix(END): mark for mark in facts.marked(END)}
    frames: dict[str, list[Placed]] = {}
    for mark in facts.marked(FLOW):
        frames.setdefault(mark.address.removeprefix(FLOW), []).append(mark)
    for name, own in frames.items():
        end = ends.get(name)
        if not (end and any(_holds(frame, end) for frame in own)):
            yield _overflow(facts, name, own[-1], end)


def _holds(frame: Placed, end: Placed) -> bool:
    return frame.page == end.page and box_of(frame).holds(box_of(end), _SLACK)


def _overflow(facts: Facts, name: str, frame: Placed, end: Placed | None) -> Overflow:
    here, span = box_of(frame), _first_outside(facts, frame)
    if end is None or end.page != frame.page:
        return Overflow(name, frame.page, here, None, Words("", ""), span)
    there = box_of(end)
    over, direction = max(
        (there.bottom - here.bottom, Words("下", "down")),
        (here.x - there.x, Words("左", "left")),
        (there.right - here.right, Words("右", "right")),
        (here.y - there.y, Words("上", "up")),
        key=lambda one: one[0],
    )
    return Overflow(name, frame.page, here, over, direction, span)


def _first_outside(facts: Facts, frame: Placed) -> Span:
    """Return the line of the first item that crosses the frame's edge: from there on it is too long."""
    here = box_of(frame)
    for mark in facts.marked(LINE):
        box = box_of(mark)
        if mark.page == frame.page and here.overlaps(box) and not here.holds(box, _SLACK):
            return span_of(facts, mark.page, box)
    return Span(facts.file)
