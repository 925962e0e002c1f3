"""Which messages are printed: those whose front matter says `print:`, whether a journey sends them or not."""

from __future__ import annotations

from journeygen.model.message import Message, Version
from journeygen.model.piece import Piece
from journeygen.model.project import Project


def pieces_of(project: Project) -> list[tuple[Message, Version, Piece]]:
    """List every version of every message that becomes a printed piece, in the order of names."""
    return [
        (message, version, message.head.print)
        for message in project.messages.values()
        if message.head.print is not None
        for version in message.versions
    ]
