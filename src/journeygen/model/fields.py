"""Fields: what the sending platform knows of a customer or an order, declared so that it can be checked."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field as Described

from journeygen.model.base import Model, is_date


class FieldType(StrEnum):
    """The type of a field's value. A date is YYYY-MM-DD; a list holds records of declared fields or plain texts."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    URL = "url"
    LIST = "list"

    @property
    def ja(self) -> str:
        """Return the type in Japanese, with the word that is written in YAML."""
        return f"{_JAPANESE[self]}({self.value})"

    @property
    def is_number(self) -> bool:
        """Tell whether values can be compared by size as numbers."""
        return self in (FieldType.INTEGER, FieldType.NUMBER)


_JAPANESE = {
    FieldType.TEXT: "文字",
    FieldType.INTEGER: "整数",
    FieldType.NUMBER: "数",
    FieldType.BOOLEAN: "はい・いいえ",
    FieldType.DATE: "日付",
    FieldType.URL: "アドレス",
    FieldType.LIST: "一覧",
}


def _field_type(value: Any) -> Any:
    return FieldType(value) if value in FieldType.__members__.values() else value


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return _is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_IS_ONE: Mapping[FieldType, Callable[[object], bool]] = {
    FieldType.TEXT: _is_text,
    FieldType.URL: _is_text,
    FieldType.DATE: is_date,
    FieldType.INTEGER: _is_integer,
    FieldType.NUMBER: _is_number,
    FieldType.BOOLEAN: lambda value: isinstance(value, bool),
    FieldType.LIST: lambda value: isinstance(value, list),
}


class Field(Model):
    """One declared send-time field, e.g. customer.family_name."""

    title: str = Described(description="日本語の呼び名。manifest の説明文に使います。")
    type: Annotated[FieldType, BeforeValidator(_field_type)] = Described(description="値の型。")
    about: str = Described(default="", description="説明。")
    required: bool = Described(default=False, description="true なら、必ず値があります。")
    default: str | int | float | bool | None = Described(
        default=None, description="値が分からないときに使う値。"
    )
    sample: str | int | float | bool | list[Any] | None = Described(default=None, description="見本の値。")
    longest: str | None = Described(
        default=None, description="ありうる最も長い値。レイアウトの検査に使います。"
    )
    values: tuple[str, ...] = Described(default=(), strict=False, description="取りうる値がこれだけのとき。")
    of: Mapping[str, Field] = Described(default={}, description="list の中身の項目。")

    def fits(self, value: object) -> bool:
        """Tell whether a value is of this field's type; a list holds records of the declared keys, or texts."""
        if not _IS_ONE[self.type](value):
            return False
        return not isinstance(value, list) or all(map(self._holds, value))

    def compares_with(self, value: object) -> bool:
        """Tell whether a condition can compare this field with a value; a list is asked for one of its texts."""
        return _is_text(value) if self.type is FieldType.LIST else self.fits(value)

    def outside(self, values: Iterable[object]) -> list[str]:
        """Return the values that are not among those that the field can have."""
        return [str(value) for value in values if self.values and value not in self.values]

    def _holds(self, item: object) -> bool:
        if not self.of:
            return _is_text(item)
        return isinstance(item, dict) and all(
            key in self.of and self.of[key].fits(value) for key, value in item.items()
        )
