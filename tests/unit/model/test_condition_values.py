from __future__ import annotations

from typing import Any

import pytest

from journeygen.model.conditions import Reader
from journeygen.model.fields import Field, FieldType

FIELDS = {
    "customer.rate": Field(title="割合", type=FieldType.NUMBER),
    "customer.prefecture": Field(title="都道府県", type=FieldType.TEXT),
    "order.shipped_on": Field(title="発送日", type=FieldType.DATE),
}


def problems(raw: Any) -> list[tuple[str, str]]:
    reader = Reader(FIELDS, {})
    reader.read(raw)
    return [(".".join(map(str, problem.loc)), problem.message.ja) for problem in reader.problems]


@pytest.mark.parametrize("day", ["2026-02-30", "20261231", "2026-W01-1", "明日", ""])
def test_a_day_that_does_not_exist_is_no_date(day: str) -> None:
    assert [place for place, _ in problems({"order.shipped_on": {"below": day}})] == [
        "order.shipped_on.below"
    ]


@pytest.mark.parametrize("rate", [float("inf"), float("nan"), True, "0.5"])
def test_a_number_is_finite(rate: Any) -> None:
    assert problems({"customer.rate": {"at_least": rate}}) == [
        ("customer.rate.at_least", "ここには数を書きます")
    ]


@pytest.mark.parametrize("raw", ["", {"one_of": ["長野", ""]}])
def test_an_empty_text_is_asked_for_with_known(raw: Any) -> None:
    assert [message for _, message in problems({"customer.prefecture": raw})] == [
        "空の文字は「分からない」と同じです"
    ]


def test_one_of_nothing_never_holds() -> None:
    assert problems({"customer.prefecture": {"one_of": []}}) == [
        ("customer.prefecture.one_of", "ここには [値, 値] の並びを書きます")
    ]


def test_real_values_are_fine() -> None:
    assert (
        problems({"order.shipped_on": "2028-02-29", "customer.rate": 1, "customer.prefecture": "長野"}) == []
    )
