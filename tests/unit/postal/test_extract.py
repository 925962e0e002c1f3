from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from journeygen.postal.barcode import bars
from journeygen.postal.extract import (
    GENERAL_CODE,
    NO_CODE,
    NO_NUMBER,
    address_characters,
    bars_of,
)
from journeygen.postal.recipient import Recipient
from tests.casefile import cases


@pytest.mark.parametrize(("given_address", "expected"), cases("postal/barcode.md"))
def test_what_a_barcode_says_of_an_address(given_address: str, expected: str) -> None:
    address, _, building = given_address.partition(" / ")
    recipient = Recipient("見本", "123-4567", address.replace("(none)", ""), building)
    wanted = None if expected == "(none)" else bars("1234567", expected)
    assert address_characters(f"{address} {building}") == expected.replace("(none)", "")
    assert bars_of(recipient).bars == wanted


@given(st.text())
def test_any_address_gives_bars_or_none(address: str) -> None:
    found = bars_of(Recipient("見本", "1234567", address))
    assert (found.bars is None) == (found.reason is not None)


@pytest.mark.parametrize(
    ("code", "address", "reason"),
    [
        ("123456", "本町1", NO_CODE),
        ("", "本町1", NO_CODE),
        ("060-0000", "本町1", GENERAL_CODE),
        ("1234567", "本町", NO_NUMBER),
    ],
)
def test_why_there_is_no_barcode(code: str, address: str, reason: object) -> None:
    assert bars_of(Recipient("見本", code, address)) == (None, reason)
