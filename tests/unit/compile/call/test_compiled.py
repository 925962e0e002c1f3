"""A call in the build: what it was made from, what is wrong with it, and when it must be made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.compile.call import call_key, compile_call
from journeygen.compile.call.fits import holds
from journeygen.model.conditions import AllOf, AnyOf, Compare, InGroup, Not
from tests.unit.compile.call.calls import CALL, call_shop, made

SEASON = "content/messages/letters/season.md"


def test_it_names_what_it_was_made_from(tmp_path: Path) -> None:
    shop = call_shop(tmp_path / "shop")
    made_from = made(shop).artifacts[0].made_from
    assert {
        "journeygen.yaml",
        "journeys/welcome.yaml",
        SEASON,
        "content/messages/letters/call.md",
    } <= made_from.keys()
    assert {"templates/layouts/call/sheet.html.j2", "templates/layouts/call/sheet.css.j2"} <= made_from.keys()
    digests = shop.project.digests
    assert all(digests[name] == digest for name, digest in made_from.items())


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    bodies = {made(call_shop(tmp_path / place)).artifacts[0].digest for place in ("one", "two")}
    assert len(bodies) == 1


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("journeys/welcome.yaml", "after: P14D", "after: P15D"),
        ("journeys/welcome.yaml", "title: お届けのあと", "title: お届けのそのあと"),
        (SEASON, "subject: 季節のお便り", "subject: 夏のお便り"),
    ],
)
def test_what_leads_to_a_call_makes_it_anew(tmp_path: Path, path: str, old: str, new: str) -> None:
    shop = call_shop(tmp_path / "shop")
    changed = (tmp_path / "shop" / path).read_text(encoding="utf-8").replace(old, new)
    other = call_shop(tmp_path / "other", {path: changed})
    keys = [call_key(one, one.project.messages["letters/call"]) for one in (shop, other)]
    assert keys[0] != keys[1]


def test_another_journey_does_not(tmp_path: Path) -> None:
    shop = call_shop(tmp_path / "shop")
    journey = (
        "journey: other\ntitle: ほか\ntrigger: {event: order.placed}\nsteps: [{id: a, send: letters/hello}]\n"
    )
    other = call_shop(tmp_path / "other", {"journeys/other.yaml": journey})
    assert len({call_key(one, one.project.messages["letters/call"]) for one in (shop, other)}) == 1


def test_a_script_of_many_pages_is_an_error(tmp_path: Path) -> None:
    long = "「" + "とても長いお話をいたします。" * 40 + "」\n\n"
    shop = call_shop(tmp_path / "shop", {"content/messages/letters/call.md": CALL + long * 6})
    found = made(shop)
    assert found.artifacts == ()
    assert [one.code for one in found.diagnostics] == ["P604"]


def test_in_a_project_with_mistakes_only_the_script_is_read(tmp_path: Path) -> None:
    offer = "::: offer\ntitle: 味噌\n---\nいかがですか。\n:::\n"
    shop = call_shop(tmp_path / "shop", script=offer)
    message = shop.project.messages["letters/call"]
    found = compile_call(shop, message, message.versions[0], is_sound=False)
    assert [one.code for one in found.diagnostics] == ["P603"]
    assert found.artifacts == ()


def test_a_message_for_mail_is_no_call(tmp_path: Path) -> None:
    found = made(call_shop(tmp_path / "shop"), "letters/season")
    assert (found.artifacts, found.diagnostics) == ((), ())


def test_a_layout_that_loses_the_script_is_told(tmp_path: Path) -> None:
    layout = '<section class="jg-page"><!--script--><!--/script--></section>\n'
    found = made(call_shop(tmp_path / "shop", {"templates/layouts/call/sheet.html.j2": layout}))
    assert "T206" in [one.code for one in found.diagnostics]


VIP = Compare("customer.is_vip", "equals", True)
SUBSCRIBER = Compare("customer.is_subscriber", "equals", True)
MANY = Compare("customer.order_count", "at_least", 3)


@pytest.mark.parametrize(
    ("condition", "values", "answer"),
    [
        (MANY, {"customer.order_count": 3}, True),
        (MANY, {"customer.order_count": 2}, False),
        (MANY, {}, None),
        (Not(MANY), {}, None),
        (Compare("customer.order_count", "known", False), {}, True),
        (VIP, {}, False),
        (SUBSCRIBER, {}, None),
        (AllOf((MANY, SUBSCRIBER)), {"customer.order_count": 2}, False),
        (AllOf((MANY, SUBSCRIBER)), {"customer.order_count": 3}, None),
        (AnyOf((MANY, SUBSCRIBER)), {"customer.order_count": 3}, True),
        (AnyOf((MANY, SUBSCRIBER)), {"customer.order_count": 2}, None),
        (Compare("customer.tastes", "includes", "sweets"), {"customer.tastes": ["sweets"]}, True),
        (Compare("customer.tastes", "excludes", "sweets"), {"customer.tastes": ["sweets"]}, False),
        (Compare("customer.order_count", "one_of", [1, 2]), {"customer.order_count": 2}, True),
        (InGroup("buyers"), {"customer.order_count": 1}, True),
        (InGroup("loyal"), {"customer.order_count": 1}, None),
    ],
)
def test_conditions_hold_fail_or_nobody_knows(
    tmp_path: Path, condition: object, values: dict[str, object], answer: bool | None
) -> None:
    shop = call_shop(tmp_path / "shop")
    assert holds(condition, values, shop.rulebook) is answer  # type: ignore[arg-type]
