"""Triggers in the manifest: an event, a group, a day in the customer's calendar, or a rule of the calendar."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.rules import Rule, Sentence
from journeygen.model.base import Duration, LocalDate, Model


class CloudEvent(Model):
    """Which event is meant, in the attributes of CloudEvents 1.0."""

    type: str = Described(
        description="CloudEvents の type と同じ / equals the `type` attribute of the CloudEvents event"
    )
    subject: Literal["customer", "order"] = Described(
        description="CloudEvents の subject に入る ID の種類 / whose id stands in the event's `subject`"
    )


class TriggerEntry(Model):
    """What every trigger has."""

    written_as: str = Described(
        description="YAML での種類(event, count, nps …) / its kind in the journey's file"
    )
    condition: Rule | None = Described(
        default=None, description="そのとき成り立つべき条件 / what must hold at that moment"
    )
    sentence: Sentence = Described(description="いつ始まるかを言葉で / when it starts, in words")


class EventTriggerEntry(TriggerEntry):
    """Starts when an event happens and the condition holds."""

    kind: Literal["event"] = Described(default="event", description="出来事で始まる / started by an event")
    event: CloudEvent = Described(description="きっかけの出来事 / the event")


class GroupTriggerEntry(TriggerEntry):
    """Starts when a customer who was not in a group now is."""

    kind: Literal["group_entered"] = Described(
        default="group_entered", description="グループに入って始まる / started by entering a group"
    )
    group: str = Described(description="グループの名前 / the group's name")


class DateTriggerEntry(TriggerEntry):
    """Starts on a day in the customer's own calendar."""

    kind: Literal["date"] = Described(default="date", description="日付で始まる / started by a date")
    field: str = Described(description="日付の項目 / the field that holds the date")
    yearly: bool = Described(description="毎年くり返す / again every year")
    anchor: Literal["day", "month_start"] = Described(
        description="その日か、その月の1日か / the day itself or the first of its month"
    )
    offset: Duration | None = Described(
        default=None, description="そこからずらす期間(ISO 8601) / shifted by this much (ISO 8601)"
    )


class RecurringTriggerEntry(TriggerEntry):
    """Starts on every date of an RRULE (RFC 5545)."""

    kind: Literal["recurring"] = Described(
        default="recurring", description="暦の規則で始まる / started by the calendar"
    )
    dtstart: LocalDate = Described(description="数え始める日 / the day from which the rule counts")
    rrule: str = Described(description="RFC 5545 の RRULE の値 / the value of RRULE (RFC 5545)")
    icalendar: str = Described(
        description="DTSTART と RRULE の2行(RFC 5545) / DTSTART and RRULE as two lines of iCalendar"
    )
    group: str | None = Described(
        default=None, description="対象のグループ。ないときは全員 / for this group; without one, everyone"
    )


AnyTriggerEntry = Annotated[
    EventTriggerEntry | GroupTriggerEntry | DateTriggerEntry | RecurringTriggerEntry,
    Described(discriminator="kind"),
]
