from __future__ import annotations

from typing import Any

import pytest

from journeygen.model.fields import Field, FieldType

TEXTS = Field(title="好み", type=FieldType.LIST, values=("sweets", "cooking"))
RECORDS = Field(
    title="品々", type=FieldType.LIST, of={"name": Field(title="品名", type=FieldType.TEXT, required=True)}
)


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("text", ["", "見本"], [1, True, None, ["x"]]),
        ("url", ["https://www.example.jp"], [1]),
        ("date", ["2026-12-31", "2028-02-29"], ["2026-02-29", "2026-1-1", "きのう", 20261231]),
        ("integer", [0, -3], [1.5, "1", True]),
        ("number", [0, 1.5], ["1", False, float("nan"), float("inf")]),
        ("boolean", [True, False], [0, "true"]),
        ("list", [[], ["a", "b"]], ["a", [1], [["a"]], [{"name": "a"}]]),
    ],
)
def test_a_value_is_of_its_fields_type(kind: str, right: list[Any], wrong: list[Any]) -> None:
    field = Field(title="項目", type=FieldType(kind))
    assert [value for value in right if not field.fits(value)] == []
    assert [value for value in wrong if field.fits(value)] == []


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ([{"name": "味噌"}], True),
        ([{}], True),
        ([{"price": 1}], False),
        ([{"name": 1}], False),
        (["x"], False),
    ],
)
def test_a_list_of_records_holds_declared_keys_only(value: list[Any], fits: bool) -> None:
    assert RECORDS.fits(value) is fits


def test_a_condition_asks_a_list_for_one_text() -> None:
    assert TEXTS.compares_with("sweets")
    assert not TEXTS.compares_with(["sweets"])


def test_values_outside_the_closed_set() -> None:
    assert TEXTS.outside(["sweets", "skin"]) == ["skin"]
    assert Field(title="自由", type=FieldType.TEXT).outside(["x"]) == []
