"""Selections: `journey:welcome`, `message:walls/*`, `tag:D3`; a space joins two, a comma keeps what is in both (as dbt)."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from journeygen.diagnostics import Words, nearest
from journeygen.model.journey import Journey
from journeygen.model.project import Project


class SelectionError(ValueError):
    """A selection that cannot be read, or that names what is not there."""

    def __init__(self, words: Words, hint: Words | None = None) -> None:
        """Keep the words and the hint for the reader."""
        super().__init__(words.en)
        self.words = words
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Selected:
    """Names of journeys and messages."""

    journeys: frozenset[str]
    messages: frozenset[str]

    def __or__(self, other: Selected) -> Selected:
        """Join two."""
        return Selected(self.journeys | other.journeys, self.messages | other.messages)

    def __and__(self, other: Selected) -> Selected:
        """Keep what is in both."""
        return Selected(self.journeys & other.journeys, self.messages & other.messages)


NOTHING = Selected(frozenset(), frozenset())


def select(expressions: Iterable[str], project: Project) -> Selected:
    """Return what the expressions name; several are joined. Raise SelectionError for an unknown name."""
    chosen = NOTHING
    for part in " ".join(expressions).split():
        terms = [_term(term, project) for term in part.split(",") if term]
        if not terms:
            raise SelectionError(*_unreadable(part))
        both = terms[0]
        for term in terms[1:]:
            both &= term
        chosen |= both
    return chosen


def everything(project: Project) -> Selected:
    """Return all journeys and messages."""
    return Selected(frozenset(project.journeys), frozenset(project.messages))


def _term(term: str, project: Project) -> Selected:
    method, colon, wanted = term.partition(":")
    if not colon or method not in METHODS or not wanted:
        raise SelectionError(*_unreadable(term))
    return METHODS[method](wanted, project)


def _unreadable(term: str) -> tuple[Words, Words]:
    return (
        Words(f"選び方 '{term}' が読み取れません。", f"Cannot read the selection '{term}'."),
        Words(
            "journey:名前、message:フォルダー/*、tag:D3 のように書きます。",
            "Write journey:NAME, message:FOLDER/* or tag:D3.",
        ),
    )


def _journey(wanted: str, project: Project) -> Selected:
    """Select journeys by name, with the messages that they send."""
    return _with_messages(_matching(wanted, project.journeys, "ジャーニー", "journey"), project)


def _message(wanted: str, project: Project) -> Selected:
    """Select messages by name, without the journeys that send them."""
    return Selected(frozenset(), _matching(wanted, project.messages, "メッセージ", "message"))


def _tag(wanted: str, project: Project) -> Selected:
    """Select journeys with a tag, the messages that they send, and messages with the tag."""
    tagged = {name: journey.tags for name, journey in project.journeys.items()}
    heads = {name: message.head.tags for name, message in project.messages.items()}
    tags = _matching(
        wanted, {tag for some in (tagged, heads) for its in some.values() for tag in its}, "分類", "tag"
    )
    journeys = _with_messages(frozenset(_having(tags, tagged)), project)
    return journeys | Selected(frozenset(), frozenset(_having(tags, heads)))


def _having(tags: frozenset[str], tagged: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    return (name for name, its in tagged.items() if tags.intersection(its))


METHODS: dict[str, Callable[[str, Project], Selected]] = {
    "journey": _journey,
    "message": _message,
    "tag": _tag,
}
"""Every way to select."""


def _with_messages(journeys: frozenset[str], project: Project) -> Selected:
    sent = {name for journey in journeys for name in sent_by(project.journeys[journey])}
    return Selected(journeys, frozenset(sent & project.messages.keys()))


def sent_by(journey: Journey) -> list[str]:
    """Return the names of the messages that a journey sends, in order, each once."""
    return list(dict.fromkeys(step.send for _, step in journey.all_steps()))


def _matching(wanted: str, known: Iterable[str], ja: str, en: str) -> frozenset[str]:
    names = list(known)
    found = frozenset(name for name in names if fnmatch.fnmatchcase(name, wanted))
    if not found:
        words = Words(f"{ja} '{wanted}' はありません。", f"There is no {en} '{wanted}'.")
        raise SelectionError(words, nearest(wanted, names))
    return found
