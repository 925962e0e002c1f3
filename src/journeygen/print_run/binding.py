"""The printed records in order: in which PDF each stands, and on which pages; and the PDFs themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeygen.print_run.join import Joiner
from journeygen.print_run.parts import Parts, Printed
from journeygen.print_run.place import beside


@dataclass(frozen=True, slots=True)
class Bound:
    """A record in a PDF. Numbers and pages count from 1."""

    number: int
    row: int
    file: str
    first_page: int
    last_page: int
    has_barcode: bool


@dataclass(frozen=True, slots=True)
class Binding:
    """How PDFs are called and cut: `per` records each, 0 for all in one; `pages` of each record."""

    stem: str
    per: int
    pages: int

    def file(self, number: int) -> str:
        """Return the name of the PDF in which a record (from 0) stands."""
        return f"{self.stem}-{number // self.per + 1:04d}.pdf" if self.per else f"{self.stem}.pdf"

    def bound(self, number: int, printed: Printed) -> Bound:
        """Tell where a record (from 0) stands."""
        before = number % self.per if self.per else number
        first = before * self.pages + 1
        last = first + self.pages - 1
        return Bound(number + 1, printed.row, self.file(number), first, last, printed.has_barcode)

    def index(self, parts: Parts) -> Iterator[Bound]:
        """Yield every printed record in order."""
        printed = (one for _, note in parts.all() for one in note.printed)
        for number, one in enumerate(printed):
            yield self.bound(number, one)

    def bind(self, out: Path, parts: Parts) -> list[tuple[str, int]]:
        """Write the PDFs, one after the other, each whole or not at all; return their names and pages."""
        total = sum(len(note.printed) for _, note in parts.all())
        files = []
        for start in range(0, total, self.per or max(total, 1)):
            end = min(start + (self.per or total), total)
            with beside(out / self.file(start)) as half, Joiner(half) as joiner:
                pages = sum(joiner.add(pdf, own) for pdf, own in self._stretch(parts, start, end))
            files.append((self.file(start), pages))
        return files

    def _stretch(self, parts: Parts, start: int, end: int) -> Iterator[tuple[Path, range]]:
        """Yield parts with those of their pages that belong to the records from `start` to before `end`."""
        before = 0
        for number, note in parts.all():
            count = len(note.printed)
            low, high = max(start - before, 0), min(end - before, count)
            if low < high:
                yield parts.pdf(number), range(low * self.pages, high * self.pages)
            before += count
            if before >= end:
                return
