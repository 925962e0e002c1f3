"""R020: a message that no journey sends, or a version that no test uses, is probably forgotten."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, warning
from journeygen.model.message import BASE_VERSION
from journeygen.model.project import Place, Project

CODE = "R020"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare messages and versions with the steps that send them."""
    sent = {step.send for journey in project.journeys.values() for _, step in journey.all_steps()}
    if not project.is_whole or sent - project.messages.keys():
        return
    tested: dict[str, set[str]] = {}
    for journey in project.journeys.values():
        for _, step in journey.all_steps():
            tested.setdefault(step.send, set()).update(step.test.versions if step.test else ())
    for message in project.messages.values():
        if message.name not in project.media:
            words = Words("どのジャーニーからも送られません", "no journey sends this message")
            yield warning(CODE, place(message.file, ()), words)
            continue
        for version in message.versions:
            if version.name != BASE_VERSION and version.name not in tested[message.name]:
                words = Words(
                    f"版 '{version.name}' を使うテストがありません", f"no test uses version '{version.name}'"
                )
                yield warning(CODE, place(version.file, ("versions", version.name)), words)
