"""The longest values that a sheet must have room for, so that a build finds what overflows before a run does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from journeygen.compile.evaluate import Values
from journeygen.model.fields import Field, FieldType
from journeygen.model.sendtime import Ask, Elif, If, Part, Test
from journeygen.postal.recipient import Recipient

LONG_RECIPIENT = Recipient(
    name="勅使河原 権左衛門之助",
    postal_code="1234567",
    address="見本県西見本郡見本村大字見本川原字上見本1234番地の56",
    building="見本パークハイツ南見本ガーデンズ弐番館1203号室",
    company="株式会社見本総合企画研究所 南見本営業所",
)
"""An invented recipient with a long name and address: ten characters are more than 99.9 % of Japanese names have."""


def longest_values(
    fields: Mapping[str, Field], sample: Values, parts: Sequence[Part], tests_hold: bool
) -> dict[str, object]:
    """Return for every field its declared longest value, else the sample's; fields that conditions ask for fit them."""
    values = {name: _longest(field, sample.get(name, field.sample)) for name, field in fields.items()}
    for test in _tests(parts):
        field = fields.get(test.name)
        if field is not None:
            values[test.name] = _answer(test.ask, values[test.name], tests_hold)
    return {name: value for name, value in values.items() if value is not None}


def _tests(parts: Sequence[Part]) -> Iterator[Test]:
    """Yield the conditions, the last first: of two that ask for one field, the first in the copy decides."""
    yield from (part.test for part in reversed(parts) if isinstance(part, If | Elif))


def _answer(ask: Ask, value: object, holds: bool) -> object:
    """Return a value for which a condition holds, or does not."""
    match ask:
        case Ask.KNOWN:
            return value if holds else None
        case Ask.UNKNOWN:
            return None if holds else value
        case Ask.TRUE:
            return holds
        case Ask.FALSE:
            return not holds


def _longest(field: Field, sample: Any) -> object:
    """Return the longest value of a field; of a list, as many entries as the sample has, each at its longest."""
    if field.type is FieldType.LIST:
        entries = sample if isinstance(sample, list) else []
        return [_entry(field, entry) for entry in entries]
    return sample if field.longest is None else _of_type(field.type, field.longest, sample)


def _entry(field: Field, entry: Any) -> object:
    if not isinstance(entry, Mapping):
        return entry
    return {key: _longest(one, entry.get(key)) for key, one in field.of.items()}


def _of_type(kind: FieldType, written: str, sample: Any) -> object:
    """Read `longest` as a value of its type; what is none is left for the sample."""
    if not kind.is_number:
        return written
    try:
        return int(written) if kind is FieldType.INTEGER else float(written)
    except ValueError:
        return sample
