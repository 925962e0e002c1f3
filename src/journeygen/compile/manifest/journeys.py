"""A journey → its place in the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeygen.compile.manifest.hand_over import HandOvers
from journeygen.compile.manifest.models.journeys import (
    BaseEntry,
    BranchEntry,
    ExitsEntry,
    GoalEntry,
    JourneyEntry,
    LocalMoment,
    ReentryEntry,
    StepEntry,
)
from journeygen.compile.manifest.models.rules import Rule, sentence
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.compile.manifest.settings import caps_entry, window_entry
from journeygen.compile.manifest.tests import test_entry
from journeygen.compile.manifest.triggers import trigger_entry
from journeygen.model.conditions import AllOf
from journeygen.model.journey import Branch, Goal, Journey, Outcome, Step


def journey_entry(journey: Journey, rulebook: Rulebook, hand_overs: HandOvers) -> JourneyEntry:
    """Describe a journey."""
    schedule = rulebook.settings.schedule
    return JourneyEntry(
        id=journey.name,
        title=journey.title,
        about=journey.about,
        tags=journey.tags,
        trigger=trigger_entry(journey.trigger, rulebook),
        base=BaseEntry(kind="field" if journey.base else "trigger", field=journey.base),
        key=journey.key,
        reentry=_reentry(journey.reentry),
        priority=journey.priority,
        exits=ExitsEntry(on=journey.exit_on, condition=rulebook.rule(journey.exit_when)),
        goal=_goal(journey.goal, rulebook),
        window=window_entry(journey.window or schedule.window, schedule.timezone),
        caps=caps_entry(journey.caps) if journey.caps else None,
        branches=tuple(_Branches(journey, rulebook, hand_overs).entries()),
    )


def _reentry(reentry: str) -> ReentryEntry:
    if reentry == "never":
        return ReentryEntry(allowed="never")
    return (
        ReentryEntry(allowed="always")
        if reentry == "always"
        else ReentryEntry(allowed="after", after=reentry)
    )


def _goal(goal: Goal | None, rulebook: Rulebook) -> GoalEntry | None:
    if goal is None:
        return None
    return GoalEntry(event=goal.event, within=goal.within, condition=rulebook.rule(goal.when), then=goal.then)


def _steps(outcome: Outcome | None) -> tuple[Step, ...]:
    return outcome.steps if isinstance(outcome, Branch) else ()


@dataclass(frozen=True, slots=True)
class _Branches:
    """One journey's branches on their way into the manifest."""

    journey: Journey
    rulebook: Rulebook
    hand_overs: HandOvers

    def entries(self) -> Iterator[BranchEntry]:
        """Yield the branches: one without a condition, or every case, `else` and `unknown`, also when skipped."""
        journey, rulebook = self.journey, self.rulebook
        if not journey.cases:
            yield self._branch("main", "", rulebook.everyone(), journey.steps)
            return
        conditions = [rulebook.read(case.when) or AllOf(()) for case in journey.cases]
        for index, case in enumerate(journey.cases):
            yield self._branch(f"case-{index + 1}", case.title, rulebook.case(conditions, index), case.steps)
        yield self._branch("else", "", rulebook.no_case(conditions), _steps(journey.otherwise))
        yield self._branch("unknown", "", rulebook.undecided(conditions), _steps(journey.unknown))

    def _branch(self, name: str, title: str, rule: Rule, steps: Iterable[Step]) -> BranchEntry:
        return BranchEntry(id=name, title=title, condition=rule, steps=tuple(map(self._step, steps)))

    def _step(self, step: Step) -> StepEntry:
        journey, rulebook = self.journey, self.rulebook
        schedule = rulebook.settings.schedule
        window = step.window or journey.window or schedule.window
        return StepEntry(
            id=step.id,
            delay=step.after,
            at=LocalMoment(time=step.at, timezone=schedule.timezone) if step.at else None,
            send=step.send,
            media=tuple(medium.value for medium in step.by),
            hand_over=self.hand_overs.of_step(step),
            condition=rulebook.rule(step.when),
            window=window_entry(window, schedule.timezone),
            test=test_entry(step.test, journey.name, step.id) if step.test else None,
            sentence=sentence(rulebook.telling.step(step, journey.base, rulebook.read(step.when))),
        )
