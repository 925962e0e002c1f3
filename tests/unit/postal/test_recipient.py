from __future__ import annotations

import pytest

from journeygen.postal.recipient import Recipient, postal_digits

SECRET = "見本野小路原"


@pytest.mark.parametrize(
    "written",
    ["1234567", "123-4567", "〒123-4567", "〒 １２３－４５６７", "123 4567", "123ー4567", "１２３‐４５６７"],
)
def test_a_postal_code_however_it_is_written(written: str) -> None:
    assert postal_digits(written) == "1234567"


@pytest.mark.parametrize("written", ["", "123456", "12345678", "abc-defg", "一二三四五六七"])
def test_what_is_no_postal_code(written: str) -> None:
    assert postal_digits(written) == ""


def test_a_recipient_who_can_be_posted_to() -> None:
    assert list(Recipient(SECRET, "1234567", "見本市1").problems()) == []
    assert list(Recipient("", "1234567", "見本市1", company="株式会社見本").problems()) == []


def test_problems_name_nothing_of_the_recipient() -> None:
    problems = list(Recipient(" ", "600001", "　").problems())
    assert [words.ja for words in problems] == [
        "お名前がありません",
        "住所がありません",
        "郵便番号が6けたです(表計算ソフトが先頭の 0 を落とすことがあります)",
    ]
    assert [words.ja for words in Recipient(SECRET, "", "見本市1").problems()] == ["郵便番号がありません"]
    odd = Recipient(SECRET, "12-ABC", "見本市1")
    assert [words.ja for words in odd.problems()] == ["郵便番号が7けたの数字ではありません"]


def test_a_recipient_says_nothing() -> None:
    recipient = Recipient(SECRET, "1234567", "見本市1")
    assert SECRET not in repr(recipient)
    assert SECRET not in f"{recipient}"


@pytest.mark.parametrize(
    ("address", "building", "place"),
    [
        ("見本市本町1-2-3", "ハイツ101", ("見本市本町1-2-3", "ハイツ101")),
        ("見本市本町1-2-3 ハイツ101", "", ("見本市本町1-2-3", "ハイツ101")),
        ("見本県 見本市 本町1-2-3　ハイツ 101", "", ("見本県 見本市 本町1-2-3", "ハイツ 101")),
        ("見本市本町1丁目 2-3", "", ("見本市本町1丁目 2-3", "")),
        ("見本村 字見本", "", ("見本村 字見本", "")),
    ],
)
def test_a_building_in_the_column_of_the_address(address: str, building: str, place: tuple[str, str]) -> None:
    assert Recipient(SECRET, "1234567", address, building).place == place


@pytest.mark.parametrize(
    ("name", "company", "honorific", "expected"),
    [
        ("見本 花子", "", "様", ("見本 花子", "様")),
        ("見本 花子様", "", "様", ("見本 花子様", "")),
        ("", "見本商会", "様", ("見本商会", "御中")),
        ("", "見本商会", "行", ("見本商会", "行")),
        ("見本 花子", "見本商会", "先生", ("見本 花子", "先生")),
    ],
)
def test_who_it_goes_to(name: str, company: str, honorific: str, expected: tuple[str, str]) -> None:
    assert Recipient(name, "1234567", "見本市1", company=company, honorific=honorific).addressee == expected
