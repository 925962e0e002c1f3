r"""Read attributes, and write their values so that mrml leaves them alone.

mrml prints attribute values through a debug formatter: a full-width space comes out as `\u{3000}`, a backslash
doubled, and so for half-width voiced marks, combining marks, joiners and every invisible character. As `&#12288;`
they pass. Text outside tags is printed as it is, except mj-title, which mrml repeats in an aria-label.
"""

from __future__ import annotations

import html
import re
import sys
import unicodedata
from functools import cache

NAME = r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?"
"""A name as mrml reads it, of ASCII letters and with one prefix at most."""

_ATTRIBUTE = rf"""(?P<name>{NAME})(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'))?"""
PAIR = re.compile(rf"(?<=\s){_ATTRIBUTE}(?=[\s/>])", re.ASCII)
"""One attribute in a tag: its name, and its value with the quotes, if it has one."""

_UNNAMED = re.sub(r"\?P<\w+>", "?:", _ATTRIBUTE)
TAG = re.compile(rf"<{NAME}(?:\s+{_UNNAMED})*\s*/?>", re.ASCII)
"""A start tag in which everything is an attribute."""

_ODD_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Zs", "Zl", "Zp", "Mn", "Me", "Mc"})
# Half-width voiced marks and Hangul fillers: letters to Unicode, yet escaped by Rust's formatter.
_ODD_LETTERS = frozenset('"\\\uff9e\uff9f\u115f\u1160\u3164\uffa0')
UNENCODABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, sys.maxunicode, 0x10000))
    + "]"
)
"""Characters that no HTML attribute can carry, not even as `&#N;` (WHATWG HTML, numeric character references)."""

_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_NEWLINE = re.compile(r"\r\n|\r|\n")
# Everything but plain ASCII, kana, common ideographs and their punctuation is looked up by category.
_SUSPECT = re.compile(r"[^ !#-\[\]-~ぁ-ゖァ-ヺー一-鿿、。「」]")
_TITLE = re.compile(r"(<mj-title\s*>)([^<]+)")


def unquoted(value: str) -> str:
    """Return a value written in quotes as HTML reads it; "" stays "", for an attribute without a value."""
    return html.unescape(value[1:-1]) if "&" in value else value[1:-1]


def encode_tag(tag: str) -> str:
    """Encode the quoted values of one tag against mrml's formatter."""
    if tag.isascii() and tag.isprintable() and "\\" not in tag and "'" not in tag:
        return tag
    return _QUOTED.sub(_encode_quoted, tag)


def encode_title(source: str) -> str:
    """Encode the text of mj-title, which mrml prints a second time as an attribute."""
    return _TITLE.sub(lambda title: title[1] + encode_value(title[2]), source, count=1)


def encode_value(value: str) -> str:
    """Encode one attribute value, written without its quotes; a newline becomes a space."""
    if "\n" in value or "\r" in value:
        value = _NEWLINE.sub(" ", value)
    return _SUSPECT.sub(_encode_character, value)


def _encode_quoted(quoted: re.Match[str]) -> str:
    value = quoted.group()
    if value.isascii() and value.isprintable() and "\\" not in value and value[0] == '"':
        return value
    return f'"{encode_value(value[1:-1])}"'


def _encode_character(found: re.Match[str]) -> str:
    return _encoded(found.group())


@cache
def _encoded(character: str) -> str:
    odd = character in _ODD_LETTERS or unicodedata.category(character) in _ODD_CATEGORIES
    if not odd:
        return character
    return "" if UNENCODABLE.match(character) else f"&#{ord(character)};"
