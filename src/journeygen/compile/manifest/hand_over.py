"""When paper and calls must be handed over: days before a step's moment, and a time of day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeygen.compile.manifest.models.journeys import HandOverEntry, LocalMoment
from journeygen.model.call import CallSettings
from journeygen.model.journey import Medium, Step
from journeygen.model.magazine_settings import BookletSettings
from journeygen.model.message import Message
from journeygen.model.piece import Piece
from journeygen.model.print_settings import House
from journeygen.model.project import Project


@dataclass(frozen=True, slots=True)
class HandOvers:
    """One project's print house and telephone."""

    messages: Mapping[str, Message]
    house: House
    timezone: str

    @classmethod
    def of(cls, project: Project) -> HandOvers:
        """Take the house and the time zone of a project."""
        settings = project.settings
        return cls(project.messages, settings.print.house, settings.schedule.timezone)

    def of_step(self, step: Step) -> tuple[HandOverEntry, ...]:
        """Say for each medium of a step but mail when it is handed over."""
        message = self.messages.get(step.send)
        return tuple(self._of_media(step, message)) if message else ()

    def _of_media(self, step: Step, message: Message) -> Iterator[HandOverEntry]:
        if Medium.PRINT in step.by and message.head.print:
            yield self.of_piece(message.head.print)
        if Medium.CALL in step.by and message.head.call:
            yield self.of_call(message.head.call)

    def of_piece(self, piece: Piece) -> HandOverEntry:
        """Say it for a printed piece: its own settings before those of the print house."""
        lead_time, cut_off = piece.lead_time or self.house.lead_time, piece.cut_off or self.house.cut_off
        return HandOverEntry(medium="print", lead_time=lead_time, cut_off=self._moment(cut_off))

    def of_booklet(self, booklet: BookletSettings) -> HandOverEntry:
        """Say it for the magazine's booklets."""
        lead_time, cut_off = booklet.lead_time or self.house.lead_time, booklet.cut_off or self.house.cut_off
        return HandOverEntry(medium="print", lead_time=lead_time, cut_off=self._moment(cut_off))

    def of_call(self, call: CallSettings) -> HandOverEntry:
        """Say it for a call."""
        return HandOverEntry(medium="call", lead_time=call.lead_time, cut_off=self._moment(call.cut_off))

    def _moment(self, time: str) -> LocalMoment:
        return LocalMoment(time=time, timezone=self.timezone)
