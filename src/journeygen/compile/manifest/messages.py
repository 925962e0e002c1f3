"""A message → its place in the manifest: head, headers, versions and files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from journeygen.artifact import Artifact, FileCopy, Shelved
from journeygen.compile.compiled import CompiledMail, UsedField
from journeygen.compile.fill import fill_address
from journeygen.compile.lift import Origin
from journeygen.compile.manifest.conventions import FORMATS
from journeygen.compile.manifest.models.messages import (
    FileEntry,
    MessageEntry,
    SenderEntry,
    UsedFieldEntry,
    VersionEntry,
)
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

    @classmethod
    def of(cls, project: Project) -> MessageWriting:
        """Take sender and headers of a project."""
        sender = SenderEntry(**project.settings.sender.model_dump())
        return cls(project, sender, _unsubscribe(project.settings))

    def entry(self, message: Message, mails: Mapping[str, CompiledMail]) -> MessageEntry:
        """Describe a message; `mails` are its compiled versions by name."""
        head = message.head
        media = self.project.media_of(message.name)
        by_mail = Medium.MAIL in media
        marketing = head.message_class == "marketing"
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
            versions=tuple(self._version(version, mails.get(version.name)) for version in message.versions),
            print=head.print.model_dump(exclude_none=True) if head.print else None,
            call=head.call,
        )

    def _version(self, version: Version, mail: CompiledMail | None) -> VersionEntry:
        declared = self.project.settings.fields
        if mail is None:
            used = fields_of_source(version, self.project.settings)
            return VersionEntry(version=version.name, files=(), fields=_used(used, declared))
        return VersionEntry(
            version=version.name,
            subject=mail.subject,
            preheader=mail.preheader,
            files=_files(mail.artifacts),
            fields=_used(mail.fields, declared),
        )


def _unsubscribe(settings: Settings) -> dict[str, str]:
    """Write the headers by which a reader unsubscribes with one click (RFC 8058), as Liquid."""
    lifter = settings_lifter(settings)
    address = lifter.lift(settings.legal.one_click_url, Origin("journeygen.yaml")).text
    return {
        "List-Unsubscribe": f"<{fill_address(address, lifter.parts, LIQUID)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _files(artifacts: Iterable[Artifact]) -> tuple[FileEntry, ...]:
    in_order = sorted(artifacts, key=lambda artifact: artifact.path)
    bodies = ((artifact, artifact.body) for artifact in in_order)
    return tuple(_file(artifact, body) for artifact, body in bodies if not isinstance(body, FileCopy))


def _file(artifact: Artifact, body: bytes | Shelved) -> FileEntry:
    known = FORMATS.get(PurePosixPath(artifact.path).suffix)
    return FileEntry(
        path=artifact.path,
        media_type=known[0] if known else UNKNOWN_MEDIA_TYPE,
        sha256=artifact.digest,
        size=len(body),
    )


def _used(used: Iterable[UsedField], declared: Mapping[str, Field]) -> dict[str, UsedFieldEntry]:
    return {entry.name: _used_field(entry, _declared(entry.name, declared)) for entry in used}


def _declared(name: str, declared: Mapping[str, Field]) -> Field:
    """Find a field by its name; order.items.name is the field `name` of the list order.items."""
    if name in declared:
        return declared[name]
    outer, _, inner = name.rpartition(".")
    return _declared(outer, declared).of[inner]


def _used_field(used: UsedField, field: Field) -> UsedFieldEntry:
    default = field.default if used.default is None else used.default
    return UsedFieldEntry(type=field.type.value, required=field.required, default=default)
