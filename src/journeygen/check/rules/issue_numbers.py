"""S113: every issue has a number of its own."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "S113"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the numbers of the issues that could be read."""
    first: dict[int, str] = {}
    for issue in project.issues.values():
        if not issue.digest:  # its issue.md is missing or cannot be read: that was told
            continue
        number = issue.head.number
        before = first.setdefault(number, issue.file)
        if before != issue.file:
            message = Words(f"第{number}号は {before} です", f"{before} is number {number} already")
            hint = Words("どちらかの番号を直します", "correct one of them")
            span, related = place(issue.file, ("number",)), (place(before, ("number",)),)
            yield error(CODE, span, message, hint, "number", related)
