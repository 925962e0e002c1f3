"""Vertical writing: numbers, capitals and half-width marks that would lie on their side are set upright.

One or two digits share one cell (縦中横); longer numbers are written place by place in kanji (1,980円 is 一、九八〇円,
0120-000-000 is 〇一二〇―〇〇〇―〇〇〇), as printed letters do. Done when a record is filled in: values are numbers too.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_BEGIN, _END = "<!--upright-->", "<!--/upright-->"
_MARKED = re.compile(f"{_BEGIN}(.*?){_END}", re.DOTALL)
_LYING = "url|jg-url|as-is|code-words|survey"
"""Classes of what stays as written: addresses and codes to be typed, and what `_vertical.css.j2` sets horizontally."""
_PARTS = re.compile(
    rf'(?P<left><(?P<tag>\w+) class="(?:{_LYING})">.*?</(?P=tag)>|<table\b.*?</table>|<[^>]*>|&#?\w+;)'
    r"|(?P<number>\d+(?:[.,:-]\d+)*)"
    r"|(?P<capitals>(?<![A-Za-z])[A-Z](?:\.?[A-Z]){0,3}(?![A-Za-z])\.?)"
    r"|(?P<mark>[()!?%~&+=])",
    re.DOTALL | re.ASCII,
)
_KANJI = str.maketrans("0123456789,.:-", "〇一二三四五六七八九、・：―")
_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_ONE_CELL = 2
"""Digits that fit beside each other in one cell."""


def marked_upright(html: str) -> Markup:
    """Mark HTML that is written vertically: `set_upright` finds it once the values are in."""
    return Markup(f"{_BEGIN}{html}{_END}")


def set_upright(html: str) -> str:
    """Set upright what lies on its side in the marked stretches of a record. Tags are left alone, and what is to be typed."""
    return _MARKED.sub(lambda found: _PARTS.sub(_upright, found[1]), html) if _BEGIN in html else html


def _upright(found: re.Match[str]) -> str:
    written = found.group()
    if found["left"]:
        return written
    if not found["number"]:
        return written.translate(_WIDE)
    return f'<span class="tcy">{written}</span>' if len(written) <= _ONE_CELL else written.translate(_KANJI)
