"""Cells that a spreadsheet would calculate are shown instead; numbers stay numbers."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from journeygen.print_run.cells import harmless, has_control, is_formula, tidy, unprotected
from journeygen.print_run.house_data import in_cp932
from journeygen.print_run.lists import csv_file


@pytest.mark.parametrize(
    "text",
    ["=1+1", "@SUM(A1)", "+81-3-0000", "-2+3", "=cmd|'/C calc'!A0", "\t=1", "-a", "'=1", "''@a", "'-5"],
)
def test_a_formula(text: str) -> None:
    assert is_formula(text)
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "見本", "-5", "+5", "-12.5", "-1,200", "1+1", "-", "＝1", "'見本"])
def test_no_formula(text: str) -> None:
    assert harmless(text) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1))
def test_no_written_cell_begins_like_a_formula(cells: list[str]) -> None:
    assert not any(is_formula(shown) for shown in map(harmless, cells) if not shown.startswith("'"))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_protecting_can_be_taken_back(text: str) -> None:
    assert unprotected(harmless(text)) == text


def test_a_list_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    with csv_file(tmp_path / "a.csv") as write:
        write(("お名前", "-3円"))
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader([data.decode("utf-8-sig")])) == [["お名前", "-3円"]]


def test_characters_that_cp932_lacks() -> None:
    assert in_cp932("髙﨑①㈱~") == "髙﨑①㈱~"
    assert in_cp932("𠮷野家") == "〓野家"


@pytest.mark.parametrize(
    "number", [0x00, 0x1B, 0x200B, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0x2060, 0x2028, 0x061C]
)
def test_what_cannot_be_seen(number: int) -> None:
    assert has_control(f"見本{chr(number)}花子")


@pytest.mark.parametrize(
    "text", ["見本　花子", "見本\t花子\r\n様", "神\U000e0100", "辻\ufe00", "𠮷", "が\u3099"]
)
def test_what_can_be_seen_or_chooses_a_form(text: str) -> None:
    assert not has_control(text)


def test_names_keep_their_characters() -> None:
    assert tidy("  髙橋\n 神󠄀  花子　") == "髙橋 神󠄀 花子"
