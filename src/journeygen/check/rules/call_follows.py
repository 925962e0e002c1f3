"""J036: a telephone call is never alone and never first: it follows a letter or a mail (D18)."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.journey import Medium
from journeygen.model.project import Place, Project

CODE = "J036"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Find calls with nothing before them in their branch."""
    for journey in project.journeys.values():
        for loc, _, steps in journey.branches():
            for index, step in enumerate(steps):
                first = not any(set(before.by) - {Medium.CALL} for before in steps[:index])
                if step.by == (Medium.CALL,) and first:
                    message = Words("電話が先になっています", "the call comes first")
                    hint = Words(
                        "電話の前に、郵便かメールのステップを置きます(D18)",
                        "put a letter or mail before it (D18)",
                    )
                    yield error(CODE, place(journey.file, (*loc, index, "by")), message, hint)
