"""The ground under every model: frozen, closed to unknown keys, strict about types."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError


class Model(BaseModel):
    """A frozen model that refuses keys it does not know. Field descriptions end up in the JSON Schemas."""

    model_config = ConfigDict(
        defer_build=True, frozen=True, extra="forbid", strict=True, populate_by_name=True
    )


_DURATION = re.compile(
    r"(?P<sign>-?)P(?=.)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
IDENTIFIER = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def _matches(pattern: re.Pattern[str], kind: str) -> Any:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise PydanticCustomError(kind, "{value} is not a " + kind, {"value": value})
        return value

    return AfterValidator(check)


def _schema_pattern(pattern: re.Pattern[str]) -> dict[str, Any]:
    """Give editors the pattern too; JSON Schema writes groups without names and matches anywhere (ECMA-262)."""
    return {"pattern": "^(?:" + re.sub(r"\?P<\w+>", "", pattern.pattern) + ")$"}


def is_date(value: object) -> bool:
    """Tell whether a value is a calendar date, YYYY-MM-DD, that exists."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _real_date(value: str) -> str:
    if not is_date(value):
        raise PydanticCustomError("date", "{value} is not a date", {"value": value})
    return value


Duration = Annotated[
    str,
    _matches(_DURATION, "duration"),
    Field(
        description="ISO 8601 の期間。P3D = 3日後、PT2H = 2時間後、P1M = 1か月後。",
        examples=["P3D"],
        json_schema_extra=_schema_pattern(_DURATION),
    ),
]
"""An ISO 8601 duration, kept as written: P3D, PT2H, -P7D."""

LocalTime = Annotated[
    str,
    _matches(_TIME, "local_time"),
    Field(
        description="時刻。引用符で囲みます。",
        examples=["10:00"],
        json_schema_extra=_schema_pattern(_TIME),
    ),
]
"""A local time of day, HH:MM."""

LocalDate = Annotated[
    str,
    AfterValidator(_real_date),
    Field(
        description="日付(YYYY-MM-DD)。",
        examples=["2026-12-31"],
        json_schema_extra=_schema_pattern(_DATE),
    ),
]
"""A calendar date, YYYY-MM-DD, that exists."""

Identifier = Annotated[
    str,
    _matches(IDENTIFIER, "identifier"),
    Field(
        description="半角の小文字・数字・ハイフン・下線の名前。",
        examples=["day-3"],
        json_schema_extra=_schema_pattern(IDENTIFIER),
    ),
]
"""A name made of lower-case ASCII letters, digits, - and _."""
