from __future__ import annotations

import pytest

from journeygen.postal.numerals import as_printed, cells, full_width, half_width, number_of, vertical_address
from tests.casefile import cases


@pytest.mark.parametrize(("given", "expected"), cases("postal/vertical.md"))
def test_an_address_in_vertical_writing(given: str, expected: str) -> None:
    assert vertical_address(given) == expected


@pytest.mark.parametrize(
    ("kanji", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十一", 11),
        ("二十三", 23),
        ("二三", 23),
        ("百一", 101),
        ("一〇一", 101),
        ("千五百", 1500),
    ],
)
def test_kanji_are_read_as_numbers(kanji: str, number: int) -> None:
    assert number_of(kanji) == number


def test_a_horizontal_address_is_half_width() -> None:
    assert half_width("本町１－２ー３　ﾊｲﾂＢ") == "本町1-2-3 ハイツB"


def test_vertical_cells() -> None:
    assert cells("髙﨑𠮷") == ("髙", "﨑", "𠮷")
    assert cells("葛\U000e0100飾") == ("葛\U000e0100", "飾"), "a variation selector belongs to its kanji"
    assert full_width("ABCｼｮｯﾌﾟ 3") == "ＡＢＣショップ　３"


def test_what_may_be_printed_of_a_text() -> None:
    printed = as_printed("1丁目B")
    assert set("1１一B Ｂ丁目".replace(" ", "")) <= set(printed)
