"""What leads to a call: the journeys that ask for it, in words, and what they sent before (D18: never out of the blue)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.model.conditions import AllOf, Condition
from journeygen.model.durations import is_zero, shift
from journeygen.model.journey import Journey, Medium, Step
from journeygen.model.project import Project
from journeygen.model.settings import Window

_MEDIA = {Medium.MAIL: "メール", Medium.PRINT: "郵便", Medium.CALL: "お電話"}
_DAYS = {"mon": "月", "tue": "火", "wed": "水", "thu": "木", "fri": "金", "sat": "土", "sun": "日"}
_VALUE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


@dataclass(frozen=True, slots=True)
class Earlier:
    """Something that was sent before the call."""

    when: str
    by: str
    title: str
    only: str
    """For whom alone it was sent, "" when for everyone."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One way by which a journey comes to the call."""

    journey: str
    trigger: str
    case: str
    step: str
    base: str | None
    """The field of the base date, None for the moment of the trigger."""
    hours: str
    earlier: tuple[Earlier, ...]
    file: str
    digest: str


def leads(project: Project, message: str, rulebook: Rulebook) -> tuple[Lead, ...]:
    """List every step that asks for this call, in the order of the journeys' names."""
    return tuple(
        _lead(journey, branch, step, before, project, rulebook)
        for journey, branch, before, step in _steps(project, message)
    )


def conditions(project: Project, message: str, rulebook: Rulebook) -> tuple[Condition, ...]:
    """List what holds for everyone who is called: the conditions of the triggers and of the steps."""
    raw: list[dict[str, Any] | None] = []
    for journey, _, _, step in _steps(project, message):
        group = getattr(journey.trigger.start(), "group", None)
        raw += [journey.trigger.condition(), {"group": group} if group else None, step.when]
    return tuple(condition for one in raw if (condition := rulebook.read(one)))


def earlier_messages(project: Project, message: str) -> tuple[str, ...]:
    """Name the messages that are told of on the sheet: those sent before the call."""
    found = {one.send for _, _, before, _ in _steps(project, message) for one in before}
    return tuple(sorted(found & project.messages.keys()))


def _steps(project: Project, message: str) -> Iterator[tuple[Journey, str, Sequence[Step], Step]]:
    """Yield every step that calls about a message, with its journey, branch, and the steps before it."""
    for journey in project.journeys.values():
        for _, branch, steps in journey.branches():
            for index, step in enumerate(steps):
                if step.send == message and Medium.CALL in step.by:
                    yield journey, branch, steps[:index], step


def _lead(
    journey: Journey, branch: str, step: Step, before: Sequence[Step], project: Project, rulebook: Rulebook
) -> Lead:
    telling, only = rulebook.telling, rulebook.read(step.when)
    window = step.window or journey.window or rulebook.settings.schedule.window
    return Lead(
        journey=journey.title,
        trigger=telling.trigger(journey.trigger, rulebook.read(journey.trigger.when)).ja,
        case=_case(journey, branch, rulebook),
        step=telling.step(step, journey.base, only).ja,
        base=journey.base,
        hours=_hours(window) if window else "",
        earlier=tuple(_earlier(one, journey, project, rulebook) for one in before),
        file=journey.file,
        digest=journey.digest,
    )


def _case(journey: Journey, branch: str, rulebook: Rulebook) -> str:
    kind, _, number = branch.partition("-")
    if kind != "case":
        return ""
    conditions = [rulebook.read(case.when) or AllOf(()) for case in journey.cases]
    return rulebook.telling.case(conditions, int(number) - 1).ja


def _hours(window: Window) -> str:
    days = "".join(_DAYS[day] for day in window.days)
    return f"{window.start}から{window.until}まで" + (f"({days})" if len(window.days) < len(_DAYS) else "")


def _earlier(step: Step, journey: Journey, project: Project, rulebook: Rulebook) -> Earlier:
    message = project.messages.get(step.send)
    start = f"{rulebook.titles.field(journey.base).title}" if journey.base else "きっかけ"
    moment = "の当日" if is_zero(step.after) else f"の{shift(step.after).ja}"
    only = rulebook.rule(step.when)
    return Earlier(
        when=f"{start}{moment}",
        by="・".join(_medium(medium, step.send, project) for medium in step.by),
        title=_VALUE.sub("〇〇", message.title) if message else step.send,
        only=only.sentence.ja if only else "",
    )


def _medium(medium: Medium, name: str, project: Project) -> str:
    """Name a medium as people do: はがき rather than 郵便."""
    message = project.messages.get(name)
    piece = message.head.print if message and medium is Medium.PRINT else None
    return piece.title if piece else _MEDIA[medium]
