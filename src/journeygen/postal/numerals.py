"""Numbers and widths in addresses: kanji numerals for vertical writing, full-width letters, kanji read as numbers.

House and room numbers are written place by place (一〇一, 二三): so do the post's own examples of vertical
addresses, and nobody says 百一 of a room. Telephone numbers are not for these functions.
"""

from __future__ import annotations

import re
import unicodedata

HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—―−─━﹣－", "-"))
"""Every character that files hold for a hyphen between numbers. A ー is one only between digits."""

_POSITIONAL = str.maketrans("0123456789", "〇一二三四五六七八九")
_DIGITS = {kanji: digit for digit, kanji in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}
_FULL = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)} | {" ": "　"})
_HALF = str.maketrans({code + 0xFEE0: code for code in range(0x21, 0x7F)} | {"　": " "})
_HALF_KANA = re.compile(r"[\uFF61-\uFF9F]+")
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9A-Za-z])[-ー](?=[0-9A-Za-z])")
_CELL = re.compile(r".[\u3099\u309A\uFE00-\uFE0F\U000E0100-\U000E01EF]*", re.DOTALL)
_DASH = "―"
"""Between kanji numerals in vertical writing; the font turns it upright."""


def full_kana(text: str) -> str:
    """Replace half-width katakana. Nothing else changes: NFKC as a whole would replace kanji of names."""
    return _HALF_KANA.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def half_width(text: str) -> str:
    """Return a horizontal address: digits, letters, hyphens and blanks half-width, katakana full-width."""
    narrow = full_kana(text).translate(_HALF).translate(HYPHENS)
    return re.sub(r"(?<=\d)ー(?=\d)", "-", narrow)


def full_width(text: str) -> str:
    """Return a text for vertical cells: letters and digits upright and full-width."""
    return full_kana(text).translate(_FULL)


def vertical_address(text: str) -> str:
    """Return an address for vertical writing: 1-2-3 is 一―二―三, 101号 is 一〇一号, B is Ｂ."""
    narrow = full_kana(text).translate(_HALF).translate(HYPHENS)
    return _BETWEEN_DIGITS.sub(_DASH, narrow).translate(_POSITIONAL).translate(_FULL)


def as_printed(text: str) -> str:
    """Return every character that a text may become on paper: upright or not, as a number or as letters."""
    return f"{vertical_address(text)}{full_width(text)}{half_width(text)}御中"


def cells(text: str) -> tuple[str, ...]:
    """Cut a text into what takes one cell of vertical writing: a character with its variation selector."""
    return tuple(_CELL.findall(text))


def number_of(kanji: str) -> int:
    """Read kanji numerals: 二三 is 23, 二十三 is 23, 百一 is 101."""
    if not set(kanji) & set(_TENS):
        return int("".join(str(_DIGITS[one]) for one in kanji))
    total, last = 0, 0
    for one in kanji:
        if one in _TENS:
            total, last = total + (last or 1) * _TENS[one], 0
        else:
            last = last * 10 + _DIGITS[one]
    return total + last
