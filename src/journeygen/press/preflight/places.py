"""Where a finding stands: its line in the copy, its spot on the paper, and the words that may be quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from journeygen.compile.print.marks import LINE
from journeygen.diagnostics import Span, Words
from journeygen.model.piece import Box
from journeygen.press.preflight.facts import Facts, Text, box_of, united

_QUOTED = 12
"""Characters of the copy that are enough to find the place again."""

_EXACT, _BESIDE = 0.1, 2.0
"""Millimetres: a character that sticks out of its rectangle belongs to it still."""


class _Placed(Protocol):
    @property
    def box(self) -> Box: ...


P = TypeVar("P", bound=_Placed)


def span_of(facts: Facts, page: int, box: Box, slack: float = _EXACT) -> Span:
    """Return the line of the copy whose rectangle holds the middle of a box, the smallest one; else its file."""
    middle = Box(box.x + box.width / 2, box.y + box.height / 2, 0, 0)
    holding = [
        mark
        for mark in facts.marked(LINE)
        if mark.page == page
        and box_of(mark).holds(middle, slack)
        and _number(mark.address) < len(facts.lines)
    ]
    if not holding:
        return Span(facts.file)
    return facts.lines[_number(min(holding, key=lambda mark: mark.width * mark.height).address)]


def _number(address: str) -> int:
    return int(address.removeprefix(LINE))


def spot(page: int, box: Box) -> Words:
    """Say where on the paper something stands, for someone with a ruler."""
    x, y = round(box.x), round(box.y)
    return Words(
        f"{page + 1} ページ目、左から {x} mm・上から {y} mm",
        f"page {page + 1}, {x} mm from left, {y} mm from top",
    )


def together(facts: Facts, page: int, found: Iterable[P]) -> Iterator[tuple[Span, Box, list[P]]]:
    """Gather what was found on a page by its line of the copy: one finding each, and the rectangle around it."""
    groups: dict[Span, list[P]] = {}
    for one in found:
        slack = _BESIDE if isinstance(one, Text) else _EXACT
        groups.setdefault(span_of(facts, page, one.box, slack), []).append(one)
    for span, ones in groups.items():
        yield span, united(one.box for one in ones), ones


def quoted(facts: Facts, texts: Sequence[Text]) -> Words:
    """Quote the first words of a text when they are copy; values of recipients are never quoted."""
    words = "".join(text.character for text in texts)[:_QUOTED]
    while words and words not in facts.copy:
        words = words[:-1]
    return Words(f"「{words}」", f'"{words}"') if words else Words("文字", "text")


def mm(value: float) -> str:
    """Write millimetres as a ruler shows them."""
    return f"{value:.1f}".removesuffix(".0")
