"""J034: a field that stands for a date, a count or an amount is declared as one."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project
from journeygen.model.references import references

CODE = "J034"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the types that models ask of the fields they name with the declared ones."""
    fields = project.settings.fields
    for file, model in project.models():
        for named in references(model):
            field = fields.get(named.name) if named.types else None
            if field is not None and field.type not in named.types:
                types, kinds = " / ".join(named.types), "か".join(kind.ja for kind in named.types)
                message = Words(
                    f"'{named.name}' は{field.type.ja}の項目です。{kinds}が要ります",
                    f"'{named.name}' is {field.type}, not {types}",
                )
                yield error(CODE, place(file, named.loc), message, where=".".join(map(str, named.loc)))
