"""Data for a print house that merges by itself: a row a record, in the words that are printed."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from journeygen.compile.contexts import Marked, mark_plain
from journeygen.compile.evaluate import evaluate, printed
from journeygen.compile.print.marks import QR
from journeygen.compile.print.sheet import Sheet
from journeygen.model.fields import Field
from journeygen.model.formats import FORMATS
from journeygen.model.sendtime import Context, Elif, For, If, Value, token
from journeygen.postal.extract import bars_of
from journeygen.print_run.lists import csv_file
from journeygen.print_run.records import Record

_QR = re.compile(rf'"{re.escape(QR)}([^"]*)"')
_ADDRESS = ("郵便番号", "住所", "建物", "会社名", "お名前", "敬称", "カスタマバーコード")


@dataclass(frozen=True)
class HouseData:
    """The columns of data.csv for a sheet."""

    sheet: Sheet
    fields: Mapping[str, Field]

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of the columns: address, codes, then each value under its title."""
        address = _ADDRESS if self.sheet.piece.has_address else ()
        codes = tuple(f"QRコード{number}" for number in range(1, len(self._codes) + 1))
        return ("番号", "版下", *address, *codes, *self._values)

    def row(self, number: int, artwork: str, record: Record) -> tuple[str, ...]:
        """Return the row of a record; `artwork` is the file on which it goes."""
        address = _address(record) if self.sheet.piece.has_address else ()
        codes = (evaluate(code, self.sheet.parts, record.values) for code in self._codes)
        return (str(number), artwork, *address, *codes, *(show(record) for show in self._values.values()))

    @cached_property
    def _codes(self) -> tuple[Marked, ...]:
        """Find the addresses of QR codes, with their send-time values."""
        addresses = dict.fromkeys(_QR.findall(text_of(self.sheet.body)))
        parts = self.sheet.parts
        return tuple(mark_plain(html.unescape(one), parts, Context.URL_PART) for one in addresses)

    @cached_property
    def _values(self) -> dict[str, Callable[[Record], str]]:
        return dict(self._columns())

    def _columns(self) -> Iterator[tuple[str, Callable[[Record], str]]]:
        """Yield a column for each value that is printed, and for each that only decides something."""
        shown = {part.field for part in self.sheet.parts if isinstance(part, Value)}
        for part in self.sheet.parts:
            if isinstance(part, Value) and part.name == part.field:
                yield self.title(part.field, part.format), _printed(part)
            elif isinstance(part, For) and part.name == part.field:
                yield self.title(part.field), _listed(part.field)
            elif isinstance(part, If | Elif) and part.test.field not in shown:
                yield self.title(part.test.field), _listed(part.test.field)

    def title(self, name: str, form: str = "") -> str:
        """Return a column's name: the field's title, with an example of the form in which it is written."""
        title = self.fields[name].title if name in self.fields else name
        return f"{title}({FORMATS[form].example})" if form else title


def text_of(marked: Marked) -> str:
    """Put tokens back between the literals of a marked text."""
    tokens = [token(mark.number) for mark in marked.marks]
    return "".join(part for pair in zip(marked.literals, [*tokens, ""], strict=True) for part in pair)


def _address(record: Record) -> tuple[str, ...]:
    one = record.recipient
    code = f"{one.postal_code[:3]}-{one.postal_code[3:]}"
    return code, one.address, one.building, one.company, one.name, one.honorific, bars_of(one).bars or ""


def _printed(part: Value) -> Callable[[Record], str]:
    return lambda record: printed(part, record.values.get(part.field), Context.PLAIN)


def _listed(name: str) -> Callable[[Record], str]:
    def show(record: Record) -> str:
        value = record.values.get(name)
        if isinstance(value, bool):
            return "はい" if value else "いいえ"
        if isinstance(value, list):
            texts = all(isinstance(one, str) for one in value)
            return "、".join(value) if texts else json.dumps(value, ensure_ascii=False)
        return "" if value is None else str(value)

    return show


def write_data(folder: Path, data: HouseData, records: Iterator[tuple[str, Record]]) -> int:
    """Write data.csv (UTF-8 with BOM) and data-cp932.csv for records with the names of their artwork.

    Returns how many rows hold a character that CP932 lacks.
    """
    lacking = 0
    with (
        csv_file(folder / "data.csv") as write,
        csv_file(folder / "data-cp932.csv", "cp932") as write_cp932,
    ):
        write(data.header)
        write_cp932(data.header)
        for number, (artwork, record) in enumerate(records, start=1):
            row = data.row(number, artwork, record)
            write(row)
            fitting = [in_cp932(cell) for cell in row]
            write_cp932(fitting)
            lacking += fitting != list(row)
    return lacking


def in_cp932(text: str) -> str:
    """Write 〓 for what CP932 lacks, as Japanese typesetters mark a character to be looked up."""
    if _fits_cp932(text):
        return text
    return "".join(character if _fits_cp932(character) else "〓" for character in text)


def _fits_cp932(text: str) -> bool:
    try:
        text.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True
