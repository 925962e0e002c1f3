"""Conditions: mappings over declared fields, understood as a small tree with three values: true, false, unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journeygen.diagnostics import Words, nearest
from journeygen.model.fields import Field, FieldType
from journeygen.model.references import Loc

OPERATORS = ("equals", "at_least", "at_most", "below", "one_of", "includes", "excludes", "known")
COMBINERS = ("all", "any", "not", "group")


@dataclass(frozen=True, slots=True)
class Compare:
    """One comparison of a field with a written value; unknown when the field's value is."""

    field: str
    operator: str
    value: Any


@dataclass(frozen=True, slots=True)
class InGroup:
    """Belonging to a group."""

    group: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """All parts hold; the empty one always does."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part is certainly false. Not(unknown) is unknown (Kleene's strong logic)."""

    part: Condition


Condition = Compare | InGroup | AllOf | AnyOf | Not


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong inside a condition, and the path of keys to it."""

    loc: Loc
    code: str
    message: Words
    hint: Words | None = None


class Reader:
    """Reads raw conditions against the declared fields and groups, collecting every problem."""

    def __init__(self, fields: Mapping[str, Field], groups: Mapping[str, Any]) -> None:
        self.fields = fields
        self.groups = groups
        self.problems: list[Problem] = []

    def read(self, raw: Any, loc: Loc = ()) -> Condition:
        """Return the tree of a mapping; several keys must all hold."""
        if not isinstance(raw, Mapping):
            self._wrong(
                loc, "J020", Words("条件は「項目: 値」の形で書きます", "a condition is a mapping of fields")
            )
            return AllOf(())
        parts = [self._entry(str(key), value, (*loc, str(key))) for key, value in raw.items()]
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _entry(self, key: str, value: Any, loc: Loc) -> Condition:
        if key in ("all", "any"):
            return self._several(key, value, loc)
        if key == "not":
            return Not(self.read(value, loc))
        if key == "group":
            return self._group(value, loc)
        return self._field(key, value, loc)

    def _several(self, key: str, value: Any, loc: Loc) -> Condition:
        if not isinstance(value, list) or not value:
            self._wrong(
                loc, "J020", Words(f"{key} には条件を - で並べます", f"{key} takes a list of conditions")
            )
            return AllOf(())
        parts = tuple(self.read(item, (*loc, index)) for index, item in enumerate(value))
        return AllOf(parts) if key == "all" else AnyOf(parts)

    def _group(self, value: Any, loc: Loc) -> Condition:
        if value not in self.groups:
            message = Words(f"グループ '{value}' はありません", f"there is no group '{value}'")
            self._wrong(loc, "R003", message, nearest(str(value), self.groups))
        return InGroup(str(value))

    def _field(self, name: str, value: Any, loc: Loc) -> Condition:
        field = self.fields.get(name)
        if field is None:
            message = Words(f"項目 '{name}' は宣言されていません", f"field '{name}' is not declared")
            self._wrong(loc, "R002", message, nearest(name, [*self.fields, *COMBINERS]))
            return AllOf(())
        if not isinstance(value, Mapping):
            return self._compare(name, field, "equals", value, loc)
        parts = [
            self._compare(name, field, str(op), operand, (*loc, str(op))) for op, operand in value.items()
        ]
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _compare(self, name: str, field: Field, operator: str, value: Any, loc: Loc) -> Condition:
        if operator not in OPERATORS:
            message = Words(f"比べ方 '{operator}' はありません", f"there is no comparison '{operator}'")
            self._wrong(loc, "J021", message, nearest(operator, OPERATORS))
        elif (wanted := _mismatch(field, operator, value)) is not None:
            self._wrong(loc, "J022", *wanted)
        return Compare(name, operator, value)

    def _wrong(self, loc: Loc, code: str, message: Words, hint: Words | None = None) -> None:
        self.problems.append(Problem(loc, code, message, hint))


def read_condition(raw: Any, fields: Mapping[str, Field], groups: Mapping[str, Any]) -> Condition:
    """Return the tree of a condition that `load` has found to be right."""
    return Reader(fields, groups).read(raw)


_VALUES: Mapping[FieldType, Words] = {
    FieldType.TEXT: Words("文字", "a text"),
    FieldType.URL: Words("URL", "a URL"),
    FieldType.DATE: Words('日付 "2026-12-31"', 'a date "2026-12-31"'),
    FieldType.INTEGER: Words("整数", "a whole number"),
    FieldType.NUMBER: Words("数", "a number"),
    FieldType.BOOLEAN: Words(" true か false ", "true or false"),
    FieldType.LIST: Words("文字", "a text"),
}
_SIZES = (FieldType.INTEGER, FieldType.NUMBER, FieldType.DATE)


def _mismatch(field: Field, operator: str, value: Any) -> tuple[Words, Words | None] | None:
    """Say why a comparison makes no sense for the field's type, None when it does."""
    if operator == "known":
        return None if isinstance(value, bool) else _wants(" true か false ", "true or false")
    if operator in ("at_least", "at_most", "below") and field.type not in _SIZES:
        return Words(
            f"{field.type.ja}の項目は大小を比べられません", f"a {field.type} field has no order"
        ), None
    if operator in ("includes", "excludes") and field.type is not FieldType.LIST:
        return Words(f"{operator} は list の項目に使います", f"{operator} is for list fields"), _ONE_OF
    if field.type is FieldType.LIST and operator not in ("includes", "excludes"):
        return Words(
            "list の項目は includes / excludes で調べます", "a list field takes includes or excludes"
        ), None
    return _value_mismatch(field, operator, value)


_IS_KNOWN = Words("known: false で調べます", "ask with known: false")
_ONE_OF = Words("one_of: [値, 値] ですか?", "did you mean one_of: [value, value]?")


def _value_mismatch(field: Field, operator: str, value: Any) -> tuple[Words, Words | None] | None:
    values = value if operator == "one_of" else [value]
    if not isinstance(values, list) or not values:
        return _wants(" [値, 値] の並び", "a list of values")
    if "" in values:
        return Words("空の文字は「分からない」と同じです", "an empty text is the same as unknown"), _IS_KNOWN
    if not all(map(field.compares_with, values)):
        return _wants(*_VALUES[field.type])
    unknown = field.outside(values)
    if unknown:
        message = Words(
            f"'{unknown[0]}' は {field.title} の値にありません", f"'{unknown[0]}' is not one of its values"
        )
        return message, nearest(unknown[0], field.values)
    return None


def _wants(ja: str, en: str) -> tuple[Words, Words | None]:
    return Words(f"ここには{ja}を書きます", f"expected {en}"), None
