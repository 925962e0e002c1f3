"""J031: a step's id is used once in a journey.

Why: people are waiting in front of steps; the platform knows where by the id alone.
"""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "J031"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Find ids used twice, in any branch."""
    for journey in project.journeys.values():
        seen: dict[str, tuple[str | int, ...]] = {}
        for loc, step in journey.all_steps():
            whole = (*loc, "id")
            if step.id in seen:
                first = place(journey.file, seen[step.id])
                message = Words(
                    f"ステップ名 '{step.id}' が二度使われています(最初は{first.line}行目)",
                    f"step id '{step.id}' is used twice (first on line {first.line})",
                )
                hint = Words("別の名前にします", "give it another name")
                span = place(journey.file, whole)
                yield error(CODE, span, message, hint, ".".join(map(str, whole)), (first,))
            seen.setdefault(step.id, whole)
