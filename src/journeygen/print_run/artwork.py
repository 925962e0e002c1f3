"""Artwork for a print house that merges by itself: the piece with empty places, and where each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from journeygen.compile.print.marks import SLOT
from journeygen.model.sendtime import TOKEN, Value
from journeygen.press.job import Placed
from journeygen.print_run.house_data import HouseData, write_data
from journeygen.print_run.islands import Cut, NoIslandsError, cut
from journeygen.print_run.layers import artwork_html
from journeygen.print_run.lists import csv_file
from journeygen.print_run.place import beside
from journeygen.print_run.records import Record
from journeygen.print_run.setting import Setting
from journeygen.print_run.structure import Structure, has_lists, structure_of

_MOST = 32
"""Pieces whose records decide in more ways than this have no artwork for the rest."""
_ISLAND = re.compile(rf"{re.escape(SLOT)}island-(\d+)")
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<br\b[^>]*>")
_COLUMNS = {
    "postal-code": "郵便番号",
    "address": "住所",
    "building": "建物",
    "company": "会社名",
    "name": "お名前",
    "barcode": "カスタマバーコード",
    "qr": "QRコード1",
}
"""Slots that take a column of data.csv as it is, by their marks."""
SLOTS_HEADER = ("版下", "ページ", "名前", "左(mm)", "上(mm)", "幅(mm)", "高さ(mm)", "文面")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to be filled: in which artwork, on which page (from 1), where in mm from the trim, and with what text."""

    artwork: str
    page: int
    name: str
    place: Placed
    text: str


class Artwork:
    """The artworks of a run: one for each way in which its records decide."""

    def __init__(self, setting: Setting, data: HouseData, out: Path) -> None:
        """Begin without any."""
        self.setting, self.data, self.out = setting, data, out
        self.slots: list[Slot] = []
        self._names: dict[tuple[bool, ...], str] = {}

    def write(self, records: Iterator[Record]) -> int:
        """Write artwork, slots.csv and the data; return how many rows CP932 cannot hold as they are."""
        named = ((self._name(record), record) for record in records)
        lacking = write_data(self.out, self.data, named)
        with csv_file(self.out / "slots.csv") as write:
            write(SLOTS_HEADER)
            for one in self.slots:
                place = (one.place.x, one.place.y, one.place.width, one.place.height)
                write((one.artwork, one.page, one.name, *(f"{length:.2f}" for length in place), one.text))
        return lacking

    def _name(self, record: Record) -> str:
        """Return the file of a record's artwork, "" when it has none."""
        sheet = self.setting.sheet
        if has_lists(sheet.parts):
            return ""
        structure = structure_of(sheet.body, sheet.parts, record.values)
        if structure.decisions not in self._names:
            self._names[structure.decisions] = self._make(structure, record)
        return self._names[structure.decisions]

    def _make(self, structure: Structure, record: Record) -> str:
        if len(self._names) >= _MOST:
            return ""
        try:
            parted = cut(structure.html)
        except NoIslandsError:
            return ""
        number = len(self._names) + 1
        name = "artwork.pdf" if number == 1 else f"artwork-{number}.pdf"
        setting = self.setting
        pressed = setting.press_job(setting.job(setting.sheet, [artwork_html(setting, parted, record)]))
        with beside(self.out / name) as half:
            half.write_bytes(pressed.pdf)
        self.slots += self._slots(
            name, parted, [one for one in pressed.marks if one.address.startswith(SLOT)]
        )
        return name

    def _slots(self, artwork: str, parted: Cut, marks: list[Placed]) -> Iterator[Slot]:
        texts = parted.texts()
        for mark in marks:
            found = _ISLAND.fullmatch(mark.address)
            number = int(found[1]) if found else 0
            own = mark.address.removeprefix(SLOT)
            name = f"文面{number + 1}" if found else _COLUMNS.get(own, own)
            yield Slot(artwork, mark.page + 1, name, mark, self._text(texts[number]) if found else "")

    def _text(self, html: str) -> str:
        """Write what stands in a slot: values by the names of their columns in data.csv."""

        def column(found: re.Match[str]) -> str:
            part = self.setting.sheet.parts[int(found[1])]
            return f"{{{self.data.title(part.field, part.format)}}}" if isinstance(part, Value) else ""

        plain = _TAG.sub("", _BREAK.sub("\n", html))
        return unescape(TOKEN.sub(column, plain)).strip()
