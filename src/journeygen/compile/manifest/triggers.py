"""A trigger → its place in the manifest."""

from __future__ import annotations

from typing import Any

from journeygen.compile.manifest.models.rules import sentence
from journeygen.compile.manifest.models.triggers import (
    AnyTriggerEntry,
    CloudEvent,
    DateTriggerEntry,
    EventTriggerEntry,
    GroupTriggerEntry,
    RecurringTriggerEntry,
)
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.model.recurrence import bare_rule
from journeygen.model.trigger import Trigger
from journeygen.model.triggers.date import DateTrigger
from journeygen.model.triggers.group_entered import GroupEnteredTrigger
from journeygen.model.triggers.recurring import RecurringTrigger


def trigger_entry(trigger: Trigger, rulebook: Rulebook) -> AnyTriggerEntry:
    """Describe a trigger. Whatever starts at an event is an event with a condition."""
    common: dict[str, Any] = {
        "written_as": trigger.kind,
        "condition": rulebook.rule(trigger.condition()),
        "sentence": sentence(rulebook.telling.trigger(trigger, rulebook.read(trigger.when))),
    }
    match trigger:
        case GroupEnteredTrigger():
            return GroupTriggerEntry(group=trigger.group, **common)
        case DateTrigger():
            return DateTriggerEntry(
                field=trigger.date,
                yearly=trigger.yearly,
                anchor=trigger.anchor,
                offset=trigger.offset,
                **common,
            )
        case RecurringTrigger():
            return _recurring(trigger, rulebook, common)
    name = trigger.event()
    if name is None:
        raise TypeError(f"the manifest has no place for a trigger of kind {trigger.kind}")
    subject = rulebook.settings.events[name].key
    return EventTriggerEntry(event=CloudEvent(type=name, subject=subject), **common)


def _recurring(
    trigger: RecurringTrigger, rulebook: Rulebook, common: dict[str, Any]
) -> RecurringTriggerEntry:
    zone = rulebook.settings.schedule.timezone
    rule = bare_rule(trigger.recurring)
    start = trigger.start.replace("-", "")
    return RecurringTriggerEntry(
        dtstart=trigger.start,
        rrule=rule,
        icalendar=f"DTSTART;TZID={zone}:{start}T000000\nRRULE:{rule}",
        group=trigger.group,
        **common,
    )
