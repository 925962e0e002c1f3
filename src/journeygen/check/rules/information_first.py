"""D002: a journey sells no more often than it helps (D2, 情報が先)."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, warning
from journeygen.model.project import Place, Project

CODE = "D002"
_FEW = 3
"""A journey of one or two messages can't be out of balance."""


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Count what each journey sends."""
    for journey in project.journeys.values():
        for loc, _, steps in journey.branches():
            intents = [
                project.messages[step.send].head.intent for step in steps if step.send in project.messages
            ]
            offers = intents.count("offer")
            if len(intents) >= _FEW and offers > len(intents) - offers:
                informing = len(intents) - offers
                message = Words(
                    f"販売が {offers} 通、お知らせが {informing} 通です",
                    f"{offers} offers, {informing} informing messages",
                )
                hint = Words(
                    "売るだけのメッセージは、お客様を遠ざけます。役に立つメッセージを足します(D2)",
                    "add messages that help (D2)",
                )
                yield warning(CODE, place(journey.file, loc), message, hint)
