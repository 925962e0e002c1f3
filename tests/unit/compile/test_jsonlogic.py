from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from journeygen.compile.jsonlogic import fails, holds, no_case, nth_case, undecided, unknown
from journeygen.model.conditions import AllOf, AnyOf, Compare, Condition, InGroup, Not
from tests.engines.jsonlogic import ENGINES, json_logic_js
from tests.unit.compile.conditions import FIELDS, conditions, customers, data, truth

SIX = Compare("customer.nps", "at_most", 6)
Customer = dict[str, Any]


def known_truth(condition: Condition, customer: Customer) -> bool | None:
    return truth(condition, customer, customer.get("groups"))


@pytest.mark.parametrize("engine", ENGINES)
@given(conditions(), customers())
def test_exactly_what_three_valued_logic_says(engine: str, condition: Condition, customer: Customer) -> None:
    apply, given_data = ENGINES[engine], data(customer)
    says = [apply(rule(condition, FIELDS), given_data) for rule in (holds, fails, unknown)]
    expected = known_truth(condition, customer)
    assert says == [expected is True, expected is False, expected is None]


@pytest.mark.parametrize("engine", ENGINES)
@given(st.lists(conditions(), min_size=1, max_size=3), customers())
def test_exactly_one_branch_applies(engine: str, cases: list[Condition], customer: Customer) -> None:
    apply, given_data = ENGINES[engine], data(customer)
    rules = [nth_case(cases, index, FIELDS) for index in range(len(cases))]
    rules += [no_case(cases, FIELDS), undecided(cases, FIELDS)]
    says = [apply(rule, given_data) for rule in rules]
    truths = [known_truth(case, customer) for case in cases]
    expected = truths.index(True) if True in truths else len(cases) + (None in truths)
    assert says == [index == expected for index in range(len(rules))]


def test_javascript_says_the_same() -> None:
    jobs: list[tuple[Any, Any]] = []
    expected: list[bool] = []

    @settings(
        max_examples=300, phases=[Phase.generate], derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(conditions(), customers())
    def collect(condition: Condition, customer: Customer) -> None:
        says = known_truth(condition, customer)
        for rule, wanted in ((holds, True), (fails, False), (unknown, None)):
            jobs.append((rule(condition, FIELDS), data(customer)))
            expected.append(says is wanted)

    collect()
    assert json_logic_js(jobs) == expected


@pytest.mark.parametrize(
    "nobody_knows", [{}, {"customer": {}}, {"customer": {"nps": None}}, {"customer": {"nps": ""}}]
)
@pytest.mark.parametrize("engine", ENGINES)
def test_an_unknown_nps_is_in_no_band(engine: str, nobody_knows: Customer) -> None:
    apply = ENGINES[engine]
    assert apply(holds(SIX, FIELDS), nobody_knows) is False
    assert apply(holds(Not(SIX), FIELDS), nobody_knows) is False
    assert apply(unknown(SIX, FIELDS), nobody_knows) is True


def test_and_and_or_are_never_empty() -> None:
    assert holds(AllOf(()), FIELDS) is True
    assert fails(AllOf(()), FIELDS) is False
    assert holds(AnyOf(()), FIELDS) is False
    assert unknown(AnyOf(()), FIELDS) is False
    assert holds(AllOf((AnyOf(()), SIX)), FIELDS) is False


def test_the_same_part_is_asked_once() -> None:
    rule = holds(AllOf((InGroup("loyal"), AllOf((InGroup("loyal"),)))), FIELDS)
    assert rule == holds(InGroup("loyal"), FIELDS)
