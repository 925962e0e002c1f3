"""From a line of MJML back to the template that wrote it: a guess, and mostly right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from journeygen.diagnostics import Span

FOLDER = "templates"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_LEAST = 8
"""Fewer characters of a template's own say nothing about who wrote a line."""


def written_at(line: str, about: str, names: Iterable[str], sources: Mapping[str, str]) -> Span | None:
    """Return the place of `about` in the template line that most likely wrote `line`, None when no line is like it."""
    best, size = None, _LEAST - 1
    for name in names:
        for number, text in enumerate(sources.get(name, "").split("\n"), start=1):
            own = [part.strip() for part in _TAG.split(text) if part.strip()]
            if sum(map(len, own)) > size and _in_order(own, line):
                best, size = (name, number, text), sum(map(len, own))
    if best is None:
        return None
    name, number, text = best
    column = text.find(about) if about else -1
    indent = len(text) - len(text.lstrip())
    return Span(f"{FOLDER}/{name}", number, max(column, indent) + 1, len(about) if column >= 0 else 1)


def _in_order(parts: Sequence[str], line: str) -> bool:
    """Tell whether the parts stand in a line one after the other."""
    at = 0
    for part in parts:
        found = line.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True
