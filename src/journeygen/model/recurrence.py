"""The common RRULEs in words: FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1 is 毎年3月・9月の1日. Others stay as written."""

from __future__ import annotations

from collections.abc import Callable

from journeygen.diagnostics import Words

_DAYS = {"MO": "月", "TU": "火", "WE": "水", "TH": "木", "FR": "金", "SA": "土", "SU": "日"}
_DAYS_ENGLISH = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def bare_rule(rule: str) -> str:
    """Return an RRULE without the name in front of it."""
    return rule.removeprefix("RRULE:")


def rule_words(rule: str) -> Words:
    """Say an RRULE as it is read by people, or as it stands where it is not a common one."""
    parts = dict(part.split("=", 1) for part in bare_rule(rule).split(";") if "=" in part)
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    saying = _SAYINGS.get((parts.pop("FREQ", ""), *sorted(parts)))
    words = saying(*(parts[key].split(",") for key in sorted(parts))) if saying else None
    return words or Words(f"暦の規則 {rule} の日", f"on {rule}")


def _yearly(months: list[str], days: list[str]) -> Words | None:
    if not all(month in map(str, range(1, 13)) for month in months) or not _plain(days):
        return None
    ja = "・".join(f"{month}月" for month in months) + ("の" if len(months) > 1 else "")
    en = ", ".join(_MONTHS.split()[int(month) - 1] for month in months)
    return Words(f"毎年{ja}{_days(days)}", f"every year on day {', '.join(days)} of {en}")


def _monthly(days: list[str]) -> Words | None:
    if not _plain(days):
        return None
    return Words(f"毎月{_days(days)}", f"every month on day {', '.join(days)}")


def _weekly(days: list[str]) -> Words | None:
    if not all(day in _DAYS for day in days):
        return None
    ja = "・".join(_DAYS[day] for day in days)
    return Words(f"毎週{ja}曜日", f"every {', '.join(_DAYS_ENGLISH[day] for day in days)}")


def _plain(days: list[str]) -> bool:
    return all(day.isdecimal() for day in days)


def _days(days: list[str]) -> str:
    return "・".join(f"{day}日" for day in days)


_SAYINGS: dict[tuple[str, ...], Callable[..., Words | None]] = {
    ("YEARLY", "BYMONTH", "BYMONTHDAY"): _yearly,
    ("MONTHLY", "BYMONTHDAY"): _monthly,
    ("WEEKLY", "BYDAY"): _weekly,
}
