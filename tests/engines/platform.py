"""A sending platform in a hundred lines, which knows nothing but the manifest: its plan for one customer.

It follows `conventions` (start, moments, branches, sending) and asks a real JsonLogic engine; caps, exits and
re-entry need a past and are left to real platforms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from tests.engines.jsonlogic import ENGINES

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DURATION = re.compile(r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
Json = Any


@dataclass(frozen=True)
class Sent:
    """One sending of the plan."""

    step: str
    message: str
    moment: str


def plan(manifest: Json, journey: str, data: Mapping[str, Any], now: datetime) -> list[Sent]:
    """Plan a journey that the trigger starts at `now`, for a customer whose nested values are `data`."""
    entry = manifest["journeys"][journey]
    if not _true(entry["trigger"].get("condition"), data):
        return []
    base = _base(entry["base"], data, now, ZoneInfo(manifest["project"]["timezone"]))
    if base is None:
        return []
    (branch,) = (branch for branch in entry["branches"] if _true(branch["condition"], data))
    return list(_sendings(manifest, branch["steps"], base, now, data))


def _sendings(
    manifest: Json, steps: Json, base: datetime, now: datetime, data: Mapping[str, Any]
) -> Iterator[Sent]:
    for step in steps:
        moment = _moment(step, base)
        if moment < now - timedelta(hours=24):
            continue
        if moment < now:
            moment = now if "at" not in step else moment + timedelta(days=1)
        permitted = _permitted(manifest["schedule"]["holidays"], step.get("window"), moment)
        if permitted and _true(step.get("condition"), data):
            yield Sent(step["id"], step["send"], permitted.isoformat(timespec="minutes"))


def _true(rule: Json | None, data: Mapping[str, Any]) -> bool:
    return rule is None or ENGINES["datalogic-py"](rule["logic"], data) is True


def _base(base: Json, data: Mapping[str, Any], now: datetime, zone: ZoneInfo) -> datetime | None:
    if base["kind"] == "trigger":
        return now.astimezone(zone)
    value: Any = data
    for key in base["field"].split("."):
        value = value.get(key) if value else None
    return datetime.combine(date.fromisoformat(value), time(), zone) if value else None


def _moment(step: Json, base: datetime) -> datetime:
    found = _DURATION.fullmatch(step["delay"])
    assert found is not None
    sign = -1 if found[1] else 1
    years, months, weeks, days, hours, minutes = (sign * int(number or 0) for number in found.groups()[1:])
    # On aware datetimes of one zone, years to days are the wall clock's.
    moment = base + relativedelta(years=years, months=months, weeks=weeks, days=days)
    moment = (moment.astimezone(ZoneInfo("UTC")) + timedelta(hours=hours, minutes=minutes)).astimezone(
        base.tzinfo
    )
    if "at" not in step:
        return moment
    local = moment.astimezone(ZoneInfo(step["at"]["timezone"]))
    return datetime.combine(local.date(), time.fromisoformat(step["at"]["time"]), local.tzinfo)


def _permitted(holidays: Json, window: Json | None, moment: datetime) -> datetime | None:
    """Put a moment off until it is permitted; None when a holiday takes it away."""
    while True:
        if moment.date().isoformat() in holidays["dates"] and holidays["then"] != "send":
            if holidays["then"] == "skip":
                return None
            moment += timedelta(days=1)
        elif window is None or _inside(window, moment):
            return moment
        else:
            moment = _later(window, moment)


def _inside(window: Json, moment: datetime) -> bool:
    on_time = window["from"] <= moment.strftime("%H:%M") <= window["until"]
    return on_time and DAYS[moment.weekday()] in window["days"]


def _later(window: Json, moment: datetime) -> datetime:
    if DAYS[moment.weekday()] not in window["days"]:
        return moment + timedelta(days=1)
    early = moment.strftime("%H:%M") < window["from"]
    day = moment.date() if early else moment.date() + timedelta(days=1)
    return datetime.combine(day, time.fromisoformat(window["from"]), moment.tzinfo)
