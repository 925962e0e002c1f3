"""J045: fields are declared so that every platform can use them.

Why: non-ASCII names break strict template engines, Liquid answers `.size`, `.first` and `.last` by itself when there
is no value, and a default of the wrong type lies to the copy.
"""

import re
from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.fields import Field, FieldType
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project

CODE = "J045"
_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_ANSWERED_BY_LIQUID = ("size", "first", "last")
_BUILD_TIME = ("brand", "legal", "sender", "theme")


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check the names, defaults and lists of all fields."""
    for name, field in project.settings.fields.items():
        span = place(SETTINGS_FILE, ("fields", name))
        yield from _name(name, _NAME, span)
        for key in field.of:
            yield from _name(key, _KEY, place(SETTINGS_FILE, ("fields", name, "of", key)))
        if name.split(".")[0] in _BUILD_TIME:
            message = Words(
                f"'{name.split('.')[0]}' で始まる名前は設定のものです",
                f"names that start with '{name.split('.')[0]}' are settings",
            )
            yield error(CODE, span, message)
        yield from _values(name, field, place)
        if field.of and field.type is not FieldType.LIST:
            message = Words("of は list の項目に使います", "of is for list fields")
            yield error(CODE, place(SETTINGS_FILE, ("fields", name, "of")), message)


def _values(name: str, field: Field, place: Place) -> Iterator[Diagnostic]:
    """Check what stands in for the value: a default, which no list can have, and the example."""
    if field.default is not None and (field.type is FieldType.LIST or not field.fits(field.default)):
        message = Words(
            f"default が{field.type.ja}ではありません", f"the default is not of type {field.type}"
        )
        yield error(CODE, place(SETTINGS_FILE, ("fields", name, "default")), message)
    if field.sample is not None and not field.fits(field.sample):
        message = Words(f"sample が{field.type.ja}ではありません", f"the sample is not of type {field.type}")
        yield error(CODE, place(SETTINGS_FILE, ("fields", name, "sample")), message)


def _name(name: str, allowed: re.Pattern[str], span: Span) -> Iterator[Diagnostic]:
    message = Words(f"項目名 '{name}' は使えません", f"'{name}' cannot be a field's name")
    last = name.rpartition(".")[2]
    if not allowed.fullmatch(name):
        example = "customer.name" if allowed is _NAME else "name"
        hint = Words(f"半角の小文字で {example} のように書きます", f"write it like {example}")
        yield error(CODE, span, message, hint)
    elif last in _ANSWERED_BY_LIQUID and (allowed is _KEY or last != name):
        hint = Words(
            f"{last} は Liquid が自分で答えを作る名前です。product_{last} のように変えます",
            f"Liquid makes up an answer for {last}; call it something like product_{last}",
        )
        yield error(CODE, span, message, hint)
