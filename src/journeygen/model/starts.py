"""What can start a journey on any platform: four kinds. Every trigger is one of them, with a condition.

The list is closed: a platform must know how to wait for each. Triggers are open: another name for one of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["day", "month_start"]


@dataclass(frozen=True, slots=True)
class AtEvent:
    """Something happened."""

    event: str


@dataclass(frozen=True, slots=True)
class OnEntering:
    """A customer who was not in a group now is."""

    group: str


@dataclass(frozen=True, slots=True)
class OnDate:
    """A day in the customer's own calendar, or the first of its month, shifted by `offset` (ISO 8601)."""

    field: str
    yearly: bool = False
    anchor: Anchor = "day"
    offset: str | None = None


@dataclass(frozen=True, slots=True)
class ByCalendar:
    """Every date of an RRULE (RFC 5545), counted from `first` (YYYY-MM-DD), for a group or for everyone."""

    rule: str
    first: str
    group: str | None = None


Start = AtEvent | OnEntering | OnDate | ByCalendar
