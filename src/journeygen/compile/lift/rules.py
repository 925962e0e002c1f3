"""The rules of send-time parts: what can be printed, what can be asked, and that unknown must be written."""

from __future__ import annotations

import datetime

from journeygen.compile.lift import format_words, setting_words, value_words
from journeygen.compile.lift.expressions import Print, Question
from journeygen.compile.lift.names import public_names
from journeygen.compile.lift.tree import Branches
from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Words
from journeygen.model.fields import Field, FieldType
from journeygen.model.formats import FORMATS
from journeygen.model.sendtime import Ask, is_unknown


def unprintable(what: Print, field: Field, default: str | None, known: bool) -> Problem | None:
    """Say why a send-time value cannot be printed with that default, or None when it can."""
    name = what.name
    if field.type is FieldType.LIST:
        return value_words.list_printed(name)
    if field.type is FieldType.BOOLEAN:
        return value_words.boolean_printed(name)
    if default is None:
        written = "" if unformattable(what, field.type) else what.format
        return None if known or field.required else value_words.default_needed(name, field.title, written)
    if any(ord(character) < 32 or 0xD800 <= ord(character) < 0xE000 for character in default):
        return value_words.bad_default(
            name, Words("改行や制御文字は入れられません", "it holds control characters")
        )
    if field.type is FieldType.URL and not default.startswith("https://"):
        return value_words.bad_default(
            name, Words("https:// で始まるアドレスにします", "it must begin with https://")
        )
    return None


def unformattable(what: Print, type_: FieldType) -> Problem | None:
    """Say why a value of that type cannot have that format, or None when it can."""
    row = FORMATS.get(what.format)
    return (
        None
        if row is None or type_ in row.types
        else format_words.wrong_type_for(row, what.name, type_.value)
    )


def unaskable(question: Question, field: Field, guarded: bool) -> Problem | None:
    """Say why a condition cannot ask that of a field, or None when it can; `guarded`: unknown is written."""
    if question.ask in (Ask.KNOWN, Ask.UNKNOWN):
        return None
    if field.type is not FieldType.BOOLEAN:
        return value_words.not_a_boolean(question.name, field.type.value)
    if field.default is None and not field.required and not guarded:
        return value_words.unknown_unwritten(question.name)
    return None


def as_text(what: Print, value: object) -> str | Problem:
    """Write a build-time value as text, or say why that cannot be."""
    name = what.name
    if is_unknown(value):
        return setting_words.no_value(name)
    if isinstance(value, bool):
        return value_words.boolean_printed(name)
    if isinstance(value, list | tuple):
        return value_words.list_printed(name)
    if not isinstance(value, str | int | float | datetime.date):
        return value_words.only_a_group(name, public_names(value) or [])
    if what.format:
        return unformattable(what, _type_of(value)) or FORMATS[what.format].show(value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _type_of(value: object) -> FieldType:
    if isinstance(value, int | float):
        return FieldType.INTEGER if isinstance(value, int) else FieldType.NUMBER
    return FieldType.DATE if isinstance(value, datetime.date) else FieldType.TEXT


def settled(ask: Ask, value: object) -> bool:
    """Answer a condition on a build-time value."""
    holds = {
        Ask.TRUE: bool(value),
        Ask.FALSE: not value,
        Ask.KNOWN: not is_unknown(value),
        Ask.UNKNOWN: is_unknown(value),
    }
    return holds[ask]


def asked_for_knowledge(node: Branches) -> frozenset[str]:
    """List the names of which an `if` asks in any branch whether they are known."""
    questions = (branch.question for branch in node.branches)
    wanted = (Ask.KNOWN, Ask.UNKNOWN)
    return frozenset(found.name for found in questions if isinstance(found, Question) and found.ask in wanted)
