"""One version of a message as a printed piece: its sheet, pressed for the sample recipient, checked, and shown.

The longest values that the settings foresee are pressed as well, but only looked at: what overflows with them would
overflow for a customer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledPiece
from journeygen.compile.print.address import AddressError
from journeygen.compile.print.records import longest_records, sample_record
from journeygen.compile.print.sheet import Sheet, compile_sheet
from journeygen.compile.print.shop import PrintShop
from journeygen.diagnostics import Diagnostic, Span, Words, has_errors
from journeygen.model.folders import CONTENT
from journeygen.model.message import Message, Version
from journeygen.model.piece import Piece
from journeygen.press.job import Job
from journeygen.press.preflight import preflight
from journeygen.press.preflight.rules import address_overflow, overflow
from journeygen.press.press import Press
from journeygen.press.proof import LETTERS, proof

Read = Callable[[str], bytes]
"""Gives the bytes of a picture by its path in the project."""

FITTING = {rule.CODE: rule.check for rule in (overflow, address_overflow)}
"""What the longest values are pressed for."""


@dataclass(frozen=True, slots=True)
class Printer:
    """What all pieces of a build share. `zones` draws safe area, folds and zones into the proofs."""

    shop: PrintShop
    press: Press
    read: Read
    zones: bool = False

    def compile(self, message: Message, version: Version, piece: Piece) -> CompiledPiece:
        """Make one version's PDF and proof; with mistakes there are diagnostics and no artifacts."""
        sheet, problems = compile_sheet(self.shop, message, version, piece)
        if sheet is None:
            return CompiledPiece(message.name, version.name, piece, None, (), (), tuple(problems))
        try:
            pdf, found = self._pressed(sheet)
        except AddressError as refused:  # a mistake of its template that only some recipients meet
            pdf, found = b"", list(refused.diagnostics)
        problems += found
        made = () if has_errors(problems) else tuple(self._artifacts(sheet, pdf))
        return CompiledPiece(
            message.name, version.name, piece, sheet.engine, sheet.fields, made, tuple(problems)
        )

    def _pressed(self, sheet: Sheet) -> tuple[bytes, list[Diagnostic]]:
        sample, longest = sample_record(self.shop, sheet), longest_records(self.shop, sheet)
        images = {address: self.read(f"{CONTENT}/{path}") for address, path in sheet.images.items()}
        # One set of characters: the fonts are cut once for both jobs.
        everything = "".join((sample, *longest))
        job = Job(sheet.title, sheet.engine, sheet.piece.geometry(), sheet.css, (sample,), images, everything)
        pressed = self.press.press(job, Span(sheet.file))
        problems = [*pressed.diagnostics, *preflight(pressed, job, sheet)]
        if has_errors(problems):
            return b"", problems
        return pressed.pdf, [*problems, *self._too_long(sheet, replace(job, records=longest))]

    def _too_long(self, sheet: Sheet, job: Job) -> Iterator[Diagnostic]:
        pressed = self.press.press(job, Span(sheet.file))
        yield from pressed.diagnostics
        yield from map(_with_the_longest, preflight(pressed, job, sheet, FITTING))

    def _artifacts(self, sheet: Sheet, pdf: bytes) -> Iterator[Artifact]:
        made_from = {**sheet.made_from, PRESS: self.press.digest}
        yield Artifact(f"print/{sheet.name}.pdf", pdf, made_from)
        lettering = self.press.lettering(LETTERS) if self.zones else b""
        shown = proof(pdf, sheet.piece.geometry(), self.zones, lettering=lettering)
        yield Artifact(f"print/{sheet.name}.png", shown, made_from)


def _with_the_longest(found: Diagnostic) -> Diagnostic:
    """Say that the sample fits: whoever looks at its proof would not see what is wrong."""
    ja, en = found.message
    return replace(found, message=Words(f"いちばん長い値を入れると、{ja}", f"with the longest values, {en}"))


PRESS = "press"
"""The ingredient that stands for fonts, profile and engines: see `Press.digest`."""
