"""Call sheets, printed by a browser: one page of A4 for whoever is called, and nothing on it hides anything."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser

from journeygen.compile.call import CallShop, call_page, compile_sheet
from journeygen.load.project import load_project
from journeygen.model.fields import Field
from tests.unit.compile.call.calls import call_shop, made

ROOT = Path(__file__).parents[2]
CALLS = ("win-back/call", "care/call")
_MEASURE = """() => {
  const bottom = element => element.getBoundingClientRect().bottom;
  const last = selector => Math.max(...[...document.querySelectorAll(selector)].map(bottom));
  return {
    script: last('.script'), notes: document.querySelectorAll('.notes .rules i')[1].getBoundingClientRect().bottom,
    talk: last('.talk'), beside: last('.know section'), know: last('.know'),
    record: last('.record .column > *'), sheet: last('.sheet'), title: last('h1 *, h1'), purpose: last('.purpose'),
    head: last('.head'), across: Math.max(...[...document.querySelectorAll('.sheet *')].map(
      element => element.getBoundingClientRect().right)) - document.querySelector('.sheet').getBoundingClientRect().right,
  };
}"""


def _longest(fields: dict[str, Field]) -> dict[str, Any]:
    """Return the longest text of every field that says how long it can be, and a day for every date."""
    texts = {name: field.longest for name, field in fields.items() if field.longest and field.type == "text"}
    return {**texts, **{name: "2026-12-31" for name, field in fields.items() if field.type == "date"}}


@pytest.fixture(scope="module")
def shop() -> CallShop:
    loaded = load_project(ROOT)
    assert loaded.project is not None
    return CallShop(loaded.project, loaded.names)


def _pages(shop: CallShop, name: str) -> dict[str, str]:
    message = shop.project.messages[name]
    assert message.head.call is not None
    sheet, problems = compile_sheet(shop, message, message.versions[0], message.head.call)
    assert sheet is not None, problems
    settings = shop.project.settings
    people = {key: dict(sample.values) for key, sample in settings.samples.items()}
    people["nobody"] = {}
    people["longest"] = {**people["loyal"], **_longest(dict(settings.fields))}
    return {who: call_page(sheet, values) for who, values in people.items()}


@pytest.mark.parametrize("name", CALLS)
def test_a_call_is_one_page_of_a4(browser: Browser, shop: CallShop, name: str) -> None:
    page = browser.new_page()
    for who, html in _pages(shop, name).items():
        page.set_content(html)
        printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(printed) == 1, who
        width, height = printed[0].get_size()
        assert (width, height) == pytest.approx((595.28, 841.89), abs=0.6), who
    page.close()


@pytest.mark.parametrize("name", CALLS)
def test_everything_has_its_place(browser: Browser, shop: CallShop, name: str) -> None:
    """The sizes are reckoned without a browser (compile/call/room.py): this is the proof that they are right."""
    page = browser.new_page()
    for who, html in _pages(shop, name).items():
        page.set_content(html)
        there = page.evaluate(_MEASURE)
        assert there["purpose"] <= there["head"], who
        assert there["notes"] <= there["talk"], f"{who}: the script leaves no two lines for notes"
        assert there["beside"] <= there["know"], f"{who}: what stands beside the script is cut off"
        assert there["record"] <= there["sheet"] + 1, f"{who}: the record is cut off"
        assert there["across"] <= 1, f"{who}: something stands out on the right"
    page.close()


SHAPES = {
    "prose": "味噌は、冷蔵庫で固くなっても傷んではおりません。使う分だけ小鉢にとって、お湯をひとさじ。\n\n",
    "list": "- お手もとの味噌のようす\n- このごろのお台所で、お困りのこと\n\n次に進みます。\n\n",
    "headings": "## うかがうこと\n\n「いかがですか。」\n\n",
    "latin": "Kojiの温度は 28.5 degrees、humidity 70 % で 48 hours。Amazake is ready at 6:30 a.m.\n\n",
    "note": "::: note\ntitle: お忙しいとき\n---\n「失礼いたします」で、すぐに切ります。かけ直しの約束は、お客さまからだけにします。\n:::\n\n",
    "steps": "::: steps\nitems:\n  - {title: 聞く, text: 相づちを打って、そのまま書きとめます。沈黙があっても三つ数えます。}\n:::\n\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_longest_script_that_is_allowed_fits(browser: Browser, tmp_path: Path, shape: str) -> None:
    page = browser.new_page()
    longest = ""
    for count in range(1, 60):
        shop = call_shop(tmp_path / str(count), script=SHAPES[shape] * count)
        found = made(shop)
        if found.diagnostics:
            assert [one.code for one in found.diagnostics] == ["P604"]
            break
        body = found.artifacts[0].body
        assert isinstance(body, bytes)
        longest = body.decode()
    assert 'class="jg-page tight"' in longest
    page.set_content(longest)
    there = page.evaluate(_MEASURE)
    assert there["notes"] <= there["talk"]
    assert there["talk"] - there["notes"] < 280, "much room is left: the reckoning is too careful"
    page.close()
