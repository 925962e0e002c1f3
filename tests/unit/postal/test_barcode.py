"""The customer barcode against Japan Post's own examples, and against another encoder over addresses of all kinds."""

from __future__ import annotations

import re

import pytest
import zint
from hypothesis import example, given, settings, strategies as st

from journeygen.postal.barcode import BARS, bars, size

KASUMIGASEKI = "1311414414414414411431211441431241413241414114431243243243243241131"
CODES = st.from_regex(re.compile(r"[0-9]{7}", re.ASCII), fullmatch=True)
ADDRESSES = st.text("0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ", max_size=13)


def places(address: str) -> int:
    return sum(2 if one.isalpha() else 1 for one in address)


def drawn_by_zint(text: str) -> str:
    """Read the bars off zint's drawing: which of them reach to the top, which to the bottom."""
    symbol = zint.Symbol()
    symbol.symbology = zint.Symbology.JAPANPOST
    symbol.encode(text)
    symbol.buffer_vector()
    vector = symbol.vector
    assert vector is not None
    rectangles = sorted((one.x, one.y, one.height) for one in vector.rectangles)
    top = min(y for _, y, _ in rectangles)
    bottom = max(y + height for _, y, height in rectangles)
    return "".join(_bar(y == top, y + height == bottom) for _, y, height in rectangles)


def _bar(rises: bool, falls: bool) -> str:
    return {(True, True): "1", (True, False): "2", (False, True): "3", (False, False): "4"}[rises, falls]


def test_the_published_example() -> None:
    assert bars("1000013", "1-3-2-503") == KASUMIGASEKI


def test_the_published_example_that_is_cut_in_a_letter() -> None:
    written = bars("9100067", "3-80-25J1-2B")
    assert written[-8:-5] == "324", "CC1 of the B stands at the last place, its digit is lost"
    assert written[-5:-2] == "411", "check digit 9"


def test_a_check_digit_of_zero() -> None:
    assert bars("5850507", "12-16-12").endswith("14431")


@settings(max_examples=600, deadline=None)
@given(CODES, ADDRESSES.filter(lambda address: places(address) <= 13))
@example("5850507", "12-16-12")
@example("0000000", "")
def test_it_is_what_another_encoder_draws(code: str, address: str) -> None:
    assert bars(code, address) == drawn_by_zint(code + address)


def test_all_check_digits_agree() -> None:
    addresses = [f"{number}-{number % 7}" for number in range(200)]
    written = [bars("1234567", address) for address in addresses]
    assert len({one[-5:-2] for one in written}) == 19
    assert written == [drawn_by_zint("1234567" + address) for address in addresses]


@given(CODES, ADDRESSES)
def test_every_address_has_as_many_bars(code: str, address: str) -> None:
    written = bars(code, address)
    assert len(written) == BARS
    assert set(written) <= set("1234")


@pytest.mark.parametrize(
    ("code", "address"),
    [("123456", "1"), ("12345678", "1"), ("123-456", "1"), ("１２３４５６７", "1"), ("1234567", "番")],
)
def test_what_is_no_address_is_refused(code: str, address: str) -> None:
    with pytest.raises(ValueError, match=r"postal code|characters") as refused:
        bars(code, address)
    assert code not in str(refused.value)


def test_sizes() -> None:
    assert size(10) == pytest.approx((79.8, 3.6))
    assert size(8) == pytest.approx((63.84, 2.88))
