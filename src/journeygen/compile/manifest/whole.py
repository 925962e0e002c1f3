"""The whole manifest: its parts gathered, then written as bytes."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Literal, TypeVar, cast

from journeygen.artifact import Artifact, Shelf
from journeygen.compile.compiled import CompiledMail
from journeygen.compile.manifest.conventions import CONVENTIONS, FORMATS
from journeygen.compile.manifest.journeys import journey_entry
from journeygen.compile.manifest.messages import MessageWriting
from journeygen.compile.manifest.models.document import SCHEMA_VERSION, FormatEntry
from journeygen.compile.manifest.models.rules import sentence
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.compile.manifest.settings import events, fields, groups, project_entry, schedule_entry
from journeygen.compile.manifest.uses import child_map, parent_map
from journeygen.compile.manifest.writing import Plain, in_braces, written
from journeygen.model.project import Project

T = TypeVar("T")

PATH = "manifest.json"


def write_manifest(project: Project, mails: Sequence[CompiledMail], shelf: Shelf) -> Artifact:
    """Write manifest.json with its ingredients, member by member: all of it at once would not fit in memory."""
    pieces = in_braces(sorted(_members(project, mails), key=itemgetter(0)))
    body = shelf.put(piece.encode() for piece in chain(pieces, "\n"))
    return Artifact(PATH, body, _ingredients(project, mails))


def _members(project: Project, mails: Sequence[CompiledMail]) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield everything that the manifest says (`models.document`), each member written when it is asked for."""
    settings = project.settings
    rulebook = Rulebook.of(project)
    writing = MessageWriting.of(project)
    compiled = _by_message(mails)
    parents = parent_map(project, mails)
    yield "schema_version", [written(SCHEMA_VERSION)]
    yield "project", [written(project_entry(settings))]
    yield "conventions", _each(CONVENTIONS, sentence)
    yield "formats", _each(_formats(), _same)
    yield "fields", _each(fields(settings.fields), _same)
    yield "events", _each(events(settings.events), _same)
    yield "groups", _each(groups(settings.groups, rulebook), _same)
    yield "schedule", [written(schedule_entry(settings.schedule))]
    yield "journeys", _each(project.journeys, lambda journey: journey_entry(journey, rulebook))
    yield (
        "messages",
        _each(project.messages, lambda message: writing.entry(message, compiled.get(message.name, {}))),
    )
    yield "parent_map", _each(parents, _same)
    yield "child_map", _each(child_map(parents), _same)


def _each(things: Mapping[str, T], entry: Callable[[T], Plain]) -> Iterator[str]:
    """Write a mapping from names to entries, one entry at a time."""
    return in_braces((name, [written(entry(things[name]))]) for name in sorted(things))


def _same(entry: T) -> T:
    return entry


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
        found[journey.file] = hashlib.sha256(journey.model_dump_json(by_alias=True).encode()).hexdigest()
    for message in project.messages.values():
        found |= {version.file: version.digest for version in message.versions}
    for mail in mails:
        for artifact in mail.artifacts:
            found |= artifact.made_from
    return dict(sorted(found.items()))
