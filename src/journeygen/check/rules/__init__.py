"""Rules over the whole project: one file each, with `CODE` and `check(project, place)`. `RULES` is the table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from journeygen.diagnostics import Diagnostic
from journeygen.model.project import Place, Project
from journeygen.model.siblings import siblings

Rule = Callable[[Project, Place], Iterator[Diagnostic]]

RULES: dict[str, Rule] = {module.CODE: module.check for module in siblings(sys.modules[__name__])}


def check_project(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Apply every rule."""
    for rule in RULES.values():
        yield from rule(project, place)
