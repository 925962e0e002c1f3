"""Every kind of page of the sample's magazine, as readers meet it: on a telephone and on a desk, by day and by night."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser

from journeygen.model.articles import ARTICLES
from tests.browser.reader import Sight
from tests.browser.site import Site
from tests.browser.test_mails import nobody_stumbles, torn
from tests.browser.visitor import Visitor, visitor_of

CHECKS = ("axe", "console", "requests", "shift", "width", "pictures", "document", "contrast", "touch")
NARROWEST = 320
PRINTED = ("front", "product", "legal", "article: letter", "article: recipe", "article: report")
WIDTHS = (390, 600, 768, 1088, 1280, 1920)


@pytest.fixture(scope="module")
def visitor(browser: Browser, site: Site) -> Iterator[Visitor]:
    with visitor_of(browser, site) as visitor:
        yield visitor


@pytest.fixture(scope="module")
def visits(visitor: Visitor, site: Site) -> list[Sight]:
    """One page of each kind, at both widths and in both lights."""
    return [
        sight
        for name, address in site.kinds().items()
        for width in (390, 1280)
        for sight in visitor.visit(name, address, width)
    ]


def test_the_sample_has_every_kind_of_article(site: Site) -> None:
    assert {f"article: {kind}" for kind in ARTICLES} <= set(site.kinds())


@pytest.mark.parametrize("check", CHECKS)
def test_no_reader_stumbles_over(check: str, visits: list[Sight]) -> None:
    nobody_stumbles([found for sight in visits for found in sight.findings(check)])


def test_the_night_is_dark(visits: list[Sight]) -> None:
    found: list[str] = []
    by_day = {(sight.mail, sight.width): sight for sight in visits if sight.mode == "light"}
    for sight in (sight for sight in visits if sight.mode == "dark"):
        found += sight.findings("light box")
        for what in ("page", "ink"):
            if sight.seen[what] == by_day[sight.mail, sight.width].seen[what]:
                found.append(sight.told(f"the {what} is as by day, {sight.seen[what]}"))
    nobody_stumbles(found)


def test_headings_of_pages_break_between_phrases(visits: list[Sight]) -> None:
    nobody_stumbles(
        [
            sight.told(f"a heading is torn: {' / '.join(lines)}")
            for sight in visits
            for lines in sight.seen["headings"]
            if torn(lines)
        ]
    )


def test_nothing_reaches_over_any_screen(visitor: Visitor, site: Site) -> None:
    """Every page on the narrowest telephone, and each kind of page on screens of every width."""
    found: list[str] = []
    kinds = set(site.kinds().values())
    for address in site.addresses():
        visitor.open(address, NARROWEST)
        for width in (NARROWEST, *(WIDTHS if address in kinds else ())):
            visitor.page.set_viewport_size({"width": width, "height": 900})
            over = visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                found.append(f"{address}, {width} px: {over} px too wide")
    nobody_stumbles(found)


def test_pages_are_the_same_without_script(browser: Browser, visitor: Visitor, site: Site) -> None:
    """All there is to read is there; only the search needs its script."""
    found: list[str] = []
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    bare = context.new_page()
    for name, address in site.kinds().items():
        if name == "search":
            continue
        visitor.open(address, 390)
        bare.goto(site.url + address)
        if bare.inner_text("main") != visitor.page.inner_text("main"):
            found.append(f"{name}: other words without script")
    context.close()
    nobody_stumbles(found)


def test_pages_can_be_printed(visitor: Visitor, site: Site) -> None:
    """Black on white though the screen is dark, no navigation, and no more sheets than there is to read."""
    found: list[str] = []
    kinds, page = site.kinds(), visitor.page
    for name in PRINTED:
        visitor.open(kinds[name], 1280)
        page.emulate_media(media="print", color_scheme="dark")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        if ground not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"):
            found.append(f"{name}: printed on {ground}")
        if page.locator("header nav").first.is_visible():
            found.append(f"{name}: the navigation is printed")
        said = _letters(page.inner_text("main h1"))
        paper = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
        if not 1 <= len(paper) <= 12:
            found.append(f"{name}: {len(paper)} pages of paper")
        if said not in _letters("".join(one.get_textpage().get_text_bounded() for one in paper)):
            found.append(f"{name}: {said} is not printed")
        paper.close()
        page.emulate_media(media="screen")
    nobody_stumbles(found)


def _letters(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


def test_a_letter_stands_upright_on_a_wide_screen_and_can_be_laid_down(visitor: Visitor, site: Site) -> None:
    address = site.kinds()["article: letter"]
    mode = "getComputedStyle(document.querySelector('.upright')).writingMode"
    visitor.read(address, 390)
    assert visitor.page.evaluate(mode) == "horizontal-tb"
    visitor.read(address, 1280)
    page = visitor.page
    assert page.evaluate(mode) == "vertical-rl"
    lines = page.locator(".upright")
    assert not lines.evaluate_all(
        "them => them.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
    )
    page.locator("#lines").focus()
    page.keyboard.press("Space")
    assert page.evaluate(mode) == "horizontal-tb"


def test_the_first_key_leads_to_the_text(visitor: Visitor) -> None:
    visitor.read("/", 390)
    visitor.page.keyboard.press("Tab")
    assert visitor.page.evaluate("document.activeElement.textContent") == "本文へ"
    visitor.page.keyboard.press("Enter")
    assert visitor.page.evaluate("document.activeElement.id") == "main"


def test_what_has_the_focus_is_seen(visitor: Visitor) -> None:
    visitor.read("/", 1280)
    for _ in range(8):
        visitor.page.keyboard.press("Tab")
        outline = visitor.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
