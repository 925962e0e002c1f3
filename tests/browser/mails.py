"""The sample's mails as they are read: the HTML of each `.eml`, and the pictures beside it."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journeygen.model.fields import Field, FieldType
from tests.engines.liquid import nested, python_liquid


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail: its name below mail/, its subject and its HTML as a program for mail receives it."""

    name: str
    subject: str
    html: str


def mails_in(build: Path) -> list[Mail]:
    """Read every `.eml` of a build."""
    return [_read(path, build / "mail") for path in sorted((build / "mail").rglob("*.eml"))]


def _read(path: Path, folder: Path) -> Mail:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = message.get_body(("html",))
    assert body is not None, f"{path} has no HTML part"
    return Mail(str(path.relative_to(folder).with_suffix("")), message["subject"], body.get_content())


def with_longest_values(mail: Mail, build: Path, fields: Mapping[str, Field]) -> Mail:
    """Fill a mail again, with the longest value that each field can have."""
    template = (build / "mail" / f"{mail.name}.html").read_text(encoding="utf-8")
    values = nested({name: longest(field) for name, field in fields.items()})
    return Mail(mail.name, mail.subject, python_liquid(template, values))


_LONG: Mapping[FieldType, Any] = {
    FieldType.TEXT: "わたしの味噌樽(一年お預かり)と二年味噌「ひなた」",
    FieldType.INTEGER: 1_284_000,
    FieldType.BOOLEAN: True,
}
"""Long values for fields that name none."""


def longest(field: Field) -> Any:
    """Return the longest value of a field; a list has three entries."""
    if field.of:
        return [{name: longest(inner) for name, inner in field.of.items()} for _ in range(3)]
    value = field.longest or field.sample
    if value is None:
        return _LONG.get(field.type)
    return int(str(value)) if field.type is FieldType.INTEGER else value
