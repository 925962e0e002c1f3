"""Formats: how a number or a date that is filled in when a message is sent is written (`{{ order.total | yen }}`).

A new format is a row of `FORMATS` here and one in each dialect that can write it
(`journeygen.dialects.liquid_formats`); a dialect without it refuses the part.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journeygen.model.fields import FieldType

_NUMBERS = frozenset([FieldType.INTEGER, FieldType.NUMBER])
_DATES = frozenset([FieldType.DATE])
_WEEKDAYS = "月火水木金土日"
_NO_COMMAS_FROM = 10**12
"""Templates divide twelve digits into groups of three; larger numbers stay as they are, here too."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `written` is what copy says behind the bar, `show` writes a value that is known.

    What is no value of `types` (a platform's mistake) is shown as it is.
    """

    written: str
    types: frozenset[FieldType]
    example: str
    show: Callable[[object], str]

    @property
    def filter(self) -> str:
        """The filter's name, without its argument."""
        return self.written.partition("(")[0]


def _number(value: object) -> str:
    """Write commas; a fraction is rounded, half of one upwards (2.5 → 3, -2.5 → -2)."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return str(value)
    whole = value if isinstance(value, int) else math.floor(value + 0.5)
    return f"{whole:,}" if abs(whole) < _NO_COMMAS_FROM else str(whole)


def _yen(value: object) -> str:
    return f"{_number(value)}円"


def _date(form: str) -> Callable[[object], str]:
    """Make a function that writes a date (or the text YYYY-MM-DD) after a form with year, month, day, weekday."""

    def show(value: object) -> str:
        try:
            day = value if isinstance(value, datetime.date) else datetime.date.fromisoformat(str(value)[:10])
        except ValueError:
            return str(value)
        weekday = _WEEKDAYS[day.weekday()]
        return form.format(year=f"{day.year:04d}", month=day.month, day=day.day, weekday=weekday)

    return show


_ROWS = (
    Format("number", _NUMBERS, "4,140", _number),
    Format("yen", _NUMBERS, "4,140円", _yen),
    Format("date", _DATES, "10月5日", _date("{month}月{day}日")),
    Format('date("weekday")', _DATES, "10月5日(月)", _date("{month}月{day}日({weekday})")),
    Format('date("long")', _DATES, "2026年10月5日", _date("{year}年{month}月{day}日")),
    Format('date("full")', _DATES, "2026年10月5日(月)", _date("{year}年{month}月{day}日({weekday})")),
)

FORMATS: Mapping[str, Format] = {row.written: row for row in _ROWS}
"""Every format by what copy writes: `yen`, `date("long")`, …"""
