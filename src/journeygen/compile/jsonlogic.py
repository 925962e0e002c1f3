"""Conditions → JsonLogic (jsonlogic.com), with a guard wherever a value can be unknown.

A condition is true, false or unknown (Kleene's strong logic). JsonLogic knows two values, so three rules are
written: `holds` is true when the condition certainly holds, `fails` when it certainly does not, `unknown` when
neither. At any time exactly one of them is true. The negation of `holds` is not `fails`: a missing NPS is neither
at least 9 nor below 9.

Only what every implementation reads alike is used: `var`, `and`, `or` (never empty), `!`, `in`, `===` between
texts or booleans, `==` and sizes between numbers, sizes between ISO dates (ten characters: their order as texts is
their order in time). Every comparison stands behind a guard and has a fallback of the field's type in `var`, so
that a rule gives an answer also where an implementation evaluates both sides of `and`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from journeygen.model.conditions import AllOf, AnyOf, Compare, Condition, InGroup, Not
from journeygen.model.fields import Field, FieldType

Logic = Any
"""A JsonLogic rule: a plain JSON value."""

GROUPS = "groups"
"""The key under which the platform gives the names of the groups that a customer belongs to."""

_MEMBERSHIP = Field(title="グループ", type=FieldType.LIST)
_FALLBACKS: dict[FieldType, Logic] = {
    FieldType.INTEGER: 0,
    FieldType.NUMBER: 0,
    FieldType.BOOLEAN: False,
    FieldType.LIST: [],
}
_SIZES = {
    ("at_least", True): ">=",
    ("at_least", False): "<",
    ("at_most", True): "<=",
    ("at_most", False): ">",
    ("below", True): "<",
    ("below", False): ">=",
}


def holds(condition: Condition, fields: Mapping[str, Field]) -> Logic:
    """Write the rule that is true when a condition certainly holds."""
    return _certain(condition, True, fields)


def fails(condition: Condition, fields: Mapping[str, Field]) -> Logic:
    """Write the rule that is true when a condition certainly does not hold."""
    return _certain(condition, False, fields)


def unknown(condition: Condition, fields: Mapping[str, Field]) -> Logic:
    """Write the rule that is true when a condition neither holds nor fails."""
    return negated(some([holds(condition, fields), fails(condition, fields)]))


def nth_case(conditions: Sequence[Condition], index: int, fields: Mapping[str, Field]) -> Logic:
    """Write the rule for case `index`: it holds, and none before it does."""
    earlier = [negated(holds(condition, fields)) for condition in conditions[:index]]
    return every([holds(conditions[index], fields), *earlier])


def no_case(conditions: Sequence[Condition], fields: Mapping[str, Field]) -> Logic:
    """Write the rule for `else`: every case certainly fails."""
    return every(fails(condition, fields) for condition in conditions)


def undecided(conditions: Sequence[Condition], fields: Mapping[str, Field]) -> Logic:
    """Write the rule for `unknown`: no case holds, and not all of them fail."""
    none_holds = negated(some(holds(condition, fields) for condition in conditions))
    return every([none_holds, negated(no_case(conditions, fields))])


def every(rules: Iterable[Logic]) -> Logic:
    """Join rules by `and`, leaving out what changes nothing."""
    return _joined("and", rules, neutral=True)


def some(rules: Iterable[Logic]) -> Logic:
    """Join rules by `or`, leaving out what changes nothing."""
    return _joined("or", rules, neutral=False)


def negated(rule: Logic) -> Logic:
    """Turn a rule round."""
    if isinstance(rule, bool):
        return not rule
    if isinstance(rule, dict) and "!" in rule:
        return rule["!"][0]
    return {"!": [rule]}


def _joined(operator: str, rules: Iterable[Logic], neutral: bool) -> Logic:
    kept: list[Logic] = []
    for rule in rules:
        for part in rule[operator] if isinstance(rule, dict) and operator in rule else [rule]:
            if part is not neutral and part not in kept:
                kept.append(part)
    if any(rule is (not neutral) for rule in kept):
        return not neutral
    if len(kept) < 2:
        return kept[0] if kept else neutral
    return {operator: kept}


def _certain(condition: Condition, wanted: bool, fields: Mapping[str, Field]) -> Logic:
    match condition:
        case Compare(field=name):
            return _compare(condition, fields[name], wanted)
        case InGroup(group=group):
            return _compare(Compare(GROUPS, "includes", group), _MEMBERSHIP, wanted)
        case Not(part=part):
            return _certain(part, not wanted, fields)
        case AllOf(parts=parts):
            join = every if wanted else some
        case AnyOf(parts=parts):
            join = some if wanted else every
    return join(_certain(part, wanted, fields) for part in parts)


def _compare(compare: Compare, field: Field, wanted: bool) -> Logic:
    known = _known(compare.field)
    if compare.operator == "known":
        return known if compare.value is wanted else negated(known)
    value = {"var": [compare.field, _FALLBACKS.get(field.type, "")]}
    asked = _asked(compare, field, wanted, value)
    if stands_in(compare, field) is wanted:
        return some([negated(known), asked])
    return every([known, asked])


def stands_in(compare: Compare, field: Field) -> bool | None:
    """Return what a comparison gives for an unknown value: a boolean's declared default decides, else None.

    The default of a text or a number is a word to print, not a fact: an amount that nobody knows is in no band.
    """
    if field.type is not FieldType.BOOLEAN or not isinstance(field.default, bool):
        return None
    return field.default in (compare.value if compare.operator == "one_of" else [compare.value])


def _known(name: str) -> Logic:
    return {"!": [{"in": [{"var": name}, [None, ""]]}]}


def _asked(compare: Compare, field: Field, wanted: bool, value: Logic) -> Logic:
    """Write a comparison of a known value, or its opposite."""
    if compare.operator in ("at_least", "at_most", "below"):
        return {_SIZES[compare.operator, wanted]: [value, compare.value]}
    if compare.operator in ("includes", "excludes"):
        found = {"in": [compare.value, value]}
        return found if wanted is (compare.operator == "includes") else negated(found)
    if compare.operator == "one_of":
        found = {"in": [value, list(compare.value)]}
        return found if wanted else negated(found)
    sign = "==" if field.type.is_number else "==="
    return {sign if wanted else "!" + sign[1:]: [value, compare.value]}
