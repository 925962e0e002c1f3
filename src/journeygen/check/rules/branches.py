"""J032: a journey has steps or cases, and a decision says what happens otherwise and when a value is unknown.

Why: a value that the platform does not have must never fall into the lowest band.
"""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.journey import Journey
from journeygen.model.project import Place, Project

CODE = "J032"
_LATER = {
    "else": Words(
        "どの場合にも当たらないときの else がありません", "there is no else for when no case holds"
    ),
    "unknown": Words(
        "値が分からないときの unknown がありません", "there is no unknown for when a value is not known"
    ),
}
_WRITE = Words("何もしないなら skip、送るなら steps: を書きます", "write skip to do nothing, or steps:")


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check the shape of every journey."""
    for journey in project.journeys.values():
        yield from _shape(journey, place)
        if journey.cases:
            yield from _outcomes(journey, place)


def _shape(journey: Journey, place: Place) -> Iterator[Diagnostic]:
    if journey.steps and journey.cases:
        message = Words("steps と cases は、どちらか一つにします", "write either steps or cases")
        yield error(CODE, place(journey.file, ("cases",)), message, where="cases")
    if not journey.steps and not journey.cases:
        message = Words("steps も cases もありません", "there are neither steps nor cases")
        hint = Words("送るものを steps: の下に - で並べます", "list what is sent below steps:")
        yield error(CODE, place(journey.file, ()), message, hint)
    for key, outcome in (("else", journey.otherwise), ("unknown", journey.unknown)):
        if outcome is not None and not journey.cases:
            message = Words(f"{key} は cases といっしょに使います", f"{key} belongs to cases")
            yield error(CODE, place(journey.file, (key,)), message, where=key)


def _outcomes(journey: Journey, place: Place) -> Iterator[Diagnostic]:
    for key, outcome in (("else", journey.otherwise), ("unknown", journey.unknown)):
        if outcome is None:
            yield error(CODE, place(journey.file, ("cases",)), _LATER[key], _WRITE, key)
