"""Raw conditions → rules: read once, written as JsonLogic and as a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from journeygen.compile import jsonlogic
from journeygen.compile.manifest.models.rules import Rule, sentence
from journeygen.compile.sentences import Telling, Titles, condition_sentence
from journeygen.compile.sentences.journeys import EVERYONE, NO_CASE, UNDECIDED
from journeygen.model.conditions import Condition, read_condition
from journeygen.model.project import Project
from journeygen.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Rulebook:
    """One project's conditions, told with its titles."""

    settings: Settings
    telling: Telling
    titles: Titles = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "titles", self.telling.titles)

    @classmethod
    def of(cls, project: Project) -> Rulebook:
        """Take fields, groups and titles of a project."""
        messages = {name: message.title for name, message in project.messages.items()}
        return cls(project.settings, Telling(Titles.of(project.settings), messages))

    def read(self, raw: Mapping[str, Any] | None) -> Condition | None:
        """Read a condition as written; None and {} are no condition."""
        return read_condition(raw, self.settings.fields, self.settings.groups) if raw else None

    def rule(self, raw: Mapping[str, Any] | None) -> Rule | None:
        """Write the rule of a condition, None when there is none."""
        condition = self.read(raw)
        if condition is None:
            return None
        logic = jsonlogic.holds(condition, self.settings.fields)
        return Rule(logic=logic, sentence=sentence(condition_sentence(condition, self.titles)))

    def everyone(self) -> Rule:
        """Write the rule that always holds."""
        return Rule(logic=True, sentence=sentence(EVERYONE))

    def case(self, conditions: Sequence[Condition], index: int) -> Rule:
        """Write the rule of a case: it holds and none before it does."""
        logic = jsonlogic.nth_case(conditions, index, self.settings.fields)
        return Rule(logic=logic, sentence=sentence(self.telling.case(conditions, index)))

    def no_case(self, conditions: Sequence[Condition]) -> Rule:
        """Write the rule of `else`."""
        logic = jsonlogic.no_case(conditions, self.settings.fields)
        return Rule(logic=logic, sentence=sentence(NO_CASE))

    def undecided(self, conditions: Sequence[Condition]) -> Rule:
        """Write the rule of `unknown`."""
        logic = jsonlogic.undecided(conditions, self.settings.fields)
        return Rule(logic=logic, sentence=sentence(UNDECIDED))
