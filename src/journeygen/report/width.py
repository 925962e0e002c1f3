"""How wide text is on a terminal, in cells, and how to show a piece of a long line."""

from __future__ import annotations

import unicodedata

TAB = 4
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cells(text: str) -> int:
    """Return how many cells a terminal takes for `text`: full-width characters take two, marks none."""
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def visible(text: str) -> str:
    """Replace what would steer a terminal or turn the reading direction; copy must not paint our report."""
    return "".join("\ufffd" if _steers(character) else character for character in text)


def _steers(character: str) -> bool:
    return character in _BIDI or (character != "\t" and unicodedata.category(character) == "Cc")


def cut_around(line: str, column: int, most: int) -> tuple[str, int]:
    """Return the part of `line` around `column` (from 0) that fits `most` cells, and the column inside it.

    What is left out is marked with …; a paragraph of Japanese is one line of hundreds of characters.
    """
    if cells(line) <= most:
        return line, column
    start = 0
    if cells(line[:column]) > most * 3 // 4:
        start = column
        while start > 0 and cells(line[start - 1 : column]) <= most // 2:
            start -= 1
    end = start
    while end < len(line) and cells(line[start : end + 1]) <= most - 2:
        end += 1
    head, tail = ("…" if start else ""), ("…" if end < len(line) else "")
    return f"{head}{line[start:end]}{tail}", column - start + len(head)
