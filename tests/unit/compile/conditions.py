"""A small shop's fields and groups, and what three-valued logic says of a condition, worked out directly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from journeygen.compile.sentences import Titles
from journeygen.model.conditions import AllOf, AnyOf, Compare, Condition, InGroup, Not
from journeygen.model.fields import Field, FieldType

FIELDS: Mapping[str, Field] = {
    "customer.nps": Field(title="推奨度(0から10)", type=FieldType.INTEGER),
    "customer.order_count": Field(title="購入回数", type=FieldType.INTEGER),
    "customer.tenure_days": Field(title="在籍期間(日)。初回購入日から", type=FieldType.INTEGER),
    "customer.rate": Field(title="割合", type=FieldType.NUMBER),
    "customer.is_subscriber": Field(title="定期便のお客様", type=FieldType.BOOLEAN),
    "customer.is_vip": Field(title="VIPのお客様", type=FieldType.BOOLEAN, default=False),
    "customer.accepts_mail": Field(title="メールを受け取る", type=FieldType.BOOLEAN, default=True),
    "customer.prefecture": Field(title="都道府県", type=FieldType.TEXT, default="長野"),
    "customer.preferences": Field(title="好きなこと", type=FieldType.LIST),
    "order.total": Field(title="注文金額(円・税込)", type=FieldType.INTEGER, default=0),
    "order.shipped_on": Field(title="発送日", type=FieldType.DATE),
}
GROUPS = {"loyal": "ロイヤルのお客様", "quiet": "便りを休んでいる方"}
TITLES = Titles(FIELDS, GROUPS, {"order.shipped": "発送"})
NOBODY_KNOWS = object()
"""The value of a key that is not there."""

_DATES = ("2025-12-31", "2026-01-01", "2026-02-28", "2026-11-01")
_WORDS = ("長野", "東京", "0", "false", "a")
VALUES: Mapping[FieldType, st.SearchStrategy[Any]] = {
    FieldType.INTEGER: st.integers(-1, 4),
    FieldType.NUMBER: st.sampled_from([-1, 0, 0.5, 1, 1.0, 2.5]),
    FieldType.BOOLEAN: st.booleans(),
    FieldType.TEXT: st.sampled_from(_WORDS),
    FieldType.DATE: st.sampled_from(_DATES),
    FieldType.LIST: st.lists(st.sampled_from(_WORDS), max_size=3),
}
_EMPTY = st.sampled_from([NOBODY_KNOWS, None, ""])


def truth(condition: Condition, values: Mapping[str, Any], groups: Any) -> bool | None:
    """Return true, false, or None for unknown (Kleene's strong logic)."""
    match condition:
        case Compare():
            return _compared(condition, values.get(condition.field, NOBODY_KNOWS))
        case InGroup(group=group):
            return None if _is_unknown(groups) else group in groups
        case Not(part=part):
            inside = truth(part, values, groups)
            return None if inside is None else not inside
        case AllOf(parts=parts):
            return _joined([truth(part, values, groups) for part in parts], decisive=False)
        case AnyOf(parts=parts):
            return _joined([truth(part, values, groups) for part in parts], decisive=True)


def _joined(truths: list[bool | None], decisive: bool) -> bool | None:
    if decisive in truths:
        return decisive
    return None if None in truths else not decisive


def _is_unknown(value: Any) -> bool:
    return value is NOBODY_KNOWS or value is None or value == ""


def _compared(compare: Compare, value: Any) -> bool | None:
    field = FIELDS[compare.field]
    unknown = _is_unknown(value)
    if compare.operator == "known":
        return bool(unknown is not compare.value)
    if unknown and field.type is FieldType.BOOLEAN and field.default is not None:
        value, unknown = field.default, False
    return None if unknown else _asked(compare.operator, value, compare.value)


def _asked(operator: str, value: Any, other: Any) -> bool:
    answers: dict[str, Callable[[], Any]] = {
        "equals": lambda: value == other,
        "at_least": lambda: value >= other,
        "at_most": lambda: value <= other,
        "below": lambda: value < other,
        "one_of": lambda: value in other,
        "includes": lambda: other in value,
        "excludes": lambda: other not in value,
    }
    return bool(answers[operator]())


@st.composite
def comparisons(draw: st.DrawFn) -> Compare:
    name = draw(st.sampled_from(sorted(FIELDS)))
    field = FIELDS[name]
    if field.type is FieldType.LIST:
        operators = ["includes", "excludes", "known"]
    else:
        sized = field.type in (FieldType.INTEGER, FieldType.NUMBER, FieldType.DATE)
        operators = ["equals", "one_of", "known", *(["at_least", "at_most", "below"] if sized else [])]
    operator = draw(st.sampled_from(operators))
    if operator == "known":
        return Compare(name, operator, draw(st.booleans()))
    one = st.sampled_from(_WORDS) if field.type is FieldType.LIST else VALUES[field.type]
    return Compare(
        name, operator, draw(st.lists(one, min_size=1, max_size=3) if operator == "one_of" else one)
    )


def conditions() -> st.SearchStrategy[Condition]:
    """Draw conditions of every kind, nested a few levels deep."""
    leaves = st.one_of(comparisons(), st.sampled_from(sorted(GROUPS)).map(InGroup))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            inner.map(Not),
            st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts))),
            st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        ),
        max_leaves=6,
    )


@st.composite
def customers(draw: st.DrawFn) -> dict[str, Any]:
    """Draw what a platform knows of a customer, `groups` with it; keys that nobody knows are left out."""
    values = {name: draw(st.one_of(_EMPTY, VALUES[field.type])) for name, field in FIELDS.items()}
    values["groups"] = draw(st.one_of(_EMPTY, st.lists(st.sampled_from([*GROUPS, "vip"]), max_size=2)))
    return {name: value for name, value in values.items() if value is not NOBODY_KNOWS}


def data(values: Mapping[str, Any]) -> dict[str, Any]:
    """Nest values as the platform passes them to JsonLogic."""
    tree: dict[str, Any] = {}
    for name, value in values.items():
        *path, last = name.split(".")
        level = tree
        for key in path:
            level = level.setdefault(key, {})
        level[last] = value
    return tree
