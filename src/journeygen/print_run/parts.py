"""Parts of a run: one PDF for each chunk of records and a note of what is in it. What is finished is not set again.

A note stands beside its part only when the part is whole; it holds row numbers, never a customer's data.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from journeygen.print_run.place import PARTS, clear
from journeygen.print_run.reasons import Reason, Reject
from journeygen.write.atomic import replace

_KEY = "run.json"


@dataclass(frozen=True, slots=True)
class Printed:
    """A record that is in a part, in the order of its pages."""

    row: int
    has_barcode: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What became of the rows of a chunk. `last` is the last row that it read; `set_whole` counts for the report."""

    last: int
    blank: int
    printed: tuple[Printed, ...]
    rejects: tuple[Reject, ...]
    set_whole: int = 0
    warnings: tuple[str, ...] = ()
    """Codes of what preflight said of it."""

    @property
    def read(self) -> int:
        """Return how many recipients were read: printed or rejected, one or the other."""
        return len(self.printed) + len(self.rejects)


def key_of(*ingredients: str) -> str:
    """Return what names a run: the digest of everything that it is made from."""
    return hashlib.sha256("\n".join(ingredients).encode()).hexdigest()


class Parts:
    """The parts below DIR/.parts, which belong to one run."""

    def __init__(self, out: Path, key: str, clean: bool = False) -> None:
        """Go on with the parts that are there when they are of the same run; otherwise remove all of an earlier one."""
        self.folder = out / PARTS
        if clean or self._key() != key:
            clear(out)
            self.remove()
        self.folder.mkdir(mode=0o700, exist_ok=True)
        replace(self.folder / _KEY, json.dumps({"key": key}).encode())

    def _key(self) -> str:
        try:
            return str(json.loads((self.folder / _KEY).read_bytes())["key"])
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def pdf(self, number: int) -> Path:
        """Return the place of a chunk's PDF."""
        return self.folder / f"{number:06d}.pdf"

    def note(self, number: int) -> Note | None:
        """Return the note of a chunk that is finished."""
        try:
            return _read_note((self.folder / f"{number:06d}.json").read_bytes())
        except FileNotFoundError:
            return None

    def keep(self, number: int, pdf: bytes, note: Note) -> None:
        """Put a chunk's PDF away and then its note."""
        if note.printed:
            replace(self.pdf(number), pdf, durable=True)
        replace(self.folder / f"{number:06d}.json", _write_note(note), durable=True)

    def all(self) -> Iterator[tuple[int, Note]]:
        """Yield the finished chunks in order."""
        number = 0
        while (note := self.note(number)) is not None:
            yield number, note
            number += 1

    def remove(self) -> None:
        """Remove everything: it holds customers' data."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _write_note(note: Note) -> bytes:
    written = {
        "last": note.last,
        "blank": note.blank,
        "printed": [[one.row, one.has_barcode] for one in note.printed],
        "rejects": [[one.row, one.reason.value, one.about] for one in note.rejects],
        "set_whole": note.set_whole,
        "warnings": note.warnings,
    }
    return json.dumps(written, ensure_ascii=False).encode()


def _read_note(data: bytes) -> Note:
    read = json.loads(data)
    return Note(
        read["last"],
        read["blank"],
        tuple(Printed(row, has_barcode) for row, has_barcode in read["printed"]),
        tuple(Reject(row, Reason(reason), about) for row, reason, about in read["rejects"]),
        read["set_whole"],
        tuple(read["warnings"]),
    )


@dataclass(frozen=True, slots=True)
class Totals:
    """The numbers of a run. They add up or the run has failed."""

    rows: int
    blank: int
    printed: int
    rejected: dict[Reason, int]
    without_barcode: int
    set_whole: int

    @property
    def read(self) -> int:
        """Return how many recipients there are in the file."""
        return self.rows - self.blank


def totals(rows: int, notes: Iterable[Note]) -> Totals:
    """Add the notes up. Raises ValueError when a row of the file was lost or counted twice."""
    blank = printed = without = whole = 0
    rejected: dict[Reason, int] = {}
    for note in notes:
        blank += note.blank
        printed += len(note.printed)
        without += sum(not one.has_barcode for one in note.printed)
        whole += note.set_whole
        for reject in note.rejects:
            rejected[reject.reason] = rejected.get(reject.reason, 0) + 1
    if printed + sum(rejected.values()) + blank != rows:
        raise ValueError(f"{rows} rows, {printed} printed, {sum(rejected.values())} rejected, {blank} blank")
    return Totals(rows, blank, printed, dict(sorted(rejected.items())), without, whole)
