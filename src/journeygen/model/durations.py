"""Durations in words: P3D is 3日, 3日後, "3 days", "3 days after"."""

from __future__ import annotations

import re

from journeygen.diagnostics import Words

_PART = re.compile(r"(\d+)([YMWDH])")
_DATE_UNITS = {"Y": ("年", "year"), "M": ("か月", "month"), "W": ("週間", "week"), "D": ("日", "day")}
_TIME_UNITS = {"H": ("時間", "hour"), "M": ("分", "minute")}


def is_zero(duration: str) -> bool:
    """Tell whether a duration takes no time: P0D, PT0M."""
    return not any(int(number) for number, _ in _PART.findall(duration))


def length(duration: str) -> Words:
    """Say how long a duration is, its sign left out: P1DT12H is 1日と12時間, "1 day and 12 hours"."""
    dates, _, times = duration.lstrip("-").partition("T")
    parts = [
        (int(number), *units[unit])
        for text, units in ((dates, _DATE_UNITS), (times, _TIME_UNITS))
        for number, unit in _PART.findall(text)
        if int(number)
    ] or [(0, "日", "day")]
    ja = "と".join(f"{number}{unit}" for number, unit, _ in parts)
    en = " and ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, _, unit in parts)
    return Words(ja, en)


def shift(duration: str) -> Words:
    """Say a duration as a distance from a moment: 3日後, 7日前; "3 days after", "7 days before"."""
    words = length(duration)
    earlier = duration.startswith("-")
    return Words(
        words.ja + ("前" if earlier else "後"),
        words.en + (" before" if earlier else " after"),
    )
