"""What native code must not be given: sources too large, too deep, or with characters that are none."""

from __future__ import annotations

from journeygen.compile.mjml import words
from journeygen.compile.mjml.findings import TOO_LARGE, UNREADABLE, Finding
from journeygen.compile.mjml.tags import cut

MAX_BYTES = 1_000_000
"""A mail should stay under 100 KB; ten times that is a mistake."""

MAX_DEPTH = 64
"""mrml nests native calls as deep as its input and crashes the process at some 2,000 levels."""

_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r")


def place(source: str, offset: int) -> tuple[int, int]:
    """Turn a character offset into line and column, both from 1."""
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


def unsafe_text(source: str) -> Finding | None:
    """Return the finding for a source that is too large or holds characters that mrml cannot read."""
    if len(source) > MAX_BYTES:
        return Finding(1, 1, TOO_LARGE, words.too_large(MAX_BYTES))
    try:
        encoded = source.encode()
    except UnicodeEncodeError as broken:
        return Finding(*place(source, broken.start), UNREADABLE, words.SURROGATE)
    if len(encoded) > MAX_BYTES:
        return Finding(1, 1, TOO_LARGE, words.too_large(MAX_BYTES))
    if len(encoded.translate(None, _CONTROL)) < len(encoded):
        first = next(index for index, char in enumerate(source) if char < " " and char not in "\t\n\r")
        return Finding(*place(source, first), UNREADABLE, words.CONTROL)
    return None


def unsafe(source: str) -> Finding | None:
    """Return the finding for a source that could crash mrml, or None."""
    return unsafe_text(source) or _too_deep(source)


def _too_deep(source: str) -> Finding | None:
    whole = cut(source)
    depths = whole.depths()
    if max(depths, default=0) <= MAX_DEPTH:
        return None
    index = next(index for index, depth in enumerate(depths) if depth > MAX_DEPTH)
    offset = sum(map(len, whole.pieces[: 2 * index + 1]))
    return Finding(*place(source, offset), TOO_LARGE, words.too_deep(MAX_DEPTH))
