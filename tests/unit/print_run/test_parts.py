"""Parts of a run: what is finished stays, what is of another run goes, and the numbers add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.print_run.binding import Binding
from journeygen.print_run.parts import Note, Parts, Printed, totals
from journeygen.print_run.reasons import Reason, Reject

NOTE = Note(4, 1, (Printed(2, True), Printed(3, False)), (Reject(4, Reason.OVERFLOW, "name"),), 1)


def test_a_finished_part_is_found_again(tmp_path: Path) -> None:
    Parts(tmp_path, "a").keep(0, b"%PDF", NOTE)
    again = Parts(tmp_path, "a")
    assert again.note(0) == NOTE
    assert again.pdf(0).read_bytes() == b"%PDF"
    assert again.note(1) is None


def test_a_part_without_its_note_is_not_finished(tmp_path: Path) -> None:
    parts = Parts(tmp_path, "a")
    parts.pdf(0).write_bytes(b"%PDF half")
    assert list(Parts(tmp_path, "a").all()) == []


@pytest.mark.parametrize(("key", "clean"), [("b", False), ("a", True)])
def test_parts_of_another_run_are_removed(key: str, clean: bool, tmp_path: Path) -> None:
    Parts(tmp_path, "a").keep(0, b"%PDF", NOTE)
    assert list(Parts(tmp_path, key, clean).all()) == []


def test_a_broken_key_is_another_run(tmp_path: Path) -> None:
    parts = Parts(tmp_path, "a")
    parts.keep(0, b"%PDF", NOTE)
    (parts.folder / "run.json").write_bytes(b"{")
    assert list(Parts(tmp_path, "a").all()) == []


def test_nobody_else_reads_the_parts(tmp_path: Path) -> None:
    assert Parts(tmp_path, "a").folder.stat().st_mode & 0o077 == 0


def test_the_numbers_add_up() -> None:
    counted = totals(4, [NOTE])
    assert (counted.read, counted.printed, counted.rejected) == (3, 2, {Reason.OVERFLOW: 1})
    assert (counted.blank, counted.without_barcode, counted.set_whole) == (1, 1, 1)


def test_a_row_that_was_lost_stops_the_run() -> None:
    with pytest.raises(ValueError, match="5 rows, 2 printed, 1 rejected, 1 blank"):
        totals(5, [NOTE])


def test_the_index_knows_file_and_pages(tmp_path: Path) -> None:
    parts = Parts(tmp_path, "a")
    parts.keep(0, b"%PDF", NOTE)
    parts.keep(1, b"%PDF", Note(6, 0, (Printed(5, True), Printed(6, True)), ()))
    found = [
        (one.number, one.row, one.file, one.first_page, one.last_page)
        for one in Binding("card", 3, 2).index(parts)
    ]
    assert found == [
        (1, 2, "card-0001.pdf", 1, 2),
        (2, 3, "card-0001.pdf", 3, 4),
        (3, 5, "card-0001.pdf", 5, 6),
        (4, 6, "card-0002.pdf", 1, 2),
    ]
    assert {one.file for one in Binding("card", 0, 2).index(parts)} == {"card.pdf"}
