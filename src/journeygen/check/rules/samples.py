"""J042: sample customers use declared fields, with values of their types."""

from collections.abc import Iterator
from typing import Any

from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.fields import Field, FieldType
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project

CODE = "J042"
_KINDS: dict[FieldType, tuple[type, ...]] = {
    FieldType.TEXT: (str,),
    FieldType.URL: (str,),
    FieldType.DATE: (str,),
    FieldType.INTEGER: (int,),
    FieldType.NUMBER: (int, float),
    FieldType.BOOLEAN: (bool,),
    FieldType.LIST: (list,),
}


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check every value of every sample customer."""
    fields = project.settings.fields
    for name, sample in project.settings.samples.items():
        for key, value in sample.values.items():
            span = place(SETTINGS_FILE, ("samples", name, "values", key))
            field = fields.get(key)
            if field is None:
                message = Words(f"項目 '{key}' は宣言されていません", f"field '{key}' is not declared")
                yield error("R002", span, message, nearest(key, fields), f"samples.{name}")
            elif not fits(field, value):
                message = Words(
                    f"'{key}' の値は {field.type} です", f"'{key}' takes a value of type {field.type}"
                )
                yield error(CODE, span, message, where=f"samples.{name}")


def fits(field: Field, value: Any) -> bool:
    """Tell whether a value is of a field's type; a list's records are checked too."""
    if isinstance(value, bool) and field.type is not FieldType.BOOLEAN:
        return False
    if not isinstance(value, _KINDS[field.type]):
        return False
    if not isinstance(value, list) or not field.of:
        return True
    return all(
        isinstance(record, dict)
        and all(key in field.of and fits(field.of[key], item) for key, item in record.items())
        for record in value
    )
