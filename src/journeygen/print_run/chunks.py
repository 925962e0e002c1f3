"""Chunks of rows: as many records as are set at once, with the rows between them that cannot be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeygen.print_run.reasons import Reject
from journeygen.print_run.records import Reader, Record, without_glyph
from journeygen.print_run.table import Row

_MOST_ROWS = 20
"""A chunk ends after this many times its records, however few of its rows can be printed."""


@dataclass(frozen=True, slots=True, repr=False)
class Chunk:
    """Some rows that follow each other. Says nothing of them (D25)."""

    records: tuple[Record, ...]
    rejects: tuple[Reject, ...]
    blank: int
    last: int

    def __repr__(self) -> str:
        """Say the number of the last row only."""
        return f"Chunk(…{self.last})"


def judged(row: Row, reader: Reader, missing: frozenset[str]) -> Record | Reject:
    """Return a row's record, or why it is none."""
    read = reader.read(row)
    if isinstance(read, Record):
        return without_glyph(read, missing) or read
    return read


def chunks_of(rows: Iterable[Row], reader: Reader, missing: frozenset[str], size: int) -> Iterator[Chunk]:
    """Cut rows into chunks of `size` records. The same file is always cut at the same rows."""
    records: list[Record] = []
    rejects: list[Reject] = []
    blank = last = seen = 0
    for row in rows:
        seen, last = seen + 1, row.number
        if row.is_blank:
            blank += 1
        elif isinstance(read := judged(row, reader, missing), Record):
            records.append(read)
        else:
            rejects.append(read)
        if len(records) == size or seen == size * _MOST_ROWS:
            yield Chunk(tuple(records), tuple(rejects), blank, last)
            records, rejects, blank, seen = [], [], 0, 0
    if seen:
        yield Chunk(tuple(records), tuple(rejects), blank, last)
