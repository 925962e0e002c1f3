"""Cut copy into text, `{{ }}` and `{% %}`, with exact places. Jinja2 reads what stands inside the braces.

Jinja2's own lexer costs 0.4 ms a page and knows no columns; the tags of a shop's copy are few and repeat, so
cutting here and parsing each different tag once is both faster and more exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# Only single characters are repeated possessively: Python before 3.11.5 matches possessive groups wrongly (gh-106052),
# and Debian 12 has 3.11.2. The alternatives below exclude each other by their first character, so nothing is tried twice.
_STRING = r""""[^"\\\n]*+(?:\\.[^"\\\n]*+)*"|'[^'\\\n]*+(?:\\.[^'\\\n]*+)*'"""
_PIECE = re.compile(
    rf"""
      (?P<comment>\{{\#.{{0,8000}}?\#\}})
    | (?P<raw>\{{%[-+]?\s*+raw\s*+(?P<eat>-?)%\}}(?P<verbatim>.{{0,8000}}?)\{{%[-+]?\s*+endraw\s*+[-+]?%\}})
    | \{{\{{[-+]?(?P<output>(?:[^"'{{}}-]++|{_STRING}|-(?!\}}\}})|\}}(?!\}})|\{{(?![{{%\#]))*)-?\}}\}}
    | \{{%[-+]?(?P<tag>(?:[^"'{{}}%+-]++|{_STRING}|[-+](?!%\}})|%(?!\}})|\}}|\{{(?![{{%\#]))*)[-+]?%\}}
    | (?P<stray>\{{[{{%\#])
    """,
    re.VERBOSE | re.DOTALL,
)


class Kind(StrEnum):
    """What a piece is."""

    TEXT = "text"
    OUTPUT = "output"
    TAG = "tag"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of copy: `source` is the text itself, or what stands between the braces; `offset` is its first character's."""

    kind: Kind
    source: str
    offset: int
    verbatim: bool = False


def scan(text: str) -> list[Piece]:
    """Cut `text` into pieces. An opening brace that is never closed comes out as a STRAY piece."""
    pieces: list[Piece] = []
    end = 0
    eats_space = False
    for found in _PIECE.finditer(text):
        opener = found.start()
        _text(pieces, text, end, opener, (eats_space, text.startswith("-", opener + 2)))
        kind = found.lastgroup if found.lastgroup in ("output", "tag", "stray") else None
        if kind:
            pieces.append(Piece(Kind(kind), found[kind], found.start(kind)))
        elif found["raw"] is not None:
            _verbatim(pieces, found)
        end = found.end()
        eats_space = kind != "stray" and text.startswith("-", end - 3)
    _text(pieces, text, end, len(text), (eats_space, False))
    return pieces


def _text(pieces: list[Piece], text: str, start: int, end: int, eaten: tuple[bool, bool]) -> None:
    """Append the text between two tags, less the white space that `-` eats on either side."""
    words = text[start:end]
    if eaten[0]:
        start += len(words) - len(words := words.lstrip())
    if eaten[1]:
        words = words.rstrip()
    if words:
        pieces.append(Piece(Kind.TEXT, words, start))


def _verbatim(pieces: list[Piece], found: re.Match[str]) -> None:
    words = found["verbatim"]
    start = found.start("verbatim")
    if found["eat"]:
        start += len(words) - len(words := words.lstrip())
    if words:
        pieces.append(Piece(Kind.TEXT, words, start, verbatim=True))
