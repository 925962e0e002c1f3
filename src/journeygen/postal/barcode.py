"""The customer barcode (カスタマバーコード): seven postal digits and thirteen places of address as 67 bars.

Format, bars, and check digit: 日本郵便「郵便番号・バーコードマニュアル」. Bars are written as it numbers them:
1 long, 2 semi-long upwards, 3 semi-long downwards, 4 timing.
"""

from __future__ import annotations

_SYMBOLS = "0123456789-abcdefgh"
"""Every symbol at its value for the check digit: digits, hyphen, and the control codes CC1 to CC8 as a to h."""
_CODES = "144114132312123141321213231411414324342234432243423441111"
_BARS = {symbol: _CODES[3 * value : 3 * value + 3] for value, symbol in enumerate(_SYMBOLS)}
_START, _STOP = "13", "31"
_PLACES = 20
_FILLER = "d"
_LETTERS = {chr(ord("A") + number): "abc"[number // 10] + str(number % 10) for number in range(26)}
"""A letter takes two places: CC1 and 0 to 9 for A to J, CC2 for K to T, CC3 for U to Z."""

BARS = 67
"""START 2, twenty places and the check digit of 3 bars each, STOP 2."""
PITCH = 1.2
"""Millimetres from bar to bar at 10 points."""
BAR_WIDTH = 0.6
"""Millimetres at 10 points."""
LONG, TIMING = 3.6, 1.2
"""Heights of a long and of a timing bar in millimetres at 10 points; a semi-long one reaches half-way between."""
QUIET = 2.0
"""Millimetres to be kept clear all around, at any size."""
EDGE = 10.0
"""Millimetres from the edge of the paper, at least."""
SMALLEST, LARGEST = 8.0, 11.5
"""Points; all lengths are in proportion."""
USUAL = 8.3
"""Points: 10 would leave a postcard no room beside the sender, and engines round a length by a twentieth of a mm."""


def bars(postal_code: str, characters: str) -> str:
    """Write the bars for seven digits and the address characters (0-9, -, A-Z); beyond thirteen places they are cut.

    A letter whose control code falls on the last place keeps that and loses its digit. Raises ValueError for any
    other character: `journeygen.postal.extract` gives none.
    """
    if len(postal_code) != 7 or not (postal_code.isascii() and postal_code.isdigit()):
        raise ValueError("a postal code has seven digits")
    if not set(characters) <= set("0123456789-").union(_LETTERS):
        raise ValueError("address characters are 0-9, - and A-Z")
    places = "".join(_LETTERS.get(character, character) for character in postal_code + characters)
    symbols = places[:_PLACES].ljust(_PLACES, _FILLER)
    check = _SYMBOLS[-sum(map(_SYMBOLS.index, symbols)) % len(_SYMBOLS)]
    return _START + "".join(_BARS[symbol] for symbol in symbols + check) + _STOP


def size(points: float) -> tuple[float, float]:
    """Return length and height of the bars in millimetres, without the quiet zone."""
    return ((BARS - 1) * PITCH + BAR_WIDTH) * points / 10, LONG * points / 10
