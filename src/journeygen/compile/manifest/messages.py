"""A message → its place in the manifest: head, headers, versions and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from journeygen.artifact import Artifact, FileCopy, Shelved
from journeygen.compile.compiled import Compiled, CompiledCall, CompiledMail, CompiledPiece, UsedField
from journeygen.compile.fill import fill_address
from journeygen.compile.lift import Origin
from journeygen.compile.manifest.conventions import FORMATS
from journeygen.compile.manifest.hand_over import HandOvers
from journeygen.compile.manifest.models.journeys import MediumName
from journeygen.compile.manifest.models.messages import (
    FileEntry,
    MessageEntry,
    SenderEntry,
    UsedFieldEntry,
    VersionEntry,
)
from journeygen.compile.manifest.paper import call_entry, print_entry
from journeygen.compile.manifest.uses import fields_of_source, settings_lifter
from journeygen.dialects.liquid import LIQUID
from journeygen.model.fields import Field
from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version
from journeygen.model.project import Project
from journeygen.model.settings import Settings

UNKNOWN_MEDIA_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class MessageWriting:
    """What all messages of a project share: the sender, and the headers of advertising."""

    project: Project
    sender: SenderEntry
    marketing_headers: Mapping[str, str]
    hand_overs: HandOvers

    @classmethod
    def of(cls, project: Project) -> MessageWriting:
        """Take sender and headers of a project."""
        sender = SenderEntry(**project.settings.sender.model_dump())
        return cls(project, sender, _unsubscribe(project.settings), HandOvers.of(project))

    def entry(self, message: Message, made: Sequence[Compiled]) -> MessageEntry:
        """Describe a message; `made` are its compiled versions, for each medium."""
        head = message.head
        media = self.project.media_of(message.name)
        by_mail = Medium.MAIL in media
        marketing = head.message_class == "marketing"
        versions = tuple(self._version(version, made) for version in message.versions)
        fields = {name: used for version in versions for name, used in version.fields.items()}
        settings, hand_overs = self.project.settings, self.hand_overs
        return MessageEntry(
            id=message.name,
            title=message.title,
            message_class=head.message_class,
            intent=head.intent,
            layout=head.layout if by_mail else None,
            tags=head.tags,
            media=tuple(medium.value for medium in media),
            sender=self.sender if by_mail else None,
            headers=self.marketing_headers if by_mail and marketing else {},
            versions=versions,
            print=print_entry(head.print, hand_overs, fields, settings) if head.print else None,
            call=call_entry(head.call, hand_overs, fields, settings) if head.call else None,
        )

    def _version(self, version: Version, all_made: Sequence[Compiled]) -> VersionEntry:
        made = [one for one in all_made if one.version == version.name]
        mail = next((one for one in made if isinstance(one, CompiledMail)), None)
        piece = next((one for one in made if isinstance(one, CompiledPiece)), None)
        used = (
            [use for one in made for use in one.fields]
            if made
            else fields_of_source(version, self.project.settings)
        )
        return VersionEntry(
            version=version.name,
            subject=mail.subject if mail else None,
            preheader=mail.preheader if mail else None,
            files=tuple(sorted((file for one in made for file in _files(one)), key=lambda file: file.path)),
            engine=piece.engine if piece else None,
            fields=_used(used, self.project.settings.fields),
        )


def _unsubscribe(settings: Settings) -> dict[str, str]:
    """Write the headers by which a reader unsubscribes with one click (RFC 8058), as Liquid."""
    lifter = settings_lifter(settings)
    address = lifter.lift(settings.legal.one_click_url, Origin("journeygen.yaml")).text
    return {
        "List-Unsubscribe": f"<{fill_address(address, lifter.parts, LIQUID)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _files(made: Compiled) -> Iterator[FileEntry]:
    for artifact in made.artifacts:
        if not isinstance(artifact.body, FileCopy):
            yield _file(artifact, artifact.body, _MEDIA[type(made)])


_MEDIA: Mapping[type, MediumName] = {CompiledMail: "mail", CompiledPiece: "print", CompiledCall: "call"}


def _file(artifact: Artifact, body: bytes | Shelved, medium: MediumName) -> FileEntry:
    known = FORMATS.get(PurePosixPath(artifact.path).suffix)
    return FileEntry(
        path=artifact.path,
        medium=medium,
        media_type=known[0] if known else UNKNOWN_MEDIA_TYPE,
        template="liquid" if known and known[1] == "liquid" and medium == "mail" else "none",
        sha256=artifact.digest,
        size=len(body),
    )


def _used(used: Iterable[UsedField], declared: Mapping[str, Field]) -> dict[str, UsedFieldEntry]:
    found: dict[str, UsedField] = {}
    for entry in used:
        if entry.name not in found or found[entry.name].default is None:
            found[entry.name] = entry
    return {name: _used_field(found[name], _declared(name, declared)) for name in sorted(found)}


def _declared(name: str, declared: Mapping[str, Field]) -> Field:
    """Find a field by its name; order.items.name is the field `name` of the list order.items."""
    if name in declared:
        return declared[name]
    outer, _, inner = name.rpartition(".")
    return _declared(outer, declared).of[inner]


def _used_field(used: UsedField, field: Field) -> UsedFieldEntry:
    default = field.default if used.default is None else used.default
    return UsedFieldEntry(type=field.type.value, required=field.required, default=default)
