"""What an MJML element is: its attributes, what may stand inside it, and what it cannot do without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from journeygen.compile.mjml.values import Kind

HTML = "html"
"""Stands in `Element.accepts` for any element that is not MJML's."""


class Text(Enum):
    """Which text may stand directly inside an element."""

    BLANK = auto()  # structure: only white space
    FREE = auto()  # text and HTML
    WORDS = auto()  # text, no tags: title and preview
    CSS = auto()  # style rules
    TOKENS = auto()  # only send-time tokens


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One element of the vocabulary; `accepts` names its children, `required` the attributes it must have."""

    name: str
    attributes: Mapping[str, Kind] = field(default_factory=dict)
    accepts: frozenset[str] = frozenset()
    text: Text = Text.BLANK
    required: tuple[str, ...] = ()
    comments: bool = True


def attributes(*groups: Mapping[str, Kind] | tuple[Kind, str]) -> dict[str, Kind]:
    """Join groups of attributes; a pair is a kind and the names, blank-separated, that have it."""
    joined: dict[str, Kind] = {}
    for group in groups:
        joined.update(dict.fromkeys(group[1].split(), group[0]) if isinstance(group, tuple) else group)
    return joined
