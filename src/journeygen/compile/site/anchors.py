"""Anchors: the names by which parts of a page are linked to."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from journeygen.compile.body.typography import ZERO_WIDTH_SPACE

_HEADING = re.compile(r"<(h[2-4])>(.*?)</\1>", re.DOTALL)
_NOT_SAID = re.compile(r"<rt>.*?</rt>|<[^>]*>")
_NOT_IN_NAMES = re.compile(r"[\s\"'<>&]+")
_ID = re.compile(r"""<[a-z][^<>]*?\sid="([^"{}]+)\"""")


def with_anchors(html: str) -> str:
    """Give every heading an id made of its own words, so that it can be linked to."""
    seen: dict[str, int] = {}

    def anchored(found: re.Match[str]) -> str:
        words = _NOT_SAID.sub("", found[2]).replace(ZERO_WIDTH_SPACE, "").strip()
        name = _NOT_IN_NAMES.sub("-", Markup(words).unescape()).strip("-") or "heading"
        seen[name] = seen.get(name, 0) + 1
        name = name if seen[name] == 1 else f"{name}-{seen[name]}"
        return f'<{found[1]} id="{name}">{found[2]}</{found[1]}>'

    return _HEADING.sub(anchored, html)


@lru_cache(maxsize=64)
def anchors_in(html: str) -> frozenset[str]:
    """Return the ids of HTML, also of a template's: those that do not depend on what it shows."""
    return frozenset(str(Markup(name).unescape()) for name in _ID.findall(html))
