"""Japanese text as an editor wants it, written so that WeasyPrint can set it: ruby, and marks that stand close.

WeasyPrint (70) knows neither ruby nor 約物詰め. A reading is a small line over its word; of two marks that meet, the
first gives up the half of its square that is empty (JIS X 4051, 4.1).
"""

from __future__ import annotations

import re

RUBY_SIZE = 0.54
"""Ems of the text around: 5 points over 9.25, the smallest kana that a press keeps open."""
_RUBY = re.compile(r"<ruby>(?P<base>[^<]*)<rt>(?P<reading>[^<]*)</rt></ruby>")
_TEXT = re.compile(r"(?<=>)[^<]+|\A[^<]+")
_CLOSING, _OPENING = "」』）】〉》、。，．", "「『（【〈《"
_TIGHT = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|[{_OPENING}](?=[{_OPENING}])")
_SAID = re.compile(f"<p>(?=[{_OPENING}])")


def lettered(html: str) -> str:
    """Return finished HTML with its ruby and its marks as WeasyPrint can set them."""
    html = _TEXT.sub(lambda found: _TIGHT.sub(r'<span class="half">\g<0></span>', found[0]), html)
    html = _SAID.sub('<p class="said">', html)
    return _RUBY.sub(_reading, html)


def _reading(found: re.Match[str]) -> str:
    """Write a word with its reading: spread over the word, or reaching half a kana over its neighbours."""
    base, reading = found["base"], found["reading"]
    room, taken = len(base), len(reading) * RUBY_SIZE
    beyond = round(max(0.0, taken - room - RUBY_SIZE) / 2, 3)
    around = f' style="padding:0 {beyond}em"' if beyond else ""
    apart = round(room / len(reading) / RUBY_SIZE - 1, 3) if room > 1 and taken < room else 0.0
    spread = f' style="letter-spacing:{apart}em;text-indent:{apart}em"' if apart else ""
    return f'<span class="ruby"{around}>{base}<span class="rt"{spread}>{reading}</span></span>'
