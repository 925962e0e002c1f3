"""J035: a test's versions exist, and a test of the target says who gets which.

Why: 4・4・2: a test varies one of who, what and how (D22); otherwise its result teaches nothing.
"""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.journey import Journey, Step, Test
from journeygen.model.message import Message
from journeygen.model.project import Place, Project
from journeygen.model.references import Loc

CODE = "J035"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check every test of every step."""
    for journey in project.journeys.values():
        seen: set[str] = set()
        for loc, step in journey.all_steps():
            if step.test is None:
                continue
            if step.test.id in seen:
                message = Words(
                    f"テスト名 '{step.test.id}' が二度使われています",
                    f"test id '{step.test.id}' is used twice",
                )
                yield error(CODE, place(journey.file, (*loc, "test", "id")), message)
            seen.add(step.test.id)
            yield from _check(
                project.messages.get(step.send), journey, step, step.test, (*loc, "test"), place
            )


def _check(
    message: Message | None, journey: Journey, step: Step, test: Test, loc: Loc, place: Place
) -> Iterator[Diagnostic]:
    if test.varies == "target":
        yield from _groups(journey, test, loc, place)
        return
    known = [version.name for version in message.versions] if message else None
    for version in test.versions if known is not None else ():
        if known is not None and version not in known:
            words = Words(
                f"'{step.send}' に版 '{version}' はありません", f"'{step.send}' has no version '{version}'"
            )
            hint = nearest(version, known) or Words(
                "メッセージの versions: に書くか、版のファイルを置きます",
                "write it in the message's versions:, or add its file",
            )
            yield error(CODE, place(journey.file, (*loc, "versions", version)), words, hint)


def _groups(journey: Journey, test: Test, loc: Loc, place: Place) -> Iterator[Diagnostic]:
    missing = [version for version in test.versions if version not in test.groups]
    if missing:
        words = Words(
            f"版 {', '.join(missing)} を送るグループがありません",
            f"no group for version {', '.join(missing)}",
        )
        hint = Words("groups: に、版ごとのグループを書きます", "write a group for each version below groups:")
        yield error(CODE, place(journey.file, (*loc, "groups")), words, hint)
