"""S604: a public message is a mail to all, and there is a site that it can be read on.

Why: what tells of one customer's order or request is nobody else's to read.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.journey import Medium
from journeygen.model.message import Message
from journeygen.model.project import Place, Project

CODE = "S604"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look at every message that says that it is public."""
    for message in project.messages.values():
        found = _wrong(project, message) if message.head.public else None
        if found:
            yield error(CODE, place(message.file, ("public",)), *found, "public")


def _wrong(project: Project, message: Message) -> tuple[Words, Words] | None:
    if message.head.message_class == "transactional":
        return _TRANSACTIONAL, _REMOVE
    if Medium.MAIL not in project.media_of(message.name):
        return _NO_MAIL, _REMOVE
    return (_NO_SITE, _MAGAZINE) if project.settings.magazine is None else None


_TRANSACTIONAL = Words(
    "取引のお知らせ(transactional)は、だれでも読めるところに置けません",
    "a transactional message cannot be read by everybody",
)
_NO_MAIL = Words(
    "メールで送らないお便りです。サイトの控えになるのは、メールだけです",
    "this is not sent by mail, and only mails are kept on the site",
)
_REMOVE = Words("public: true を消します", "remove public: true")
_NO_SITE = Words("控えを置くサイトがありません", "there is no site to keep it on")
_MAGAZINE = Words(
    "journeygen.yaml に magazine: {title: 会報誌の名前} と書くと、サイトができます",
    "magazine: {title: its name} in journeygen.yaml makes one",
)
