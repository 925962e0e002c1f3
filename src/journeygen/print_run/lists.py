"""The lists beside the PDFs: the index of pages, and the rows that were not printed, with the reason."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from journeygen.print_run.binding import Bound
from journeygen.print_run.cells import harmless
from journeygen.print_run.parts import Parts
from journeygen.print_run.place import beside
from journeygen.print_run.reasons import Reject
from journeygen.print_run.table import REJECTS_HEADER, Row, Table

Write = Callable[[Iterable[object]], object]


@contextmanager
def csv_file(target: Path, encoding: str = "utf-8-sig") -> Iterator[Write]:
    """Write a CSV file that spreadsheets open as it is. Cells are written unchanged: a print house prints them."""
    with beside(target) as half, half.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        yield lambda cells: writer.writerow([str(cell) for cell in cells])


INDEX_HEADER = ("番号", "元の行", "ファイル", "最初のページ", "最後のページ", "バーコード")


def write_index(target: Path, records: Iterable[Bound], has_address: bool) -> None:
    """Write index.csv: which record stands on which pages. No names. A piece without an address has no barcode."""
    with csv_file(target) as write:
        write(INDEX_HEADER)
        for one in records:
            barcode = ("あり" if one.has_barcode else "なし") if has_address else "―"
            write((one.number, one.row, one.file, one.first_page, one.last_page, barcode))


def write_rejects(target: Path, table: Table, parts: Parts) -> None:
    """Write rejects.csv: what was not printed and why, with the row itself, to be mended and run again.

    Formulas get an apostrophe in front, which is taken away when the file is read (table.py); the reasons of an
    earlier run are left out.
    """
    own = len(REJECTS_HEADER) if table.is_rejects else 0
    with csv_file(target) as write:
        write((*REJECTS_HEADER, *map(harmless, table.header[own:])))
        for reject, row in rejected(table, parts):
            why = (reject.row, reject.reason.value, reject.reason.words.ja, reject.where)
            write((*why, *map(harmless, row.cells[own:])))


def rejected(table: Table, parts: Parts) -> Iterator[tuple[Reject, Row]]:
    """Yield the rejected rows of a file, which is read along with the parts."""
    rejects = (one for _, note in parts.all() for one in sorted(note.rejects, key=lambda one: one.row))
    rows = table.rows()
    for reject in rejects:
        for row in rows:
            if row.number == reject.row:
                yield reject, row
                break
