"""Whether a condition holds for a sample customer: true, false, or nobody can tell (Kleene's strong logic)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from journeygen.compile.evaluate import Values
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.model.conditions import AllOf, AnyOf, Compare, Condition, InGroup, Not
from journeygen.model.sendtime import is_unknown

_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "equals": lambda value, wanted: bool(value == wanted),
    "at_least": lambda value, wanted: bool(value >= wanted),
    "at_most": lambda value, wanted: bool(value <= wanted),
    "below": lambda value, wanted: bool(value < wanted),
    "one_of": lambda value, wanted: value in wanted,
    "includes": lambda value, wanted: wanted in value,
    "excludes": lambda value, wanted: wanted not in value,
}


def holds(condition: Condition, values: Values, rulebook: Rulebook) -> bool | None:
    """Tell whether a condition holds for a sample; None when a value is unknown, or when rank decides."""
    match condition:
        case Compare():
            return _compare(condition, values, rulebook)
        case InGroup(group=name):
            inner = rulebook.read(rulebook.settings.groups[name].when)
            return holds(inner, values, rulebook) if inner else None
        case Not(part=part):
            found = holds(part, values, rulebook)
            return None if found is None else not found
        case AllOf(parts=parts):
            return _least(holds(part, values, rulebook) for part in parts)
        case AnyOf(parts=parts):
            found = _least(_turned(holds(part, values, rulebook)) for part in parts)
            return _turned(found)


def _compare(compare: Compare, values: Values, rulebook: Rulebook) -> bool | None:
    value = values.get(compare.field)
    if compare.operator == "known":
        return is_unknown(value) is not compare.value
    if is_unknown(value):
        value = rulebook.settings.fields[compare.field].default
        if not isinstance(value, bool):
            return None
    return _OPERATORS[compare.operator](value, compare.value)


def _least(answers: Iterable[bool | None]) -> bool | None:
    """Return False when one answer is, else None when one is, else True."""
    found = list(answers)
    if False in found:
        return False
    return None if None in found else True


def _turned(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
