"""P403: what is a message to one person (信書) must not go as ゆうメール or by a parcel carrier (郵便法 4条).

A text is one when it prints anything of the recipient, or speaks to one person in words of a dated list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.message import Version
from journeygen.model.piece import Piece
from journeygen.model.project import Place, Project
from journeygen.postal.classes import postal_rules

CODE = "P403"
_VALUE = re.compile(
    r"\{\{-?\s*(?!(?:brand|legal|sender)\.)(?P<name>[\w.]+)[^}]*\}\}|\{%(?!-?\s*(?:end|else))[^%]*%\}"
)
"""A send-time value, or a condition on one: with either, no two recipients need read the same."""


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Read the copy of every piece whose class forbids letters."""
    classes = postal_rules().classes
    for message in project.messages.values():
        piece = message.head.print
        mail_class = classes.get(piece.mailed_as) if piece else None
        if piece and mail_class and not mail_class.letters:
            for version in message.versions:
                yield from _of_version(version, piece, mail_class.title)


def _of_version(version: Version, piece: Piece, title: str) -> Iterator[Diagnostic]:
    for span, sign in _signs(version):
        words = Words(
            f"{sign.ja}があるので信書になります。{title}では送れません",
            f"{sign.en} makes it a letter to one person, which '{piece.mailed_as}' must not carry",
        )
        remedy = "postcard" if piece.default_mail_class == "postcard" else "first-class"
        hint = Words(
            f"print: に mail_class: {remedy} と書くか、だれに送っても同じ文にします",
            f"write mail_class: {remedy} under print:, or the same words for everyone",
        )
        yield error(CODE, span, words, hint)


def _signs(version: Version) -> Iterator[tuple[Span, Words]]:
    """Find what makes a text a letter, at most one sign a line."""
    subject = _sign_in(version.subject)
    if subject:
        at = version.subject_at
        yield Span(at.file, at.line, at.column + subject[0], subject[1]), subject[2]
    for number, line in enumerate(version.body.split("\n")):
        found = _sign_in(line)
        if found:
            yield Span(version.file, version.body_line + number, found[0] + 1, found[1]), found[2]


def _sign_in(line: str) -> tuple[int, int, Words] | None:
    """Return place, length and name of the first sign in a line."""
    value = _VALUE.search(line)
    if value:
        words = Words("お客様ごとに変わる差し込み", "a value of the recipient")
        return value.start(), len(value[0]), words
    for word, about in postal_rules().personal.found_in(line):
        return line.index(word), len(word), Words(f"「{word}」({about})", f"'{word}'")
    return None
