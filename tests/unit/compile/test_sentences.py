from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given

from journeygen.compile.jsonlogic import holds
from journeygen.compile.sentences import Telling, condition_sentence
from journeygen.compile.sentences.titles import Called, called
from journeygen.model.conditions import Condition, Reader
from journeygen.model.journey import Step
from journeygen.model.triggers.event import EventTrigger
from tests.casefile import cases
from tests.unit.compile.conditions import FIELDS, GROUPS, TITLES, conditions

TELLING = Telling(TITLES, {"post-purchase/day-3": "三日目 お礼と使い方"})


def read(raw: Any) -> Condition:
    reader = Reader(FIELDS, GROUPS)
    condition = reader.read(raw)
    assert reader.problems == []
    return condition


@pytest.mark.parametrize(("given", "expected"), cases("conditions/conditions.md"))
def test_a_condition_as_sentence_and_rule(given: str, expected: str) -> None:
    condition = read(yaml.safe_load(given))
    words = condition_sentence(condition, TITLES)
    rule = json.dumps(holds(condition, FIELDS), ensure_ascii=False)
    assert f"{words.ja}\n{words.en}\n{rule}" == expected


@given(conditions())
def test_every_condition_can_be_said(condition: Condition) -> None:
    words = condition_sentence(condition, TITLES)
    assert words.ja
    assert words.en
    assert words.ja.count("(") == words.ja.count(")")


@pytest.mark.parametrize(
    ("title", "short", "unit"),
    [
        ("累計購入額(円)", "累計購入額", "円"),
        ("注文金額(円・税込)", "注文金額", "円"),
        ("在籍期間(日)。初回購入日から最終購入日まで", "在籍期間", "日"),
        ("購入回数", "購入回数", "回"),
        ("最後のご注文からの日数", "最後のご注文からの日数", "日"),
        ("推奨度(0から10)", "推奨度", ""),
        ("(テスト用)在籍一年未満", "(テスト用)在籍一年未満", ""),
    ],
)
def test_the_aside_of_a_title_names_its_unit(title: str, short: str, unit: str) -> None:
    assert called(title) == Called(short, unit)


@pytest.mark.parametrize(
    ("step", "base", "said"),
    [
        (
            {"after": "P3D", "at": "10:00"},
            "order.shipped_on",
            "起算日(発送日)の3日後 10:00に「三日目 お礼と使い方」をメールで送る",
        ),
        (
            {"after": "PT5M"},
            None,
            "きっかけの5分後に「三日目 お礼と使い方」をメールで送る",
        ),
        (
            {"at": "10:00", "by": ["mail", "print"]},
            None,
            "きっかけの当日 10:00に「三日目 お礼と使い方」をメールと郵便で送る",
        ),
        (
            {"by": "call"},
            None,
            "きっかけのあとすぐに「三日目 お礼と使い方」を電話でお伝えする",
        ),
        (
            {"after": "P1M", "by": ["print", "call"]},
            None,
            "きっかけの1か月後に「三日目 お礼と使い方」を郵便で送り、電話でもお伝えする",
        ),
    ],
)
def test_a_step_in_words(step: dict[str, Any], base: str | None, said: str) -> None:
    given = Step.model_validate({"id": "day-3", "send": "post-purchase/day-3", **step})
    assert TELLING.step(given, base, None).ja == said


def test_a_step_only_for_some() -> None:
    step = Step.model_validate({"id": "day-3", "send": "post-purchase/day-3", "after": "P3D", "at": "10:00"})
    words = TELLING.step(step, "order.shipped_on", read({"customer.is_vip": False}))
    assert words.ja == (
        "「VIPのお客様」に当てはまらない(分からない方を含む)ときだけ、"
        "起算日(発送日)の3日後 10:00に「三日目 お礼と使い方」をメールで送る"
    )
    assert words.en == (
        "3 days after the base date (order.shipped_on) at 10:00, "
        'send by mail "三日目 お礼と使い方", only if customer.is_vip is false (or unknown)'
    )


def test_a_trigger_with_its_condition() -> None:
    trigger = EventTrigger.model_validate({"event": "order.shipped"})
    words = TELLING.trigger(trigger, read({"customer.order_count": 1}))
    assert words.ja == "「発送」が起きたとき。ただし、購入回数が1回であるときだけ"
    assert words.en == "when order.shipped happens, only if customer.order_count is 1"
