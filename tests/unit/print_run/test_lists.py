"""Lists beside the PDFs: what was rejected can be mended and run again, and nothing gets through that way."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from journeygen.compile.print.marks import FLOW
from journeygen.model.print_settings import Columns
from journeygen.press.job import Placed
from journeygen.print_run.binding import Binding
from journeygen.print_run.columns import Wanted, find_columns
from journeygen.print_run.lists import write_index, write_rejects
from journeygen.print_run.overflow import overflowing
from journeygen.print_run.parts import Note, Parts, Printed, Totals
from journeygen.print_run.reasons import Reason, Reject
from journeygen.print_run.records import Reader, Record
from journeygen.print_run.report import Report, write_report
from journeygen.print_run.table import REJECTS_HEADER, Table, open_table

HEADER = ("郵便番号", "住所", "氏名", "=注")
ROWS = (
    ("1000013", "見本市1", "=cmd|'/C calc'!A0", ""),
    ("1000013", "+81-3", "見本 花子", ""),
    ("1000013", "@見本市1", "見本 花子", "=1"),
    ("1000013", "見本市1", "'=1", ""),
    ("1000013", "見本市1", "-見本", "-5"),
)


def table_of(path: Path) -> Table:
    table, problems = open_table(path)
    assert table and not problems
    return table


def judge(table: Table) -> list[Record | Reject]:
    places, _ = find_columns("FILE", table.header, Wanted(Columns(), True, {}))
    assert places
    reader = Reader(places, {}, has_address=True)
    return [reader.read(row) for row in table.rows()]


def rejects_of(table: Table, folder: Path) -> Path:
    folder.mkdir()
    rejects = tuple(one for one in judge(table) if isinstance(one, Reject))
    parts = Parts(folder, "key")
    parts.keep(0, b"", Note(1 + len(rejects), 0, (), rejects))
    write_rejects(folder / "rejects.csv", table, parts)
    return folder / "rejects.csv"


@pytest.fixture
def given(tmp_path: Path) -> Table:
    with (tmp_path / "people.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *ROWS])
    return table_of(tmp_path / "people.csv")


def cells_of(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_a_spreadsheet_calculates_nothing(given: Table, tmp_path: Path) -> None:
    cells = cells_of(rejects_of(given, tmp_path / "out"))
    assert [one[4:] for one in cells] == [
        ["郵便番号", "住所", "氏名", "'=注"],
        ["1000013", "見本市1", "'=cmd|'/C calc'!A0", ""],
        ["1000013", "'+81-3", "見本 花子", ""],
        ["1000013", "'@見本市1", "見本 花子", "'=1"],
        ["1000013", "見本市1", "''=1", ""],
        ["1000013", "見本市1", "'-見本", "-5"],
    ]


def test_what_was_rejected_is_rejected_again(given: Table, tmp_path: Path) -> None:
    again = table_of(rejects_of(given, tmp_path / "out"))
    assert [row.cells[4:] for row in again.rows()] == list(ROWS)
    assert [(one.reason, one.about) for one in judge(again) if isinstance(one, Reject)] == [
        (Reason.FORMULA, "氏名"),
        (Reason.FORMULA, "住所"),
        (Reason.FORMULA, "住所"),
        (Reason.FORMULA, "氏名"),
        (Reason.FORMULA, "氏名"),
    ]


def test_rejects_of_rejects_have_the_reasons_once(given: Table, tmp_path: Path) -> None:
    first = rejects_of(given, tmp_path / "one")
    second = rejects_of(table_of(first), tmp_path / "two")
    assert cells_of(second) == cells_of(first)
    assert tuple(cells_of(second)[0][:4]) == REJECTS_HEADER


def test_a_mended_row_is_printed(given: Table, tmp_path: Path) -> None:
    path = rejects_of(given, tmp_path / "out")
    path.write_text(path.read_text(encoding="utf-8-sig").replace("'+81-3", "見本市1-2-3"), encoding="utf-8")
    printed = [one for one in judge(table_of(path)) if isinstance(one, Record)]
    assert [one.recipient.address for one in printed] == ["見本市1-2-3"]


@pytest.mark.parametrize(
    ("frame", "where"),
    [
        ("name", "お名前"),
        ("name-2", "お名前"),
        ("address", "住所"),
        ("company", "会社名"),
        ("building", "建物名"),
        ("recipient", "宛名"),
        ("text", "文面"),
    ],
)
def test_a_frame_is_told_in_the_words_of_a_shop(frame: str, where: str) -> None:
    assert Reject(2, Reason.OVERFLOW, frame).where == where


@pytest.mark.parametrize(("has_address", "told"), [(True, ["あり", "なし"]), (False, ["―", "―"])])
def test_only_a_piece_with_an_address_may_lack_a_barcode(
    has_address: bool, told: list[str], tmp_path: Path
) -> None:
    parts = Parts(tmp_path, "key")
    parts.keep(0, b"", Note(3, 0, (Printed(2, has_address), Printed(3, False)), ()))
    write_index(tmp_path / "index.csv", Binding("a", 0, 1).index(parts), has_address)
    assert [one[-1] for one in cells_of(tmp_path / "index.csv")[1:]] == told


@pytest.mark.parametrize("has_address", [True, False])
def test_the_report_counts_barcodes_of_addresses_only(
    has_address: bool, given: Table, tmp_path: Path
) -> None:
    counted = Totals(rows=2, blank=0, printed=2, rejected={}, without_barcode=2, set_whole=0)
    files = [("a.pdf", 2)]
    report = Report("key", "a", "a", "card", 1, counted, files, has_address, lacking=0, preflight=())
    write_report(tmp_path, report, given)
    assert ("バーコードなし" in (tmp_path / "report.txt").read_text(encoding="utf-8")) is has_address
    data = json.loads((tmp_path / "report.json").read_bytes())
    assert data["without_barcode"] == (2 if has_address else None)


@pytest.mark.parametrize(
    ("frames", "told"),
    [(["address"], "recipient"), (["address", "name"], "address"), (["text"], "text"), ([], "")],
)
def test_an_address_in_one_frame_is_told_as_a_whole(frames: list[str], told: str) -> None:
    marks = [Placed(f"{FLOW}{name}", 0, 0.0, 0.0, 10.0, 10.0) for name in frames]
    assert overflowing(marks) == told


def test_other_reasons_tell_the_column_or_the_character() -> None:
    assert Reject(2, Reason.CHARACTER, "U+1F600").where == "U+1F600"
    assert Reject(2, Reason.FORMULA, "name").where == "name"
