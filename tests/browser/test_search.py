"""Readers search the sample's site: in Japanese, in their own browser, and nothing that they type leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Route

from journeygen.compile.compiled import Entry
from journeygen.compile.site.pages import in_url
from journeygen.compile.site.searchable import words
from tests.browser.site import Site
from tests.browser.test_mails import nobody_stumbles
from tests.browser.visitor import AXE, Visitor, visitor_of

SEARCHED = ("article", "issue", "product", "founder", "events")
WORDS = (
    "工場見学",
    "手紙",
    "発酵",
    "甘酒",
    "味噌",
    "麹蓋",
    "ラジオ",
    "だし",
    "小豆島",
    "石けん",
    "待つ",
    "糀",
)
STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"
"""The strictest policy that lets a page run WebAssembly of its own."""
NOTHING = Entry("", "", "", "", "", (), "", "")
_JUDGE = "async () => (await axe.run(document)).violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160))"


@dataclass(frozen=True)
class Answer:
    """What the page says, and the titles and addresses of what it found."""

    said: str
    titles: tuple[str, ...]
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Searcher:
    """Asks the page that searches."""

    visitor: Visitor

    def ask(self, query: str, more: str = "", width: int = 390) -> Answer:
        """Open the page with a query and read the answer, all of it."""
        self.visitor.open(f"/search/?q={quote(query)}{more}", width)
        return self.read()

    def wait(self) -> None:
        self.visitor.page.wait_for_function(
            "() => !['', 'さがしています…'].includes(document.querySelector('.search-said').textContent)"
        )

    def read(self) -> Answer:
        page = self.visitor.page
        self.wait()
        while page.locator(".search-more").is_visible():
            page.click(".search-more button")
            page.wait_for_timeout(50)
        links = page.locator(".found-title a")
        addresses = (one.get_attribute("href") or "" for one in links.all())
        return Answer(page.inner_text(".search-said"), tuple(links.all_inner_texts()), tuple(addresses))


@pytest.fixture(scope="module")
def searcher(browser: Browser, site: Site) -> Iterator[Searcher]:
    with visitor_of(browser, site) as visitor:
        yield Searcher(visitor)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("工場見学", {"天地返しの日、九人と十七の石", "朝六時、八人ぶんの息"}),
        ("手紙", {"まだ青い稲の横で", "聞こえるほうの耳"}),
        ("発酵", {"四十四時間のあいだ、していること"}),
        ("甘酒", {"生こうじ甘酒"}),
        ("ﾊﾙ", {"樽を洗った三日", "朝の四時に、戸をたたいた人たち"}),
        ("紬野千秋", {"代表・三代目 紬野 千秋"}),
        (
            "こうじぶた",
            {"四十四時間のあいだ、していること", "聞こえるほうの耳", "朝の四時に、戸をたたいた人たち"},
        ),
    ],
)
def test_what_is_about_the_word_comes_first(searcher: Searcher, query: str, first: set[str]) -> None:
    assert set(searcher.ask(query).titles[: len(first)]) == first


@pytest.mark.parametrize("word", WORDS)
def test_every_page_that_has_the_word_is_found_and_no_other(
    searcher: Searcher, site: Site, word: str
) -> None:
    having = {
        in_url(page.address)
        for page in site.pages.values()
        if page.kind in SEARCHED and word in words((site.folder.parent / page.path).read_text(), NOTHING)
    }
    found = searcher.ask(word)
    # A topic, a kind or a writer that a page does not name in its text is a reason too.
    beside = {one for one in found.addresses if one not in having}
    assert having <= set(found.addresses)
    nobody_stumbles([f"{word}: {one}" for one in beside if word not in _about(site, one)])
    if found.addresses:
        assert found.said == f"{len(found.addresses)}件見つかりました"


def _about(site: Site, address: str) -> str:
    """Return what is told of an article beside its text."""
    names = {in_url(one.address): one for one in site.project.articles()}
    article = names.get(address)
    return " ".join([article.head.label, *article.head.topics]) if article else ""


def test_a_word_that_no_page_has_is_taken_apart(searcher: Searcher) -> None:
    answer = searcher.ask("味噌石けん")
    assert answer.said.startswith(
        "「味噌石けん」は見つかりませんでしたが、「味噌」と「石けん」のあるページが"
    )
    assert answer.titles


def test_words_between_spaces_are_all_in_a_page(searcher: Searcher) -> None:
    both = set(searcher.ask("味噌 手紙").addresses)
    assert both
    assert both == set(searcher.ask("味噌").addresses) & set(searcher.ask("手紙").addresses)


def test_what_is_not_found_leads_to_the_topics(searcher: Searcher) -> None:
    answer = searcher.ask("ゆめまぼろし")
    assert answer.said.startswith("「ゆめまぼろし」の見つかるページは、ありませんでした。")
    assert searcher.visitor.page.locator(".search-else .tags a").first.is_visible()


def test_results_can_be_narrowed_and_put_in_order(searcher: Searcher) -> None:
    letters = searcher.ask("手紙", f"&kind={quote('季節の手紙')}")
    assert set(letters.titles) == {"まだ青い稲の横で", "聞こえるほうの耳"}
    newest = searcher.ask("味噌", "&order=new")
    issues = [one.split("/")[2] for one in newest.addresses if one.startswith("/magazine/")]
    assert issues == sorted(issues, reverse=True)
    assert {"2026-winter", "2026-autumn"} == set(issues)


def test_typing_and_the_keyboard_are_enough(searcher: Searcher) -> None:
    page = searcher.visitor.page
    searcher.visitor.open("/", 390)
    page.click(".seek a")
    page.focus("#q")
    page.keyboard.type("甘酒")
    answer = searcher.read()
    assert page.url.endswith(f"/search/?q={quote('甘酒')}")
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.found a')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/products/**")
    assert page.inner_text("h1").replace("\u200b", "") == answer.titles[0]
    page.go_back()
    assert searcher.read() == answer


def test_the_words_are_marked_in_the_text(searcher: Searcher) -> None:
    searcher.ask("発酵")
    assert set(searcher.visitor.page.locator(".found mark").all_inner_texts()) == {"発酵"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_nobody_stumbles_over_the_results(searcher: Searcher, width: int, mode: str) -> None:
    visitor = searcher.visitor
    visitor.open(f"/search/?q={quote('味噌')}", width)
    searcher.wait()
    visitor.page.wait_for_selector(".found a")
    moved = [
        f"shift: {value} {what}" for value, what in visitor.page.evaluate("window.shifted") if value > 0.001
    ]
    visitor.page.emulate_media(color_scheme="dark" if mode == "dark" else "light")
    visitor.page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = visitor.page.evaluate(_JUDGE)
    over = visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    nobody_stumbles([*moved, *found, *(["too wide"] if over > 0 else []), *map(str, visitor.heard)])


def test_a_strict_policy_lets_readers_search(searcher: Searcher) -> None:
    """No script stands in a page, and nothing is asked of another host."""
    page = searcher.visitor.page

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": STRICT})

    page.route("**/search/**", with_policy)
    try:
        assert searcher.ask("手紙").titles
    finally:
        page.unroute("**/search/**", with_policy)
    assert searcher.visitor.heard == []


def test_without_script_the_page_leads_on(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/search/?q={quote('手紙')}")
    assert "JavaScript" in page.inner_text("noscript")
    assert not page.locator(".search").is_visible()
    assert page.locator(".search-else .tags a").first.is_visible()
    assert page.locator('.search-else a[href="/magazine/"]').is_visible()
    context.close()
