"""The whole manifest: its parts gathered, then written as bytes."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Literal, TypeVar, cast

from journeygen.artifact import Artifact, Memory, Shelf
from journeygen.compile.compiled import CompiledMail
from journeygen.compile.manifest.conventions import CONVENTIONS, FORMATS
from journeygen.compile.manifest.journeys import journey_entry
from journeygen.compile.manifest.messages import MessageWriting
from journeygen.compile.manifest.models.document import SCHEMA_VERSION, FormatEntry
from journeygen.compile.manifest.models.rules import sentence
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.compile.manifest.settings import events, fields, groups, project_entry, schedule_entry
from journeygen.compile.manifest.uses import child_map, parent_map
from journeygen.compile.manifest.writing import in_braces, written
from journeygen.model.journey import Journey
from journeygen.model.message import Message
from journeygen.model.project import Project

T = TypeVar("T")

PATH = "manifest.json"


def write_manifest(project: Project, mails: Sequence[CompiledMail], shelf: Shelf, memory: Memory) -> Artifact:
    """Write manifest.json with its ingredients, member by member: all of it at once would not fit in memory."""
    pieces = in_braces(sorted(_members(project, mails, memory), key=itemgetter(0)))
    body = shelf.put(piece.encode() for piece in chain(pieces, "\n"))
    return Artifact(PATH, body, _ingredients(project, mails))


def _members(
    project: Project, mails: Sequence[CompiledMail], memory: Memory
) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield everything that the manifest says (`models.document`), each member written when it is asked for."""
    settings = project.settings
    rulebook = Rulebook.of(project)
    writing = MessageWriting.of(project)
    compiled = _by_message(mails)
    parents = parent_map(project, mails)

    def journey(journey: Journey) -> str:
        return memory.recall(
            _journey_key(journey, project), lambda: written(journey_entry(journey, rulebook))
        )

    def message(message: Message) -> str:
        found = compiled.get(message.name, {})
        return memory.recall(
            _message_key(message, found.values(), project), lambda: written(writing.entry(message, found))
        )

    yield "schema_version", [written(SCHEMA_VERSION)]
    yield "project", [written(project_entry(settings))]
    yield "conventions", _each(CONVENTIONS, lambda words: written(sentence(words)))
    yield "formats", _each(_formats(), written)
    yield "fields", _each(fields(settings.fields), written)
    yield "events", _each(events(settings.events), written)
    yield "groups", _each(groups(settings.groups, rulebook), written)
    yield "schedule", [written(schedule_entry(settings.schedule))]
    yield "journeys", _each(project.journeys, journey)
    yield "messages", _each(project.messages, message)
    yield "parent_map", _each(parents, written)
    yield "child_map", _each(child_map(parents), written)


def _each(things: Mapping[str, T], entry: Callable[[T], str]) -> Iterator[str]:
    """Write a mapping from names to entries, one entry at a time."""
    return in_braces((name, [entry(things[name])]) for name in sorted(things))


def _journey_key(journey: Journey, project: Project) -> str:
    """Name all that a journey's entry is made from: it tells the titles of what it sends."""
    sent = sorted({step.send for _, step in journey.all_steps()})
    titles = {name: project.messages[name].title for name in sent if name in project.messages}
    made_from = f"{project.settings_digest}{_digest(journey)}{titles}"
    return f"journey-entry:{journey.name}:{hashlib.sha256(made_from.encode()).hexdigest()}"


def _message_key(message: Message, mails: Iterable[CompiledMail], project: Project) -> str:
    """Name all that a message's entry is made from."""
    texts = [version.digest for version in message.versions]
    files = sorted(artifact.digest for mail in mails for artifact in mail.artifacts)
    made_from = f"{project.settings_digest}{project.media_of(message.name)}{texts}{files}"
    return f"message-entry:{message.name}:{hashlib.sha256(made_from.encode()).hexdigest()}"


def _formats() -> dict[str, FormatEntry]:
    return {
        suffix: FormatEntry(
            media_type=media_type,
            template=cast(Literal["liquid", "none"], template),
            about=sentence(about),
        )
        for suffix, (media_type, template, about) in FORMATS.items()
    }


def _by_message(mails: Sequence[CompiledMail]) -> Mapping[str, Mapping[str, CompiledMail]]:
    found: dict[str, dict[str, CompiledMail]] = defaultdict(dict)
    for mail in mails:
        found[mail.message][mail.version] = mail
    return found


def _ingredients(project: Project, mails: Sequence[CompiledMail]) -> dict[str, str]:
    """Name what the manifest was made from: settings, journeys (as understood), and what the messages were."""
    found = {"journeygen.yaml": project.settings_digest}
    for journey in project.journeys.values():
        found[journey.file] = _digest(journey)
    for message in project.messages.values():
        found |= {version.file: version.digest for version in message.versions}
    for mail in mails:
        for artifact in mail.artifacts:
            found |= artifact.made_from
    return dict(sorted(found.items()))


def _digest(journey: Journey) -> str:
    return hashlib.sha256(journey.model_dump_json(by_alias=True).encode()).hexdigest()
