"""P602: nothing is sold by telephone: a call brings useful news (D18)."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.journey import Medium
from journeygen.model.project import Place, Project

CODE = "P602"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Find offers among the messages that are told by telephone."""
    for message in project.messages.values():
        is_call = message.head.call is not None or Medium.CALL in project.media_of(message.name)
        if is_call and message.head.intent == "offer":
            words = Words("お電話では売りません", "nothing is sold by telephone")
            hint = Words(
                "intent: inform にし、役に立つお知らせだけをお伝えします。ご案内は手紙かメールにします(D18)",
                "make it intent: inform and bring useful news; put the offer into a letter or mail (D18)",
            )
            yield error(CODE, place(message.file, ("intent",)), words, hint, "intent")
