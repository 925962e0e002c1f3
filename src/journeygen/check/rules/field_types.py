"""J034: a field that stands for a date, a count or an amount is declared as one."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.fields import FieldType
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project

CODE = "J034"
_NUMBERS = (FieldType.INTEGER, FieldType.NUMBER)
_WANTED: dict[tuple[str, ...], tuple[FieldType, ...]] = {
    ("base",): (FieldType.DATE,),
    ("trigger", "date"): (FieldType.DATE,),
    ("trigger", "count"): (FieldType.INTEGER,),
    ("trigger", "amount"): _NUMBERS,
    ("trigger", "nps"): (FieldType.INTEGER,),
}


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the fields that journeys and ranked groups use with their declared types."""
    for journey in project.journeys.values():
        for loc, wanted in _WANTED.items():
            owner = journey.trigger if len(loc) > 1 else journey
            yield from _wrong(project, place, journey.file, loc, getattr(owner, loc[-1], None), wanted)
    for name, group in project.settings.groups.items():
        for index, field in enumerate(group.ranked.by if group.ranked else ()):
            wanted = (*_NUMBERS, FieldType.DATE)
            yield from _wrong(
                project, place, SETTINGS_FILE, ("groups", name, "ranked", "by", index), field, wanted
            )


def _wrong(
    project: Project,
    place: Place,
    file: str,
    loc: tuple[str | int, ...],
    name: object,
    wanted: tuple[FieldType, ...],
) -> Iterator[Diagnostic]:
    field = project.settings.fields.get(name) if isinstance(name, str) else None
    if field is not None and field.type not in wanted:
        types = " / ".join(wanted)
        message = Words(
            f"'{name}' は {field.type} の項目です ({types} が要ります)",
            f"'{name}' is {field.type}, not {types}",
        )
        yield error(CODE, place(file, loc), message, where=".".join(map(str, loc)))
