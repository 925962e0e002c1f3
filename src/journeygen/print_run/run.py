"""A print run from end to end: survey, proof, chunks, binding, lists, report. Killed anywhere, it can be run again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from journeygen.compile.print.address import AddressError
from journeygen.diagnostics import Diagnostic, has_errors, in_order
from journeygen.load.files import digest_of
from journeygen.press.press import Press
from journeygen.print_run.artwork import Artwork
from journeygen.print_run.binding import Binding
from journeygen.print_run.chunks import Chunk, chunks_of, judged
from journeygen.print_run.house_data import HouseData, text_of
from journeygen.print_run.lists import write_index, write_rejects
from journeygen.print_run.order import Ready
from journeygen.print_run.parts import Parts, key_of, totals
from journeygen.print_run.place import alone_in, claim
from journeygen.print_run.proof import Proof
from journeygen.print_run.records import Record
from journeygen.print_run.report import Report, finished, write_report
from journeygen.print_run.setting import PressError, Setting
from journeygen.print_run.survey import Survey, survey
from journeygen.print_run.worker import Worker
from journeygen.write.tool import tool_fingerprint

Progress = Callable[[str, int, int], None]
PAGES = 120
"""Pages that are set at once: they decide how much memory a run takes, and hardly how fast it is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: a report when everything is in the folder, and what is to be told."""

    report: Report | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    was_finished: bool = False
    """A run had been finished in the folder before; nothing was done."""
    was_another: bool = False
    """It was another run: of another piece, other recipients, other settings."""


def print_run(ready: Ready, progress: Progress | None = None) -> Outcome:
    """Print an order into its folder. Raises WriteError when the folder is not ours or cannot be written."""
    out, key = ready.order.out, _key(ready)
    claim(out, ready.order.root)
    with alone_in(out):
        before = None if ready.order.force else finished(out)
        if before is not None:
            return Outcome(was_finished=True, was_another=before != key)
        settings = ready.shop.project.settings
        press, problems = Press.of(settings, ready.order.root)
        if press is None:
            return Outcome(diagnostics=in_order(problems))
        with press:
            return _Run(ready, press, key, progress or _silent).run()


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


def _key(ready: Ready) -> str:
    """Name the run by all that it is made of: the same key, the same pages."""
    sheet, order, table = ready.sheet, ready.order, ready.table
    return key_of(
        tool_fingerprint(),
        *(f"{name} {digest}" for name, digest in sorted(sheet.made_from.items())),
        digest_of((sheet.css + text_of(sheet.body)).encode()),
        *(f"{name} {digest}" for name, digest in sorted(ready.shop.project.template_digests.items())),
        f"{order.message} {order.version} {order.per} {order.limit} {order.artwork}",
        f"{table.digest} {table.encoding}",
    )


class _Run:
    """One run at work."""

    def __init__(self, ready: Ready, press: Press, key: str, progress: Progress) -> None:
        self.ready, self.press, self.key, self.progress = ready, press, key, progress
        self.out: Path = ready.order.out
        self.pages = ready.sheet.piece.geometry().pages

    def run(self) -> Outcome:
        known = survey(self.ready.table.rows(), self.ready.reader)
        setting = Setting(self.press, self.ready.shop, self.ready.sheet, self.ready.images, known.characters)
        try:
            with Worker(self.ready.order, known.characters) as worker:
                first = self._first(known)
                proof = worker.prove(first) if first else Proof((), frozenset())
                if has_errors(proof.diagnostics):
                    return Outcome(diagnostics=proof.diagnostics)
                parts = Parts(self.out, self.key, clean=self.ready.order.force)
                self._print(parts, worker, known, proof.missing)
            return self._finish(setting, parts, known.rows, proof.diagnostics)
        except (PressError, AddressError) as refused:
            return Outcome(diagnostics=in_order(refused.diagnostics))

    def _first(self, known: Survey) -> tuple[Record, ...]:
        """Return the records that are proved first: the first of the file, and the longest."""
        read = (self.ready.reader.read(row) for row in self.ready.table.rows() if not row.is_blank)
        first = next((one for one in read if isinstance(one, Record)), None)
        return ((first,) if first else ()) + known.longest

    def _print(self, parts: Parts, worker: Worker, known: Survey, missing: frozenset[str]) -> None:
        size = max(1, PAGES // self.pages)
        for number, chunk in enumerate(self._chunks(missing, size)):
            if parts.note(number) is None:
                parts.keep(number, *worker.set(chunk))
            self.progress("print-run", chunk.last - 1, known.rows)

    def _chunks(self, missing: frozenset[str], size: int) -> Iterator[Chunk]:
        return chunks_of(self.ready.table.rows(), self.ready.reader, missing, size)

    def _finish(self, setting: Setting, parts: Parts, rows: int, found: tuple[Diagnostic, ...]) -> Outcome:
        counted = totals(rows, (note for _, note in parts.all()))
        binding = Binding(self.ready.sheet.name.replace("/", "-"), self.ready.order.per, self.pages)
        files = binding.bind(self.out, parts)
        has_address = self.ready.sheet.piece.has_address
        write_index(self.out / "index.csv", binding.index(parts), has_address)
        write_rejects(self.out / "rejects.csv", self.ready.table, parts)
        lacking = self._house_files(setting, parts) if self.ready.order.artwork else 0
        report = Report(
            key=self.key,
            message=self.ready.order.message,
            version=self.ready.order.version,
            piece=self.ready.sheet.piece.name,
            pages_each=self.pages,
            totals=counted,
            files=files,
            has_address=has_address,
            lacking=lacking,
            preflight=found,
        )
        write_report(self.out, report, self.ready.table)
        parts.remove()
        return Outcome(report, found)

    def _house_files(self, setting: Setting, parts: Parts) -> int:
        data = HouseData(self.ready.sheet, self.ready.reader.fields)
        return Artwork(setting, data, self.out).write(self._printed(parts))

    def _printed(self, parts: Parts) -> Iterator[Record]:
        """Read the printed records once more, in their order."""
        printed = (one.row for _, note in parts.all() for one in note.printed)
        rows = self.ready.table.rows()
        for number in printed:
            row = next(row for row in rows if row.number == number)
            read = judged(row, self.ready.reader, frozenset())
            if isinstance(read, Record):
                yield read
