"""Fields: what the sending platform knows of a customer or an order, declared so that it can be checked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field as Described

from journeygen.model.base import Model


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
    def is_number(self) -> bool:
        """Tell whether values can be compared by size as numbers."""
        return self in (FieldType.INTEGER, FieldType.NUMBER)


def _field_type(value: Any) -> Any:
    return FieldType(value) if value in FieldType.__members__.values() else value


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
