"""Records are set: a chunk at a time, whole pages, and each record is told to fit or not."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from journeygen.compile.print.records import record_html
from journeygen.compile.print.sheet import Sheet
from journeygen.compile.print.shop import PrintShop
from journeygen.diagnostics import Diagnostic, Span, Words
from journeygen.press.job import Job, Pressed
from journeygen.press.press import Press
from journeygen.print_run.house_data import text_of
from journeygen.print_run.overflow import by_record, has_barcode, overflowing
from journeygen.print_run.records import Record

if TYPE_CHECKING:
    import pikepdf


class PressError(Exception):
    """The press refused a chunk. `diagnostics` say why, and nothing of a recipient."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep what is to be told."""
        super().__init__(", ".join(one.code for one in diagnostics))
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one record: where its pages begin in a PDF, a text of it that does not fit, its barcode."""

    source: int
    first: int
    too_long: str = ""
    has_barcode: bool = False


@dataclass(frozen=True, slots=True)
class SetChunk:
    """A chunk as it was set: PDFs, and for each of its records the place of its pages in them."""

    pdfs: tuple[bytes, ...] = field(repr=False)
    results: tuple[Result, ...]
    set_whole: int = 0
    """Records that could not be laid over the artwork (layers.py)."""


class Setter(Protocol):
    """A way to set records."""

    def set(self, records: Sequence[Record]) -> SetChunk:
        """Set a chunk."""
        ...


@dataclass(frozen=True, slots=True)
class Setting:
    """What every record of a run has in common."""

    press: Press
    shop: PrintShop
    sheet: Sheet
    images: Mapping[str, bytes] = field(repr=False)
    characters: str = field(repr=False)
    """Every character of the run: all chunks get the same fonts."""

    @property
    def pages(self) -> int:
        """Return the pages of one record."""
        return self.sheet.piece.geometry().pages

    def job(self, sheet: Sheet, records: Sequence[str]) -> Job:
        """Make a job of finished HTML."""
        return Job(
            title=sheet.title,
            engine=sheet.engine,
            geometry=sheet.piece.geometry(),
            css=sheet.css,
            records=tuple(records),
            images=self.images,
            characters=self.characters,
        )

    def press_job(self, job: Job) -> Pressed:
        """Press a job of this run. Raises PressError."""
        pressed = self.press.press(job, Span(self.sheet.file))
        if not pressed.pdf:
            raise PressError(tuple(self._told(one) for one in pressed.diagnostics))
        return pressed

    def _told(self, one: Diagnostic) -> Diagnostic:
        """Keep an address out of a message when a recipient's value is in it (D25)."""
        address = one.message.en.rpartition(": ")[2]
        if "//" not in address or address in text_of(self.sheet.body) + self.sheet.css:
            return one
        words = Words(
            "差し込んだ値からできたアドレスの画像は使えません",
            "a picture's address holds a recipient's value",
        )
        return replace(one, message=words)


@dataclass(frozen=True, slots=True)
class WholeSetter:
    """Sets every record as it stands: all of its pages, by the piece's engine."""

    setting: Setting

    def set(self, records: Sequence[Record]) -> SetChunk:
        """Set a chunk."""
        setting = self.setting
        html = [record_html(setting.shop, setting.sheet, one.values, one.recipient) for one in records]
        pressed = setting.press_job(setting.job(setting.sheet, html))
        found = by_record(pressed.marks, setting.pages)
        results = (
            Result(0, number * setting.pages, overflowing(marks), has_barcode(marks))
            for number in range(len(records))
            for marks in (found.get(number, ()),)
        )
        return SetChunk((pressed.pdf,), tuple(results), len(records))


def assembled(chunk: SetChunk, pages: int) -> bytes:
    """Return one PDF of the records that fit, in their order."""
    fitting = [one for one in chunk.results if not one.too_long]
    if len(chunk.pdfs) == 1 and len(fitting) == len(chunk.results):
        return chunk.pdfs[0]
    import pikepdf

    sources = [pikepdf.open(io.BytesIO(pdf)) for pdf in chunk.pdfs]
    if len(sources) == 1:
        _without(sources[0], chunk.results, pages)
        return _saved(sources[0])
    target = pikepdf.open(io.BytesIO(chunk.pdfs[0]))  # with what belongs to the whole document
    del target.pages[:]
    for page in _chosen(sources, fitting, pages):
        target.pages.append(page)
    return _saved(target)


def _without(pdf: pikepdf.Pdf, results: Sequence[Result], pages: int) -> None:
    for one in reversed(results):
        if one.too_long:
            del pdf.pages[one.first : one.first + pages]


def _chosen(sources: Sequence[pikepdf.Pdf], results: Sequence[Result], pages: int) -> Iterator[pikepdf.Page]:
    for one in results:
        yield from sources[one.source].pages[one.first : one.first + pages]


def _saved(pdf: pikepdf.Pdf) -> bytes:
    import pikepdf

    file = io.BytesIO()
    pdf.remove_unreferenced_resources()
    pdf.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return file.getvalue()
