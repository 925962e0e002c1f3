"""Printed pieces and calls in the manifest: their paper, their people, and the columns that their files need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeygen.compile.manifest.hand_over import HandOvers
from journeygen.compile.manifest.models.messages import (
    AnswerEntry,
    CallEntry,
    ColumnEntry,
    PrintEntry,
    UsedFieldEntry,
)
from journeygen.model.call import CallSettings
from journeygen.model.piece import BLEED, Piece
from journeygen.model.print_settings import Columns
from journeygen.model.settings import Settings

Fields = Mapping[str, UsedFieldEntry]
_SHARED = frozenset(Piece.model_fields) | {"piece"}


def print_entry(piece: Piece, hand_overs: HandOvers, fields: Fields, settings: Settings) -> PrintEntry:
    """Describe a printed piece; `fields` are those that any version of the message uses."""
    paper, hand_over = piece.geometry(), hand_overs.of_piece(piece)
    people = _people(settings.print.recipients) if piece.has_address else ()
    return PrintEntry(
        piece=piece.name,
        title=piece.title,
        width_mm=paper.width,
        height_mm=paper.height,
        bleed_mm=BLEED,
        pages=paper.pages,
        has_address=piece.has_address,
        mail_class=piece.mailed_as,
        lead_time=hand_over.lead_time,
        cut_off=hand_over.cut_off,
        settings=piece.model_dump(mode="json", exclude_none=True, exclude=set(_SHARED)),
        columns=(*people, *_columns(fields, settings)),
    )


def call_entry(call: CallSettings, hand_overs: HandOvers, fields: Fields, settings: Settings) -> CallEntry:
    """Describe a call."""
    hand_over = hand_overs.of_call(call)
    return CallEntry(
        purpose=call.purpose,
        caller=call.caller,
        minutes=call.minutes,
        hours=call.hours,
        attempts=call.attempts,
        away=call.away,
        before=call.before,
        lead_time=hand_over.lead_time,
        cut_off=hand_over.cut_off,
        columns=tuple(_columns(fields, settings)),
        records=tuple(
            AnswerEntry(field=name, type=settings.fields[name].type.value)
            for name in call.record
            if name in settings.fields
        ),
        events=call.events,
    )


def _people(columns: Columns) -> Iterator[ColumnEntry]:
    """Yield the columns of an address, in the order in which it is written."""
    yield ColumnEntry(column=columns.postal_code, holds="postal_code", type="text", required=True)
    for column in columns.address:
        yield ColumnEntry(column=column, holds="address", type="text", required=column == columns.address[0])
    if columns.building:
        yield ColumnEntry(column=columns.building, holds="building", type="text", required=False)
    if columns.company:
        yield ColumnEntry(column=columns.company, holds="company", type="text", required=False)
    for column in columns.name:
        yield ColumnEntry(column=column, holds="name", type="text", required=column == columns.name[0])
    if columns.honorific:
        yield ColumnEntry(column=columns.honorific, holds="honorific", type="text", required=False)


def _columns(fields: Fields, settings: Settings) -> Iterator[ColumnEntry]:
    """Yield a column for every field that is used; the fields of a list's entries stand in the list's own."""
    mapped = settings.print.recipients.fields
    for name, used in fields.items():
        if name in settings.fields:
            column = mapped.get(name, name)
            required = used.required and used.default is None
            yield ColumnEntry(column=column, holds="field", field=name, type=used.type, required=required)
