"""What a call is to find out (D19): for every field a place to write its value, as its type asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeygen.compile.sentences.titles import Titles, called
from journeygen.model.fields import Field, FieldType

MOST_TICKS = 6
"""A field with more values than this is written out by hand."""
_YES_NO = ("はい", "いいえ", "うかがっていない")


@dataclass(frozen=True, slots=True)
class Ask:
    """One field to be filled in by hand: boxes to tick, a date, a short rule with its unit, or whole lines."""

    field: str
    title: str
    kind: Literal["ticks", "date", "short", "lines"]
    ticks: tuple[str, ...] = ()
    unit: str = ""


def asks(fields: Sequence[str], titles: Titles) -> tuple[Ask, ...]:
    """Return the places for some fields, in their order."""
    return tuple(_ask(name, titles.fields[name]) for name in fields)


def _ask(name: str, field: Field) -> Ask:
    title = called(field.title)
    if field.type is FieldType.BOOLEAN:
        return Ask(name, title.title, "ticks", _YES_NO)
    if field.values and len(field.values) <= MOST_TICKS:
        return Ask(name, title.title, "ticks", field.values)
    if field.type is FieldType.DATE:
        return Ask(name, title.title, "date")
    if field.type.is_number:
        return Ask(name, title.title, "short", unit=title.unit)
    return Ask(name, title.title, "lines")
