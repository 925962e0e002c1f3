"""The whole manifest: its parts gathered, then written as bytes."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Literal, TypeVar, cast

from journeygen.artifact import Artifact, Memory, Shelf
from journeygen.compile.compiled import Compiled, CompiledBooklet
from journeygen.compile.manifest.booklets import booklet_entries
from journeygen.compile.manifest.conventions import CONVENTIONS, FORMATS
from journeygen.compile.manifest.hand_over import HandOvers
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


def write_manifest(
    project: Project,
    made: Sequence[Compiled],
    bound: Sequence[CompiledBooklet],
    shelf: Shelf,
    memory: Memory,
) -> Artifact:
    """Write manifest.json with its ingredients, member by member: all of it at once would not fit in memory."""
    pieces = in_braces(sorted(_members(project, made, bound, memory), key=itemgetter(0)))
    body = shelf.put(piece.encode() for piece in chain(pieces, "\n"))
    return Artifact(PATH, body, _ingredients(project, [*made, *bound]))


def _members(
    project: Project, made: Sequence[Compiled], bound: Sequence[CompiledBooklet], memory: Memory
) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield everything that the manifest says (`models.document`), each member written when it is asked for."""
    settings = project.settings
    rulebook = Rulebook.of(project)
    writing = MessageWriting.of(project)
    hand_overs = HandOvers.of(project)
    compiled = _by_message(made)
    parents = parent_map(project, made)

    def journey(journey: Journey) -> str:
        return memory.recall(
            _journey_key(journey, project), lambda: written(journey_entry(journey, rulebook, hand_overs))
        )

    def message(message: Message) -> str:
        found = compiled.get(message.name, ())
        return memory.recall(
            _message_key(message, found, project), lambda: written(writing.entry(message, found))
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
    yield "booklets", _each(booklet_entries(project, bound, hand_overs), written)
    yield "parent_map", _each(parents, written)
    yield "child_map", _each(child_map(parents), written)


def _each(things: Mapping[str, T], entry: Callable[[T], str]) -> Iterator[str]:
    """Write a mapping from names to entries, one entry at a time."""
    return in_braces((name, [entry(things[name])]) for name in sorted(things))


def _journey_key(journey: Journey, project: Project) -> str:
    """Name all that a journey's entry is made from: it tells the titles of what it sends, and when to hand it over."""
    sent = sorted({step.send for _, step in journey.all_steps()} & project.messages.keys())
    told = [(name, project.messages[name].title, _settings(project.messages[name])) for name in sent]
    made_from = f"{project.settings_digest}{journey.digest}{told}"
    return f"journey-entry:{journey.name}:{hashlib.sha256(made_from.encode()).hexdigest()}"


def _settings(message: Message) -> tuple[object, ...]:
    """Return what a message's front matter says of paper and telephone."""
    return tuple(
        sorted(part.model_dump().items()) for part in (message.head.print, message.head.call) if part
    )


def _message_key(message: Message, made: Sequence[Compiled], project: Project) -> str:
    """Name all that a message's entry is made from."""
    texts = [version.digest for version in message.versions]
    files = sorted((artifact.path, artifact.digest) for one in made for artifact in one.artifacts)
    fields = sorted((used.name, used.default or "") for one in made for used in one.fields)
    media = project.media_of(message.name)
    made_from = f"{project.settings_digest}{media}{texts}{files}{fields}{_settings(message)}"
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


def _by_message(made: Sequence[Compiled]) -> Mapping[str, Sequence[Compiled]]:
    found: dict[str, list[Compiled]] = defaultdict(list)
    for one in made:
        found[one.message].append(one)
    return found


def _ingredients(project: Project, made: Sequence[Compiled | CompiledBooklet]) -> dict[str, str]:
    """Name what the manifest was made from: settings, journeys (as understood), and what the messages were."""
    found = {"journeygen.yaml": project.settings_digest}
    for journey in project.journeys.values():
        found[journey.file] = journey.digest
    for message in project.messages.values():
        found |= {version.file: version.digest for version in message.versions}
    for one in made:
        for artifact in one.artifacts:
            found |= artifact.made_from
    return dict(sorted(found.items()))
