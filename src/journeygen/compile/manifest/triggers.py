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
from journeygen.model.starts import AtEvent, ByCalendar, OnDate, OnEntering
from journeygen.model.trigger import Trigger


def trigger_entry(trigger: Trigger, rulebook: Rulebook) -> AnyTriggerEntry:
    """Describe a trigger by what starts it and the condition that must hold then."""
    common: dict[str, Any] = {
        "written_as": trigger.kind,
        "condition": rulebook.rule(trigger.condition()),
        "sentence": sentence(rulebook.telling.trigger(trigger, rulebook.read(trigger.when))),
    }
    match trigger.start():
        case AtEvent(name):
            subject = rulebook.settings.events[name].key
            return EventTriggerEntry(event=CloudEvent(type=name, subject=subject), **common)
        case OnEntering(group):
            return GroupTriggerEntry(group=group, **common)
        case OnDate(field, yearly, anchor, offset):
            return DateTriggerEntry(field=field, yearly=yearly, anchor=anchor, offset=offset, **common)
        case ByCalendar(rule, first, group):
            rrule = bare_rule(rule)
            begin = f"DTSTART;TZID={rulebook.settings.schedule.timezone}:{first.replace('-', '')}T000000"
            return RecurringTriggerEntry(
                dtstart=first, rrule=rrule, icalendar=f"{begin}\nRRULE:{rrule}", group=group, **common
            )
