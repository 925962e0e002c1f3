"""Japanese lines that end where they should: WeasyPrint (70) stretches spaces only, and Japanese has none.

While a document is set, its `justify_line` is ours: what a line lacks is spread between all of its characters.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

_FEWEST = 8
"""Characters: a shorter line would be torn apart."""
_WIDEST = 0.25
"""Ems between two characters at most; a line that lacks more stays ragged."""


@contextlib.contextmanager
def japanese_lines() -> Iterator[None]:
    """Let WeasyPrint stretch lines of `text-align: justify` as Japanese is stretched."""
    from weasyprint.layout import inline

    before = inline.justify_line
    inline.justify_line = _justify_line
    try:
        yield
    finally:
        inline.justify_line = before


def _justify_line(context: Any, line: Any, lacking: float) -> None:
    texts = list(_texts(line))
    gaps = sum(len(text.text.rstrip()) for text in texts) - 1
    if gaps < _FEWEST or lacking > gaps * _WIDEST * line.style["font_size"]:
        return
    _spread(context, line, lacking / gaps, 0.0)


def _texts(box: Any) -> Iterator[Any]:
    """Yield the texts of a line, in order, that stand in the line."""
    if hasattr(box, "pango_layout"):
        yield box
        return
    for child in _children(box):
        if child.is_in_normal_flow():
            yield from _texts(child)


def _children(box: Any) -> tuple[Any, ...]:
    from weasyprint.formatting_structure import boxes

    return tuple(box.children) if isinstance(box, boxes.LineBox | boxes.InlineBox) else ()


def _spread(context: Any, box: Any, gap: float, moved: float) -> float:
    """Widen a box by a gap behind each character; return how far what follows moves to the right."""
    from weasyprint.formatting_structure import boxes

    if isinstance(box, boxes.TextBox):
        box.position_x += moved
        return moved + _widen(context, box, gap)
    if not isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.translate(moved, 0)
        return moved
    box.position_x += moved
    start = moved
    for child in box.children:
        if child.is_in_normal_flow():
            moved = _spread(context, child, gap, moved)
        else:  # a reading above its word moves with it
            child.translate(moved, 0)
    box.width += moved - start
    return moved


def _widen(context: Any, box: Any, gap: float) -> float:
    from weasyprint.text.line_break import create_layout

    if not box.text:
        return 0.0
    style = box.style.copy()
    spacing = style["letter_spacing"]
    style["letter_spacing"] = gap + (0.0 if spacing == "normal" else spacing)
    box.style = style
    box.pango_layout = create_layout(box.text, style, context, None, 0)
    box.pango_layout.deactivate()
    wider = gap * len(box.text)
    box.width += wider
    return wider
