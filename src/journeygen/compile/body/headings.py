"""Headings of a body that is a page of its own: each at most one step below the one before, the title being the first.

Why: who listens to a page jumps from heading to heading; a step that is not there sounds like one that was missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeygen.compile.body.fences import Call, SpanAt, cut_pieces
from journeygen.diagnostics import Diagnostic, Span, Words, error

TITLE = 1
"""The level of the title, which stands above the body."""
_WITH_SIGNS = r"^(?P<signs>#{1,6})(?!#).*"
_SIGNED = re.compile(_WITH_SIGNS, re.MULTILINE)
_HEADING = re.compile(
    rf"{_WITH_SIGNS}|(?:\A|(?<=\n\n))(?P<text>[^\s#].*)\n(?P<line>=+|-+)[ ]*$", re.MULTILINE
)
_UNDERLINE = re.compile(r"^(?:=+|-+)[ ]*$", re.MULTILINE)
"""Without one, no heading is written in the second way, which takes six times as long to look for."""


def heading_problems(body: str, span_at: SpanAt) -> Iterator[Diagnostic]:
    """Report headings as large as the title, and those that jump: ## and then ####."""
    before = TITLE
    for line, level, length in _headings(body, span_at):
        at = span_at(line)
        span = Span(at.file, at.line, at.column, length)
        if level == TITLE:
            yield error("S109", span, *_AS_LARGE)
        elif level > before + 1:
            yield error("S109", span, *_jump(before, level))
        before = max(level, TITLE)


_AS_LARGE = (
    Words("本文の見出しが、記事の題と同じ大きさです", "this heading is as large as the article's title"),
    Words("本文の見出しは「## 」から始めます", "headings of a body begin with `## `"),
)


def _jump(before: int, level: int) -> tuple[Words, Words]:
    above = ("題", "the title") if before == TITLE else ("#" * before, "#" * before)
    right = "#" * (before + 1)
    return (
        Words(
            f"見出しが、{above[0]} から {'#' * level} に飛んでいます",
            f"the headings jump from {above[1]} to {'#' * level}",
        ),
        Words(f"「{right} 」にします", f"write `{right} `"),
    )


def _headings(body: str, span_at: SpanAt) -> Iterator[tuple[int, int, int]]:
    """Yield each heading's line (from 0), level and length, as Markdown reads them."""
    for piece in cut_pieces(body, span_at)[0]:
        for prose in piece.bodies if isinstance(piece, Call) else (piece,):
            pattern = _HEADING if _UNDERLINE.search(prose.text) else _SIGNED
            for found in pattern.finditer(prose.text):
                told = found.groupdict()
                level = len(told["signs"] or "") or (1 if told["line"].startswith("=") else 2)
                length = len(told.get("text") or found[0])
                yield prose.line + prose.text.count("\n", 0, found.start()), level, length
