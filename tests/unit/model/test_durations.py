from __future__ import annotations

import pytest

from journeygen.model.durations import is_zero, length, shift
from journeygen.model.recurrence import rule_words
from journeygen.model.triggers.date import DateTrigger


@pytest.mark.parametrize(
    ("duration", "ja", "en"),
    [
        ("P3D", "3日後", "3 days after"),
        ("-P7D", "7日前", "7 days before"),
        ("P1M", "1か月後", "1 month after"),
        ("PT5M", "5分後", "5 minutes after"),
        ("P2W", "2週間後", "2 weeks after"),
        ("P1Y", "1年後", "1 year after"),
        ("P1DT12H", "1日と12時間後", "1 day and 12 hours after"),
        ("P4M15D", "4か月と15日後", "4 months and 15 days after"),
        ("P0D", "0日後", "0 days after"),
    ],
)
def test_a_duration_in_words(duration: str, ja: str, en: str) -> None:
    assert shift(duration) == (ja, en)
    assert length(duration).ja == ja.removesuffix("後").removesuffix("前")


@pytest.mark.parametrize(
    ("duration", "zero"), [("P0D", True), ("PT0M", True), ("P0DT1M", False), ("P1D", False)]
)
def test_a_duration_that_takes_no_time(duration: str, zero: bool) -> None:
    assert is_zero(duration) is zero


@pytest.mark.parametrize(
    ("rule", "ja"),
    [
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "毎年3月1日"),
        ("RRULE:FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=3,6,9,12", "毎年3月・6月・9月・12月の1日"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15;INTERVAL=1", "毎月1日・15日"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "毎週月・木曜日"),
        ("FREQ=MONTHLY;BYDAY=1MO", "暦の規則 FREQ=MONTHLY;BYDAY=1MO の日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "暦の規則 FREQ=MONTHLY;BYMONTHDAY=-1 の日"),
        ("FREQ=WEEKLY;BYDAY=MO;INTERVAL=2", "暦の規則 FREQ=WEEKLY;BYDAY=MO;INTERVAL=2 の日"),
    ],
)
def test_common_rules_of_the_calendar_in_words(rule: str, ja: str) -> None:
    assert rule_words(rule).ja == ja


@pytest.mark.parametrize(
    ("extra", "ja", "en"),
    [
        ({}, "「誕生日」の日", "on customer.birthday"),
        (
            {"yearly": True, "offset": "-P7D"},
            "毎年、「誕生日」の7日前",
            "every year 7 days before customer.birthday",
        ),
        (
            {"yearly": True, "anchor": "month_start"},
            "毎年、「誕生日」の月の1日",
            "every year on the first of the month of customer.birthday",
        ),
    ],
)
def test_a_date_trigger_in_words(extra: dict[str, object], ja: str, en: str) -> None:
    trigger = DateTrigger.model_validate({"date": "customer.birthday", **extra})
    assert trigger.sentence({"customer.birthday": "誕生日"}) == (ja, en)
