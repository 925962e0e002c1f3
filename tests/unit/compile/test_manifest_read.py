"""What a platform that knows nothing but the manifest would send, and when."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journeygen.compile.manifest import compile_manifest
from journeygen.load.project import load_project
from tests.engines.platform import plan
from tests.unit.compile.conditions import data

ROOT = Path(__file__).parents[3]
TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture(scope="module")
def manifest() -> Any:
    project = load_project(ROOT).project
    assert project is not None
    body = compile_manifest(project, []).body
    assert isinstance(body, bytes)
    return json.loads(body)


def told(manifest: Any, journey: str, values: dict[str, Any], now: str) -> list[str]:
    moment = datetime.fromisoformat(now).replace(tzinfo=TOKYO)
    sent = plan(manifest, journey, data({"groups": [], **values}), moment)
    return [f"{one.moment[:16]} {one.message}" for one in sent]


def test_three_letters_after_the_first_purchase(manifest: Any) -> None:
    first = {"customer.order_count": 1, "order.shipped_on": "2026-10-05"}
    assert told(manifest, "post-purchase", first, "2026-10-05 15:00") == [
        "2026-10-08T10:00 post-purchase/day-3-thanks",
        "2026-10-12T10:00 post-purchase/day-7-voices",
        "2026-10-19T10:00 post-purchase/day-14-founder",
    ]


def test_a_letter_for_sunday_comes_on_monday(manifest: Any) -> None:
    first = {"customer.order_count": 1, "order.shipped_on": "2026-10-01"}
    sent = told(manifest, "post-purchase", first, "2026-10-01 15:00")
    assert sent[0] == "2026-10-05T10:00 post-purchase/day-3-thanks"


def test_a_letter_for_the_new_year_waits_for_the_shop_to_open(manifest: Any) -> None:
    first = {"customer.order_count": 1, "order.shipped_on": "2026-12-28"}
    sent = told(manifest, "post-purchase", first, "2026-12-28 15:00")
    assert sent[0] == "2027-01-04T10:00 post-purchase/day-3-thanks"


@pytest.mark.parametrize("count", [2, None])
def test_the_second_purchase_or_an_unknown_one_starts_nothing(manifest: Any, count: int | None) -> None:
    values = {"customer.order_count": count, "order.shipped_on": "2026-10-05"}
    assert told(manifest, "post-purchase", values, "2026-10-05 15:00") == []


def test_without_a_shipping_date_nothing_is_planned(manifest: Any) -> None:
    assert told(manifest, "post-purchase", {"customer.order_count": 1}, "2026-10-05 15:00") == []


def test_an_order_of_25000_yen_is_answered_once_as_20000(manifest: Any) -> None:
    order = {"order.total": 25_000, "order.placed_on": "2026-10-06"}
    assert told(manifest, "purchase-amount", order, "2026-10-06 12:00") == [
        "2026-10-08T11:00 amount/badge-20000"
    ]
    vip = {**order, "customer.is_vip": True}
    assert told(manifest, "purchase-amount", vip, "2026-10-06 12:00") == [
        "2026-10-08T11:00 amount/private-news"
    ]


def test_a_confirmation_comes_at_night_too(manifest: Any) -> None:
    assert told(manifest, "order-confirmation", {}, "2026-10-06 23:30") == [
        "2026-10-06T23:35 order/confirmation"
    ]


def test_months_are_the_calendars(manifest: Any) -> None:
    sent = told(manifest, "win-back", {"customer.accepts_print": True}, "2027-03-01 00:00")
    assert sent[1] == "2027-07-16T10:00 win-back/summer"


def test_a_step_long_past_is_not_sent(manifest: Any) -> None:
    first = {"customer.order_count": 1, "order.shipped_on": "2026-10-05"}
    sent = told(manifest, "post-purchase", first, "2026-10-13 09:00")
    assert [line.split()[1] for line in sent] == [
        "post-purchase/day-7-voices",
        "post-purchase/day-14-founder",
    ]
    assert sent[0] == "2026-10-13T10:00 post-purchase/day-7-voices"
