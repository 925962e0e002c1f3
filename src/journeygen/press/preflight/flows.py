"""Flows: texts that must end inside a rectangle. Each has a mark for its frame and one where it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from journeygen.compile.print.marks import END, FLOW, LINE
from journeygen.diagnostics import Span, Words
from journeygen.model.piece import Box
from journeygen.press.job import Placed
from journeygen.press.preflight.facts import Facts, box_of
from journeygen.press.preflight.places import mm, span_of

OF_ADDRESS = re.compile(r"(?:address|building|company|name)(?:-\d+)?")
"""Flows of a recipient's address (journeygen.compile.print.columns, lines); every other one is copy."""
_TAG = re.compile(r"<[^>]*>")
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
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
        """Say how much is too long: in millimetres when its end is on the paper, and in characters."""
        lacking = _characters(facts, self.name) - _fitting(facts, self.name)
        if self.over is None:
            ja = f"約 {lacking} 字が枠の外に出て、" if lacking > 0 else ""
            en = f"about {lacking} characters are outside, and " if lacking > 0 else ""
            return Words(f"{ja}終わりは紙の外です", f"{en}its end is off the paper")
        ja = f"(約 {lacking} 字)" if lacking > 0 else " "
        en = f" (about {lacking} characters)" if lacking > 0 else ""
        over = mm(self.over)
        return Words(
            f"{self.direction.ja}へ {over} mm{ja}はみ出します", f"{over} mm too far {self.direction.en}{en}"
        )


def _characters(facts: Facts, name: str) -> int:
    """Count the characters of a flow as it was given to the engine: they are not all on the paper."""
    start, end = (facts.html.find(f'{prefix}{name}"') for prefix in (FLOW, END))
    inside = (
        facts.html[facts.html.find(">", start) + 1 : facts.html.rfind("<", 0, end)]
        if 0 <= start < end
        else ""
    )
    return sum(not one.isspace() and one not in _UNSEEN for one in unescape(_TAG.sub("", inside)))


def _fitting(facts: Facts, name: str) -> int:
    """Count the characters inside the frames of a flow."""
    frames = [(mark.page, box_of(mark)) for mark in facts.marked(FLOW) if mark.address == f"{FLOW}{name}"]
    return sum(
        frame.holds(text.box, _SLACK)
        for page, frame in frames
        for text in facts.pages[page].texts
        if text.character.strip()
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
