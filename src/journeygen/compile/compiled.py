"""What compiling one version of a message gives: its files, and what the manifest must say of it."""

from __future__ import annotations

from dataclasses import dataclass

from journeygen.artifact import Artifact
from journeygen.diagnostics import Diagnostic
from journeygen.model.piece import Engine, Piece


@dataclass(frozen=True, slots=True)
class UsedField:
    """A send-time field that a message uses, and the text that stands in when its value is unknown."""

    name: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class CompiledMail:
    """One version of one message as a mail. Subject and preheader are in the neutral form (Liquid)."""

    message: str
    version: str
    subject: str
    preheader: str
    fields: tuple[UsedField, ...]
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class CompiledPiece:
    """One version of one message on paper: print/<name>.pdf and .png of the sample recipient."""

    message: str
    version: str
    piece: Piece
    engine: Engine | None
    """None when there is no sheet to be set."""
    fields: tuple[UsedField, ...]
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class CompiledCall:
    """One version of one message as a call sheet: call/<name>.html of the sample customer."""

    message: str
    version: str
    fields: tuple[UsedField, ...]
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the site's search knows it, but for its words: `words` is their digest."""

    url: str
    title: str
    label: str
    issue: str
    author: str
    topics: tuple[str, ...]
    date: str
    words: str


@dataclass(frozen=True, slots=True)
class CompiledPage:
    """One page of the site, or (under no address) the files that belong to all of them."""

    address: str
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    entry: Entry | None = None
    """None when the page is not searched."""


@dataclass(frozen=True, slots=True)
class CompiledBooklet:
    """One issue of the magazine on paper, with its proof and the version for readers on a screen."""

    issue: str
    pages: int
    """A multiple of four; 0 when it was not pressed."""
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


Compiled = CompiledMail | CompiledPiece | CompiledCall
"""What one version gave for one medium."""
