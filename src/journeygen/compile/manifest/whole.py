"""The whole manifest: its parts gathered, then written as bytes."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal, cast

from pydantic_core import to_json

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledMail
from journeygen.compile.manifest.conventions import CONVENTIONS, FORMATS
from journeygen.compile.manifest.journeys import journey_entry
from journeygen.compile.manifest.messages import MessageWriting
from journeygen.compile.manifest.models.document import FormatEntry, Manifest
from journeygen.compile.manifest.models.rules import sentence
from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.compile.manifest.settings import events, fields, groups, project_entry, schedule_entry
from journeygen.compile.manifest.uses import child_map, parent_map
from journeygen.model.project import Project

PATH = "manifest.json"


def write_manifest(project: Project, mails: Sequence[CompiledMail]) -> Artifact:
    """Write manifest.json with its ingredients."""
    return Artifact(PATH, written(make_manifest(project, mails)), _ingredients(project, mails))


def written(manifest: Manifest) -> bytes:
    """Write a manifest: keys in order, nothing escaped that need not be, a line break at the end."""
    plain = manifest.model_dump(mode="json", by_alias=True, exclude_none=True)
    # json sorts fast and indents slowly, pydantic's writer is fast at both and sorts nothing.
    in_order = json.loads(json.dumps(plain, ensure_ascii=False, sort_keys=True))
    return to_json(in_order, indent=2) + b"\n"


def make_manifest(project: Project, mails: Sequence[CompiledMail]) -> Manifest:
    """Gather everything that the manifest says."""
    settings = project.settings
    rulebook = Rulebook.of(project)
    writing = MessageWriting.of(project)
    compiled = _by_message(mails)
    parents = parent_map(project, mails)
    return Manifest(
        project=project_entry(settings),
        conventions={topic: sentence(words) for topic, words in CONVENTIONS.items()},
        formats=_formats(),
        fields=fields(settings.fields),
        events=events(settings.events),
        groups=groups(settings.groups, rulebook),
        schedule=schedule_entry(settings.schedule),
        journeys={name: journey_entry(journey, rulebook) for name, journey in project.journeys.items()},
        messages={
            name: writing.entry(message, compiled.get(name, {})) for name, message in project.messages.items()
        },
        parent_map=parents,
        child_map=child_map(parents),
    )


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
