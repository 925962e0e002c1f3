"""P601: a message that is told by telephone says what the call is for: it has `call:` (D18)."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.journey import Medium
from journeygen.model.project import Place, Project

CODE = "P601"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Find messages that a step calls about and that have no settings for it."""
    for message in project.messages.values():
        if Medium.CALL in project.media_of(message.name) and message.head.call is None:
            words = Words(
                "お電話でお伝えするのに call: がありません", "it is told by telephone and has no call:"
            )
            hint = Words(
                "call: {purpose: 何のための電話か} のように書きます", "write call: {purpose: what it is for}"
            )
            yield error(CODE, place(message.file, ()), words, hint, "call")
