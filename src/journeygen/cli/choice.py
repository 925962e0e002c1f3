"""--select on the command line: an unknown name is a wrong command line."""

from __future__ import annotations

from pathlib import Path

from journeygen.cli.groups import CommandLineError
from journeygen.diagnostics import Words
from journeygen.load.project import load_project
from journeygen.model.project import Project
from journeygen.select import Selected, SelectionError, select


def chosen(expressions: tuple[str, ...], project: Project) -> Selected:
    """Return what --select names; raise CommandLineError for what is not there."""
    try:
        return select(expressions, project)
    except SelectionError as wrong:
        raise CommandLineError(wrong.words, wrong.hint) from wrong


def chosen_messages(root: Path, expressions: tuple[str, ...]) -> frozenset[str] | None:
    """Return the names of the messages that --select names; None when there is no project to choose from."""
    project = load_project(root).project
    if project is None:
        return None
    messages = chosen(expressions, project).messages
    if not messages:
        raise CommandLineError(Words("選ばれたメッセージがありません。", "No message is selected."))
    return messages
