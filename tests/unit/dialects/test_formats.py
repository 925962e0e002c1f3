"""Numbers and dates read the same in python-liquid, in liquidjs and in our own evaluator, wherever they stand."""

from __future__ import annotations

import datetime
import html
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from journeygen.compile.contexts import Marked, mark_html, mark_plain
from journeygen.compile.evaluate import evaluate
from journeygen.compile.fill import fill, refusals
from journeygen.compile.lift import Lifter, Origin
from journeygen.diagnostics import Span
from journeygen.dialects import DIALECTS
from journeygen.dialects.liquid_formats import LIQUID_FORMATS
from journeygen.model.fields import FieldType
from journeygen.model.formats import FORMATS
from journeygen.model.sendtime import Context, For, Part, Value
from tests.engines.liquid import liquidjs, nested, python_liquid
from tests.unit.compile.shop import FIELDS, SETTINGS

LIQUID = DIALECTS["liquid"]
REQUIRED: Mapping[str, Any] = {"order.total": 4140, "order.items": []}


def marked(copy: str, context: Context | None = None) -> tuple[Marked, tuple[Part, ...]]:
    lifter = Lifter(FIELDS, SETTINGS)
    text = lifter.lift(copy, Origin("a.md")).text
    assert lifter.diagnostics == ()
    cut = mark_plain(text, lifter.parts, context) if context else mark_html(text, lifter.parts)
    assert cut.diagnostics == ()
    return cut, lifter.parts


def three_ways(copy: str, values: Mapping[str, Any], context: Context | None = Context.PLAIN) -> set[str]:
    """What the two engines and we ourselves print."""
    cut, parts = marked(copy, context)
    template, tree = fill(cut, parts, LIQUID), nested({**REQUIRED, **values})
    ours = evaluate(cut, parts, {**REQUIRED, **values})
    shown = {ours, python_liquid(template, tree), *liquidjs([(template, tree)])}
    return {html.unescape(one) for one in shown}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0円"),
        (7, "7円"),
        (999, "999円"),
        (1000, "1,000円"),
        (4140, "4,140円"),
        (100_000, "100,000円"),
        (1_004_005, "1,004,005円"),
        (999_999_999, "999,999,999円"),
        (-999, "-999円"),
        (-1000, "-1,000円"),
        (-12_345_678, "-12,345,678円"),
        (999_999_999_999, "999,999,999,999円"),
        (1_000_000_000_000, "1000000000000円"),
        (None, "—"),
        ("", "—"),
    ],
)
def test_amounts(value: object, expected: str) -> None:
    assert three_ways('{{ customer.order_count | yen | default("—") }}', {"customer.order_count": value}) == {
        expected
    }


@pytest.mark.parametrize(
    ("value", "expected"), [(1980.0, "1,980"), (1980.4, "1,980"), (999.5, "1,000"), (-2.5, "-2"), (-0.4, "0")]
)
def test_a_fraction_is_rounded_half_upwards(value: float, expected: str) -> None:
    copy = "{% if order.weight is known %}{{ order.weight | number }}{% endif %}"
    assert three_ways(copy, {"order.weight": value}) == {expected}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("date", "10月5日"),
        ('date("weekday")', "10月5日(月)"),
        ('date("long")', "2026年10月5日"),
        ('date("full")', "2026年10月5日(月)"),
    ],
)
def test_dates(written: str, expected: str) -> None:
    copy = f'{{{{ order.shipped_on | {written} | default("手配のあと") }}}}'
    assert three_ways(copy, {"order.shipped_on": "2026-10-05"}) == {expected}
    assert three_ways(copy, {}) == {"手配のあと"}


COPY = """{% for item in order.items %}{{ item.name }} {{ item.price | yen | default('時価') }}
({{ item.made_on | date("full") | default('"いつか"') }}) {% endfor %}{{ order.total | yen }} {{ customer.points | number }}"""
ITEMS = [
    {"name": "味噌", "price": 2160, "made_on": "2026-02-28"},
    {"name": "甘酒"},
    {"name": "樽", "price": 24800, "made_on": "2024-02-29"},
]
EXPECTED = """味噌 2,160円
(2026年2月28日(土)) 甘酒 時価
("いつか") 樽 24,800円
(2024年2月29日(木)) 4,140円 1,500"""


@pytest.mark.parametrize(
    ("before", "after", "context"),
    [
        ("<p>", "</p>", None),
        ('<img alt="', '">', None),
        ("", "", Context.SUBJECT),
        ("", "", Context.PLAIN),
    ],
)
def test_in_loops_and_everywhere(before: str, after: str, context: Context | None) -> None:
    assert three_ways(before + COPY + after, {"order.items": ITEMS}, context) == {before + EXPECTED + after}


def test_a_required_value_that_is_missing_after_all_is_not_0() -> None:
    assert three_ways("[{{ order.total | yen }}]", {"order.total": None}) == {"[]"}


@pytest.mark.parametrize(
    ("copy", "context"),
    [
        ('<a href="https://a.jp/?t={{ order.total | yen }}">', None),
        ("https://a.jp/?t={{ order.total | number }}", Context.PLAIN),
        ("https://a.jp/?t={{ order.total | number }}", Context.URL_PART),
    ],
)
def test_no_format_inside_an_address(copy: str, context: Context | None) -> None:
    lifter = Lifter(FIELDS, SETTINGS)
    text = lifter.lift(copy, Origin("a.md")).text
    cut = mark_plain(text, lifter.parts, context) if context else mark_html(text, lifter.parts)
    assert [found.code for found in cut.diagnostics] == ["M221"]
    assert "書式" in cut.diagnostics[0].message.ja


def test_liquid_writes_every_format() -> None:
    assert LIQUID_FORMATS.keys() == FORMATS.keys()
    assert all(row.written == key for key, row in FORMATS.items())


@pytest.mark.parametrize("row", FORMATS.values(), ids=FORMATS)
def test_the_example_of_a_format_is_what_it_shows(row: Any) -> None:
    assert row.example == row.show(datetime.date(2026, 10, 5) if FieldType.DATE in row.types else 4140)


@pytest.mark.parametrize(("value", "shown"), [("4140", "4140"), (True, "True"), (float("inf"), "inf")])
def test_what_is_no_number_is_shown_as_it_is(value: object, shown: str) -> None:
    assert FORMATS["number"].show(value) == shown


def test_what_is_no_date_is_shown_as_it_is() -> None:
    assert FORMATS["date"].show("2026-02-30") == "2026-02-30"


def test_a_dialect_refuses_a_format_it_lacks_and_names_of_our_own() -> None:
    span = Span("a.md")
    parts = (
        Value("order.total", "order.total", FieldType.INTEGER, None, span, "roman"),
        For(1, "jg_n", "order.items", "order.items", True, span),
    )
    assert [one.code for one in refusals(mark_html("zq0000qzzq0001qz", parts), parts, LIQUID)] == ["M224"] * 2


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.integers(-999_999_999, 999_999_999), st.dates())
def test_any_value_reads_the_same(number: int, day: datetime.date) -> None:
    cut, parts = marked(
        '{{ order.total | number }} {{ order.shipped_on | date("full") | default("") }}', Context.PLAIN
    )
    values = {"order.total": number, "order.shipped_on": day.isoformat(), "order.items": []}
    shown = python_liquid(fill(cut, parts, LIQUID), nested(values))
    assert (
        shown
        == f"{number:,} {day.year:04d}年{day.month}月{day.day}日({'月火水木金土日'[day.weekday()]})"
        == evaluate(cut, parts, values)
    )


def test_many_days_and_numbers_in_liquidjs() -> None:
    cut, parts = marked(
        '{{ order.total | number }} {{ order.shipped_on | date("full") | default("") }}', Context.PLAIN
    )
    template = fill(cut, parts, LIQUID)
    days = [datetime.date(1999, 12, 25) + datetime.timedelta(number * 53) for number in range(400)]
    customers = [
        {"order.total": 7**number % 999_999_999 * (-1) ** number, "order.shipped_on": day.isoformat()}
        for number, day in enumerate(days)
    ]
    rendered = liquidjs([(template, nested(values)) for values in customers])
    assert rendered == [evaluate(cut, parts, values) for values in customers]
