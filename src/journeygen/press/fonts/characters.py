"""Characters of a text that need a glyph, and those that have none by nature."""

from __future__ import annotations

import html
import string
import unicodedata
from collections.abc import Iterable

_BLANK = {"Cc", "Cf", "Zl", "Zp", "Zs"}
"""Controls, format characters (zero-width space, joiners, soft hyphen), separators and spaces: nothing is drawn."""
_ALWAYS = frozenset(map(ord, string.printable)) - set(range(32)) | {0xA0, 0x2026, 0x3000}
"""In every subset, for what style sheets add by themselves: counters, hyphens, ellipses."""


def characters_of(texts: Iterable[str]) -> frozenset[int]:
    """Return the code points that texts or HTML may show: as written, behind `&#…;`, and composed (NFC)."""
    text = "".join(texts)
    shown = html.unescape(text)
    return frozenset(map(ord, text + shown + unicodedata.normalize("NFC", shown))) | _ALWAYS


def drawn(text: str) -> frozenset[str]:
    """Return the characters of a composed text that leave ink; a variation selector goes with the one before it."""
    composed = unicodedata.normalize("NFC", text)
    return frozenset(
        one for one in set(composed) if not (is_selector(one) or unicodedata.category(one) in _BLANK)
    )


def is_blank(character: str) -> bool:
    """Tell whether nothing is drawn for a character."""
    return unicodedata.category(character) in _BLANK


def is_selector(character: str) -> bool:
    """Tell whether it chooses a form of the character before it (VS1-16; VS17-256 for kanji, Unicode 23.4)."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
