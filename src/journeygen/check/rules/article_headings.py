"""S109: the headings of an article begin below its title and skip no level."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.compile.body.headings import heading_problems
from journeygen.diagnostics import Diagnostic, Span
from journeygen.model.magazine import Article, Issue
from journeygen.model.project import Place, Project

CODE = "S109"


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Look at the headings of every article and of every editor's word."""
    written: list[Issue | Article] = [*project.issues.values(), *project.articles()]
    for one in written:
        yield from _in(one)


def _in(one: Issue | Article) -> Iterator[Diagnostic]:
    def span_at(line: int) -> Span:
        return Span(one.file, one.body_line + line)

    if "#" in one.body or "\n=" in one.body or "\n-" in one.body:
        yield from heading_problems(one.body, span_at)
