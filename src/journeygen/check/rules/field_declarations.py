"""J045: fields are declared so that every platform can use them.

Why: non-ASCII names break strict template engines, and a default of the wrong type lies to the copy.
"""

import re
from collections.abc import Iterator

from journeygen.check.rules.samples import fits
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.fields import FieldType
from journeygen.model.project import Place, Project

CODE = "J045"
_FILE = "journeygen.yaml"
_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
_BUILD_TIME = ("brand", "legal", "sender", "theme")


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check the names, defaults and lists of all fields."""
    for name, field in project.settings.fields.items():
        span = place(_FILE, ("fields", name))
        if not _NAME.fullmatch(name):
            message = Words(f"項目名 '{name}' は使えません", f"'{name}' cannot be a field's name")
            yield error(
                CODE,
                span,
                message,
                Words("半角の小文字で customer.name のように書きます", "write it like customer.name"),
            )
        if name.split(".")[0] in _BUILD_TIME:
            message = Words(
                f"'{name.split('.')[0]}' で始まる名前は設定のものです",
                f"names that start with '{name.split('.')[0]}' are settings",
            )
            yield error(CODE, span, message)
        if field.default is not None and (field.type is FieldType.LIST or not fits(field, field.default)):
            message = Words(
                f"既定値が {field.type} ではありません", f"the default is not of type {field.type}"
            )
            yield error(CODE, place(_FILE, ("fields", name, "default")), message)
        if field.of and field.type is not FieldType.LIST:
            message = Words("of は list の項目に使います", "of is for list fields")
            yield error(CODE, place(_FILE, ("fields", name, "of")), message)
