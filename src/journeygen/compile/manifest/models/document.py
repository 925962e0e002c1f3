"""The whole manifest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.booklets import BookletEntry
from journeygen.compile.manifest.models.journeys import JourneyEntry
from journeygen.compile.manifest.models.messages import MessageEntry
from journeygen.compile.manifest.models.rules import Sentence
from journeygen.compile.manifest.models.settings import (
    EventEntry,
    FieldEntry,
    GroupEntry,
    ProjectEntry,
    ScheduleEntry,
)
from journeygen.model.base import Model

SCHEMA_VERSION: Final = "2.1"
"""Major: a reader must change. Minor: something was added."""


class FormatEntry(Model):
    """A kind of file in the build."""

    media_type: str = Described(description="種類(RFC 6838) / media type")
    template: Literal["liquid", "none"] = Described(
        description="差し込みの書き方 / the language of its placeholders, none when it is already filled"
    )
    about: Sentence = Described(description="説明 / what it is for")


class Manifest(Model):
    """What to send to whom and when: everything a sending platform needs, and nothing that only journeygen knows."""

    schema_version: Literal["2.1"] = Described(
        default=SCHEMA_VERSION, description="この書き方の版 / version of this format (major.minor)"
    )
    project: ProjectEntry = Described(description="だれのジャーニーか / whose journeys these are")
    conventions: Mapping[str, Sentence] = Described(
        description="読み方の約束。実装はこれに従います / how to read this file; an implementation keeps to it"
    )
    formats: Mapping[str, FormatEntry] = Described(
        description="ファイルの種類(拡張子ごと) / the kinds of files, by extension"
    )
    fields: Mapping[str, FieldEntry] = Described(
        description="送るときに決まる値 / values known when sending, by name"
    )
    events: Mapping[str, EventEntry] = Described(description="出来事 / events, by CloudEvents `type`")
    groups: Mapping[str, GroupEntry] = Described(
        description="お客様のグループ / groups of customers, by name"
    )
    schedule: ScheduleEntry = Described(description="お店のリズム / the shop's rhythm")
    journeys: Mapping[str, JourneyEntry] = Described(description="ジャーニー / journeys, by name")
    messages: Mapping[str, MessageEntry] = Described(description="メッセージ / messages, by name")
    booklets: Mapping[str, BookletEntry] = Described(
        default={}, description="会報誌の冊子(号ごと) / booklets of the magazine, by issue"
    )
    parent_map: Mapping[str, tuple[str, ...]] = Described(
        description="それが使うもの(journey:x → message:y) / what each thing uses: `kind:name` → names it depends on"
    )
    child_map: Mapping[str, tuple[str, ...]] = Described(
        description="それを使うもの(product:y → message:x) / what each thing is used by, the reverse of parent_map"
    )
