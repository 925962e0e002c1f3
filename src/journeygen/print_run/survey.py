"""The first way through a file: every character that will be printed, and whose names and addresses are longest."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from journeygen.postal.numerals import as_printed
from journeygen.press.fonts.characters import drawn
from journeygen.print_run.records import Reader, Record
from journeygen.print_run.table import Row

LONGEST = 5
"""How many of the longest records preflight looks at."""


@dataclass(frozen=True, slots=True, repr=False)
class Survey:
    """What is known of a file before anything is set. Says nothing of it (D25)."""

    rows: int
    characters: str
    longest: tuple[Record, ...]

    def __repr__(self) -> str:
        """Say the number of rows only."""
        return f"Survey({self.rows})"


def survey(rows: Iterable[Row], reader: Reader) -> Survey:
    """Read all rows once."""
    count = 0
    characters: set[str] = set()
    longest: list[tuple[int, int, Record]] = []
    for row in rows:
        count += 1
        read = None if row.is_blank else reader.read(row)
        if isinstance(read, Record):
            text = read.text
            characters.update(text, as_printed(text))
            characters.update(drawn(text))
            entry = (len(text), -read.row, read)
            (heapq.heappush if len(longest) < LONGEST else heapq.heappushpop)(longest, entry)
    found = tuple(record for _, _, record in sorted(longest, reverse=True))
    return Survey(count, " ".join(sorted(characters)), found)
