"""J042: sample customers use declared fields, with values that these can have."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.fields import Field, FieldType
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project

CODE = "J042"
_HINTS = {
    FieldType.TEXT: Words("引用符で囲むと文字になります", "quote it to make it text"),
    FieldType.DATE: Words(
        '暦にある日を "2026-12-31" の形で書きます', 'write a day that exists: "2026-12-31"'
    ),
}


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check every value of every sample customer."""
    fields = project.settings.fields
    for name, sample in project.settings.samples.items():
        for key, value in sample.values.items():
            loc = ("samples", name, "values", key)
            span, where = place(SETTINGS_FILE, loc), ".".join(loc)
            field = fields.get(key)
            if field is None:
                message = Words(f"項目 '{key}' は宣言されていません", f"field '{key}' is not declared")
                yield error("R002", span, message, nearest(key, fields), where)
            elif wrong := _wrong(key, field, value):
                yield error(CODE, span, *wrong, where=where)


def _wrong(key: str, field: Field, value: object) -> tuple[Words, Words | None] | None:
    if not field.fits(value):
        message = Words(f"'{key}' の値は{field.type.ja}です", f"'{key}' takes a value of type {field.type}")
        return message, _HINTS.get(field.type)
    outside = field.outside(value if isinstance(value, list) else [value])
    if not outside:
        return None
    message = Words(
        f"'{outside[0]}' は '{key}' の値にありません", f"'{outside[0]}' is not a value of '{key}'"
    )
    return message, nearest(outside[0], field.values)
