"""Settings → their place in the manifest."""

from __future__ import annotations

from collections.abc import Mapping

from journeygen.compile.manifest.models.settings import (
    CapEntry,
    CapsEntry,
    EventEntry,
    FieldEntry,
    GroupEntry,
    HolidaysEntry,
    ProjectEntry,
    RankedEntry,
    ScheduleEntry,
    WindowEntry,
)
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.compile.manifest.uses import names_in
from journeygen.model.fields import Field
from journeygen.model.settings import Brand, Cap, Caps, Event, Group, Schedule, Settings, Window

LOCALE = "ja"


def project_entry(settings: Settings) -> ProjectEntry:
    """Say whose journeys these are."""
    brand: Brand = settings.brand
    return ProjectEntry(
        brand=brand.name,
        site=brand.site,
        assets=settings.assets.url,
        timezone=settings.schedule.timezone,
        locale=LOCALE,
    )


def fields(declared: Mapping[str, Field]) -> dict[str, FieldEntry]:
    """Describe the fields; samples stay at home."""
    return {name: _field(field) for name, field in declared.items()}


def _field(field: Field) -> FieldEntry:
    return FieldEntry(
        title=field.title,
        about=field.about,
        type=field.type.value,
        required=field.required,
        default=field.default,
        values=field.values,
        of=fields(field.of),
    )


def events(declared: Mapping[str, Event]) -> dict[str, EventEntry]:
    """Describe the events."""
    return {
        name: EventEntry(title=event.title, about=event.about, subject=event.key)
        for name, event in declared.items()
    }


def groups(declared: Mapping[str, Group], rulebook: Rulebook) -> dict[str, GroupEntry]:
    """Describe the groups, each with the groups that must be worked out before it."""
    return {name: _group(group, rulebook) for name, group in declared.items()}


def _group(group: Group, rulebook: Rulebook) -> GroupEntry:
    condition = rulebook.read(group.when)
    asked = names_in(condition).groups if condition else frozenset()
    ranked = group.ranked
    return GroupEntry(
        title=group.title,
        about=group.about,
        condition=rulebook.rule(group.when),
        ranked=RankedEntry(by=ranked.by, start=ranked.start, to=ranked.to) if ranked else None,
        depends_on=tuple(sorted(asked)),
    )


def schedule_entry(schedule: Schedule) -> ScheduleEntry:
    """Describe the shop's rhythm."""
    holidays = schedule.holidays
    return ScheduleEntry(
        timezone=schedule.timezone,
        window=window_entry(schedule.window, schedule.timezone),
        holidays=HolidaysEntry(dates=tuple(sorted(holidays.dates)), then=holidays.then),
        caps=caps_entry(schedule.caps),
    )


def window_entry(window: Window | None, timezone: str) -> WindowEntry | None:
    """Describe a window."""
    if window is None:
        return None
    return WindowEntry(start=window.start, until=window.until, days=window.days, timezone=timezone)


def caps_entry(caps: Caps) -> CapsEntry:
    """Describe caps."""
    return CapsEntry(mail=_cap(caps.mail), print=_cap(caps.print), call=_cap(caps.call), exempt=caps.exempt)


def _cap(cap: Cap | None) -> CapEntry | None:
    return CapEntry(**cap.model_dump()) if cap else None
