"""S104: a project with a magazine says in journeygen.yaml what it is called."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.folders import MAGAZINE, SETTINGS_FILE
from journeygen.model.project import Place, Project

CODE = "S104"


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Compare the issues with the settings."""
    if project.issues and project.settings.magazine is None:
        message = Words(
            f"{MAGAZINE}/ があるのに、magazine: がありません", f"there is {MAGAZINE}/ and no magazine:"
        )
        hint = Words("magazine: {title: 会報誌の名前} から始めます", "begin with magazine: {title: its name}")
        yield error(CODE, Span(SETTINGS_FILE), message, hint, "magazine")
