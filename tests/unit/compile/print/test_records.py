"""A record: one recipient's values and address on the sheet, and the longest that the sheet must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.compile.print.longest import LONG_RECIPIENT, longest_values
from journeygen.compile.print.records import (
    SAMPLE_RECIPIENT,
    longest_record,
    longest_records,
    record_html,
    sample_recipient,
    sample_record,
)
from journeygen.compile.print.shop import ADDRESS, PrintShop
from journeygen.diagnostics import Span
from journeygen.model.fields import Field
from journeygen.model.sendtime import Ask, If, Test
from journeygen.postal.recipient import Recipient
from tests.unit.compile.print.papers import print_shop, sheet_of

HANAKO = Recipient("見本 花子", "1234567", "見本県見本市本町1-2-3")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> PrintShop:
    return print_shop(tmp_path_factory.mktemp("paper") / "shop")


def test_values_are_filled_in_and_escaped(shop: PrintShop) -> None:
    sheet = sheet_of(shop, "paper/postcard")
    made = record_html(shop, sheet, {"customer.family_name": "<髙﨑>", "customer.is_vip": True}, HANAKO)
    assert "&lt;髙﨑&gt;さま" in made
    assert "蔵の鍵を開けて" in made
    assert "ごちそう" not in made
    assert not ADDRESS.search(made)


def test_what_a_customer_wrote_is_no_place_for_an_address(shop: PrintShop) -> None:
    sheet = sheet_of(shop, "paper/postcard")
    made = record_html(shop, sheet, {"customer.family_name": "jgxaddress-verticaljgx"}, HANAKO)
    assert made.count("jgxaddress-verticaljgx") == 1
    assert "<!--upright-->" not in made


def test_artwork_is_a_record_without_a_recipient(shop: PrintShop) -> None:
    sheet = sheet_of(shop, "paper/postcard")
    assert "花" not in record_html(shop, sheet, {}, None)
    assert "花" in "".join(record_html(shop, sheet, {}, HANAKO))


def test_the_sample_goes_to_the_sample_s_recipient(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "a")
    assert sample_recipient(shop) is SAMPLE_RECIPIENT
    settings = (tmp_path / "a/journeygen.yaml").read_text(encoding="utf-8")
    written = '    recipient: {name: 見本 太郎, postal_code: "123-4567", address: 見本県1-2}\n'
    named = print_shop(tmp_path / "b", {"journeygen.yaml": settings + written})
    assert sample_recipient(named) == Recipient("見本 太郎", "1234567", "見本県1-2")
    assert "見本さま" in sample_record(named, sheet_of(named, "paper/postcard"))


def test_both_ways_of_a_condition_are_tried(shop: PrintShop) -> None:
    postcard, blocks = sheet_of(shop, "paper/postcard"), sheet_of(shop, "paper/blocks")
    assert "蔵の鍵" in longest_record(shop, postcard)
    assert "ごちそう" in longest_record(shop, postcard, tests_hold=False)
    assert len(longest_records(shop, postcard)) == 2
    assert len(longest_records(shop, blocks)) == 1


def _field(**settings: object) -> Field:
    return Field.model_validate({"title": "t", **settings})


FIELDS = {
    "customer.name": _field(type="text", longest="勅使河原権左衛門"),
    "customer.count": _field(type="integer", longest="12800"),
    "customer.rank": _field(type="text", sample="金"),
    "customer.unknown": _field(type="text"),
    "customer.is_vip": _field(type="boolean"),
    "order.items": _field(
        type="list", of={"name": {"title": "品", "type": "text", "longest": "長い名前の品"}}
    ),
}


def _ask(name: str, ask: Ask) -> If:
    return If(0, Test(name, name, FIELDS[name].type, ask), Span("a.md"))


def test_the_longest_values_are_those_declared_else_the_sample_s() -> None:
    sample = {"customer.name": "林", "order.items": [{"name": "味噌"}, {"name": "酢"}]}
    found = longest_values(FIELDS, sample, (), tests_hold=True)
    assert found == {
        "customer.name": "勅使河原権左衛門",
        "customer.count": 12800,
        "customer.rank": "金",
        "order.items": [{"name": "長い名前の品"}, {"name": "長い名前の品"}],
    }


def test_values_meet_conditions_or_none() -> None:
    parts = (_ask("customer.is_vip", Ask.TRUE), _ask("customer.rank", Ask.KNOWN))
    met = longest_values(FIELDS, {}, parts, tests_hold=True)
    unmet = longest_values(FIELDS, {}, parts, tests_hold=False)
    assert (met["customer.is_vip"], met["customer.rank"]) == (True, "金")
    assert unmet["customer.is_vip"] is False
    assert "customer.rank" not in unmet


def test_the_long_recipient_is_invented() -> None:
    assert "見本" in LONG_RECIPIENT.address
    assert len(LONG_RECIPIENT.name) >= 10
