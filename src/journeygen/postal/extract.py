"""From an address to the characters of its customer barcode, by the rules that Japan Post publishes.

The rules are meant for what follows the town area (町域) that the postal code names. A shop's file does not say where
that ends; so numerals that belong to a town's name (二番町, 八丁堀, 北6条) are told by what follows them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from journeygen.diagnostics import Words
from journeygen.postal.barcode import bars
from journeygen.postal.numerals import HYPHENS, number_of
from journeygen.postal.recipient import Recipient, postal_digits

PLACES = 13
"""Places of the address; a letter takes two."""

_NUMERAL = "〇一二三四五六七八九十百千"
_NO_NAME = rf"(?![^\W\d_{_NUMERAL}])"
"""What follows is no text: 四丁六番 has a number before 丁, 八丁堀 and 一の宮 do not."""
_BEFORE_MARKS = re.compile(
    rf"([{_NUMERAL}]+)(?=丁目|番地|号|地割|線|番(?![町丁街通組館])|丁{_NO_NAME}|[のノ]{_NO_NAME})"
)
_TOWNS = re.compile(r"麻布十番|\d+(?=条)")
"""Numbers of town areas that look like house numbers: the postal code holds them already."""
_DROPPED = str.maketrans("", "", "&/・.")
_LONG_VOWEL = re.compile(r"(?<=\d)ー(?=\d)")
_FLOOR = re.compile(r"(?<=\d)F(?![A-Z])")
_WORD = re.compile(r"[A-Z]{2,}")
_OTHER = re.compile(r"[^0-9A-Z]+")
_BESIDE_LETTER = re.compile(r"-(?=[A-Z])|(?<=[A-Z])-")

NO_CODE = Words("郵便番号が7けたではありません", "the postal code is not seven digits")
GENERAL_CODE = Words(
    "郵便番号が 00 で終わる代表の番号です", "the postal code is a general one, which ends in 00"
)
NO_NUMBER = Words("住所に番地の数字がありません", "the address holds no number")


class Bars(NamedTuple):
    """The bars of an address, or why it has none; the reason holds nothing of the address."""

    bars: str | None
    reason: Words | None = None


def address_characters(address: str) -> str:
    """Extract digits, hyphens and single letters, cut at thirteen places; empty when there is no number."""
    text = unicodedata.normalize("NFKC", address).upper().translate(HYPHENS).translate(_DROPPED)
    text = _TOWNS.sub(" ", _LONG_VOWEL.sub("-", text))
    text = _BEFORE_MARKS.sub(lambda found: f" {number_of(found[1])}", text)
    text = _WORD.sub("-", _FLOOR.sub("-", text))
    text = _BESIDE_LETTER.sub("", _OTHER.sub("-", text)).strip("-")
    return _cut(text) if re.search(r"\d", text) else ""


def _cut(characters: str) -> str:
    """Cut at the last place; a letter that begins there is kept (its digit is lost in the bars)."""
    places = 0
    for number, character in enumerate(characters):
        if places >= PLACES:
            return characters[:number]
        places += 2 if character.isalpha() else 1
    return characters


def bars_of(recipient: Recipient) -> Bars:
    """Return a recipient's barcode, or why there is none."""
    code = postal_digits(recipient.postal_code)
    if not code:
        return Bars(None, NO_CODE)
    if code.endswith("00"):
        return Bars(None, GENERAL_CODE)
    characters = address_characters(f"{recipient.address} {recipient.building}")
    return Bars(bars(code, characters)) if characters else Bars(None, NO_NUMBER)
