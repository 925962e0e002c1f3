"""J039: bands of amounts do not overlap, and no case hides a later one: an order is answered once (D5)."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.journey import Journey
from journeygen.model.project import Place, Project
from journeygen.model.triggers.amount import AmountTrigger

CODE = "J039"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the bands of all amount triggers, and the cases of each journey."""
    amounts = [
        (journey, journey.trigger)
        for journey in project.journeys.values()
        if isinstance(journey.trigger, AmountTrigger)
    ]
    for journey, trigger in amounts:
        if trigger.below is not None and trigger.below <= trigger.at_least:
            message = Words("below が at_least より大きくありません", "below is not more than at_least")
            hint = Words("どの金額も当てはまりません", "no amount lies between them")
            yield error(CODE, place(journey.file, ("trigger", "below")), message, hint, "trigger.below")
    for (first, one), (second, other) in combinations(amounts, 2):
        same = (one.amount, one.on) == (other.amount, other.on)
        if same and not one.when and not other.when and _overlap(one, other):
            message = Words(
                f"金額の帯が '{first.name}' と重なっています", f"the band overlaps that of '{first.name}'"
            )
            hint = Words("below: で上限を書きます", "write an upper limit with below:")
            span = place(second.file, ("trigger", "at_least"))
            related = (place(first.file, ("trigger", "at_least")),)
            yield error(CODE, span, message, hint, "trigger", related)
    for journey in project.journeys.values():
        yield from _hidden(journey, place)


def _overlap(one: AmountTrigger, other: AmountTrigger) -> bool:
    low, high = sorted((one, other), key=lambda trigger: trigger.at_least)
    return low.below is None or low.below > high.at_least


def _hidden(journey: Journey, place: Place) -> Iterator[Diagnostic]:
    """Find a case that an earlier, wider one always takes first."""
    for index, case in enumerate(journey.cases):
        floor = _floor(case.when)
        for earlier in journey.cases[:index]:
            wider = _floor(earlier.when)
            if floor and wider and floor[0] == wider[0] and floor[1] >= wider[1]:
                message = Words(
                    "この場合には決して来ません: 前の場合が先に成り立ちます",
                    "this case is never reached: an earlier one holds first",
                )
                hint = Words("大きい金額・回数から順に並べます", "put the larger amount or count first")
                yield error(CODE, place(journey.file, ("cases", index, "when")), message, hint)
                break


def _floor(condition: Any) -> tuple[str, float] | None:
    """Return field and floor of a condition that is nothing but `{field: {at_least: N}}`."""
    if isinstance(condition, dict) and len(condition) == 1:
        ((field, value),) = condition.items()
        if (
            isinstance(value, dict)
            and set(value) == {"at_least"}
            and isinstance(value["at_least"], int | float)
        ):
            return field, value["at_least"]
    return None
