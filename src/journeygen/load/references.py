"""Every name that a file uses must exist: one walk over the models, one table of names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeygen.compile.links import link_problem
from journeygen.diagnostics import Diagnostic, error
from journeygen.model.conditions import Reader
from journeygen.model.names import Names, not_found
from journeygen.model.project import Place, Project
from journeygen.model.references import Reference, references


def check_references(project: Project, names: Names, place: Place) -> list[Diagnostic]:
    """Check every reference and condition of settings, journeys, message heads, products and voices."""
    found: list[Diagnostic] = []
    for file, model in project.models():
        for reference in references(model):
            found += _check(reference, file, names, project, place)
    return found


def _check(
    reference: Reference, file: str, names: Names, project: Project, place: Place
) -> Iterator[Diagnostic]:
    if reference.kind == "condition":
        yield from _condition(reference.name, reference.loc, file, project, place)
        return
    wrong = link_problem(str(reference.name)) if reference.kind == "link" else not_found(reference, names)
    if wrong:
        yield error(wrong[0], place(file, reference.loc), wrong[1], wrong[2], _where(reference.loc))


def _condition(
    raw: Any, loc: tuple[str | int, ...], file: str, project: Project, place: Place
) -> Iterator[Diagnostic]:
    reader = Reader(project.settings.fields, project.settings.groups)
    reader.read(raw)
    for problem in reader.problems:
        whole = (*loc, *problem.loc)
        yield error(problem.code, place(file, whole), problem.message, problem.hint, _where(whole))


def _where(loc: tuple[str | int, ...]) -> str:
    return ".".join(map(str, loc))
