"""Which pages there are, where they lie, and what is in every one of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from journeygen.compile.site.cards import kanji_number
from journeygen.compile.site.pages import folder, in_url
from tests.unit.compile.site.magazines import ISSUE, Site, article, project_at, site_of

_REPORT = """{kind: seminar, held_on: "2025-12-20", place: 公民館}
coming: [{title: 寒仕込み, on: "2026-02-07", place: 蔵, seats: 8, apply: /order/visit}]"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = project_at(
        tmp_path_factory.mktemp("site"),
        {
            "snow": article(
                "## 朝\n\n{室|むろ}の話。", topics="[台所]", products="[miso]", order=1, aliases="[/old/snow]"
            ),
            "class": article(kind="report", title="味噌の会", order=2, event=_REPORT),
            "letter": article("十二月20日の手紙。", kind="letter", title="手紙", order=3),
            "2025-winter/issue": ISSUE.format("霜", 1, "2025-01-01"),
            "2025-winter/frost": article(title="霜の朝", date='"2025-01-01"'),
        },
    )
    made = site_of(root, "2026-01-10")
    assert made.problems == ()
    return made


def test_every_address_is_a_folder_with_an_index(site: Site) -> None:
    pages = sorted(path.removeprefix("site") for path in site.files if path.endswith(".html"))
    assert pages == [
        "/404.html",
        "/events/index.html",
        "/founder/index.html",
        "/index.html",
        "/legal/index.html",
        "/magazine/2025-winter/frost/index.html",
        "/magazine/2025-winter/index.html",
        "/magazine/2026-winter/class/index.html",
        "/magazine/2026-winter/index.html",
        "/magazine/2026-winter/letter/index.html",
        "/magazine/2026-winter/snow/index.html",
        "/magazine/index.html",
        "/old/snow/index.html",
        "/products/index.html",
        "/products/miso/index.html",
        "/search/index.html",
        "/topics/kitchen/index.html",
    ]


def test_every_page_has_what_readers_and_machines_need(site: Site) -> None:
    for path in site.files:
        if path.endswith(".html") and "/old/" not in path:
            html = site.text(path.removeprefix("site"))
            assert html.startswith('<!doctype html>\n<html lang="ja">'), path
            assert len(re.findall(r"<h1\b", html)) == 1, path
            assert re.search(r"<title>[^<]+</title>", html), path
            assert re.search(r'<meta name="description" content="[^"]+">', html), path
            assert 'href="#main"' in html and "<main" in html, path
            assert not re.findall(r"<img(?![^>]* alt=)[^>]*>", html), path
            assert not re.findall(r"<img(?![^>]* width=\"\d+\" height=\"\d+\")[^>]*>", html), path
            scripts = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
            data = [text for kind, text in scripts if kind == ' type="application/ld+json"']
            assert all(map(json.loads, data)), path
            assert len(scripts) - len(data) == ("/search/" in path), path


def test_a_page_asks_nothing_of_other_hosts(site: Site) -> None:
    for path in site.files:
        if path.endswith(".html"):
            html = site.text(path.removeprefix("site"))
            assert not re.findall(r'(?:src|srcset)="https?:', html), path
            assert "@import" not in html


def test_the_front_is_the_newest_issue(site: Site) -> None:
    html = site.text("/index.html")
    assert "冬号「雪」" in re.sub(r"<[^>]*>|\u200b", "", html)
    assert "この号のことば" in html
    assert 'href="/magazine/2025-winter/"' in html


def test_an_article_leads_to_its_neighbours_topic_and_products(site: Site) -> None:
    html = site.text("/magazine/2026-winter/class/index.html")
    assert '<a class="before" rel="prev" href="/magazine/2026-winter/snow/">' in html
    assert '<a class="next without" rel="next" href="/magazine/2026-winter/letter/">' in html
    html = site.text("/magazine/2026-winter/snow/index.html")
    assert 'href="/topics/kitchen/"' in html
    assert 'href="/products/miso/"' in html
    assert "<ruby>室<rt>むろ</rt></ruby>" in html
    assert '<h2 id="朝">' in html


def test_the_calendar_holds_what_is_to_come_on_the_day(site: Site, tmp_path: Path) -> None:
    html = site.text("/events/index.html")
    assert "2026年2月7日" in html
    assert 'href="https://www.example.jp/order/visit"' in html
    root = project_at(tmp_path, {"class": article(kind="report", event=_REPORT)})
    assert "2026年2月7日" not in site_of(root, "2026-02-08").text("/events/index.html")


def test_a_letter_can_be_set_in_vertical_lines(site: Site) -> None:
    html = site.text("/magazine/2026-winter/letter/index.html")
    assert re.search(r'<div class="upright"><p>十二月<span class="tcy">20</span>日の', html)


def test_moved_pages_lead_on(site: Site) -> None:
    html = site.text("/old/snow/index.html")
    assert '<meta http-equiv="refresh" content="0; url=/magazine/2026-winter/snow/">' in html
    assert '<link rel="canonical" href="https://www.example.jp/magazine/2026-winter/snow/">' in html


def test_feed_and_sitemap_name_whole_addresses(site: Site) -> None:
    feed = site.text("/feed.xml")
    assert feed.index("2026-winter/snow/") < feed.index("2025-winter/frost/")
    sitemap = site.text("/sitemap.xml")
    assert (
        "<loc>https://www.example.jp/magazine/2026-winter/snow/</loc><lastmod>2026-01-01</lastmod>" in sitemap
    )
    assert "404" not in sitemap
    assert "old/snow" not in sitemap
    assert "Sitemap: https://www.example.jp/sitemap.xml" in site.text("/robots.txt")


def test_a_project_without_a_magazine_has_no_site() -> None:
    from tests.mistakes import TINY

    assert site_of(TINY).files == {}


def test_drafts_and_later_days_stay_out(tmp_path: Path) -> None:
    root = project_at(
        tmp_path,
        {
            "later": article(title="あしたの話", date='"2026-03-01"'),
            "draft": article(title="書きかけ", draft="true"),
            "snow": article(),
        },
    )
    words = "".join(
        one.body.decode() for one in site_of(root, "2026-02-28").files.values() if isinstance(one.body, bytes)
    )
    assert "あしたの話" not in words
    assert "書きかけ" not in words
    assert "site/magazine/2026-winter/later/index.html" in site_of(root, "2026-03-01").files
    assert "site/magazine/2026-winter/draft/index.html" in site_of(root, "2026-02-28", drafts=True).files


def test_linked_data_cannot_end_its_script(tmp_path: Path) -> None:
    root = project_at(tmp_path, {"snow": article(lead="'</script><script>alert(1)</script>'")})
    html = site_of(root).text("/magazine/2026-winter/snow/index.html")
    assert "<script>alert" not in html
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert data
    assert json.loads(data[1])["description"] == "</script><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("number", "kanji"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (103, "一〇三")]
)
def test_numbers_of_issues_are_read_aloud(number: int, kanji: str) -> None:
    assert kanji_number(number) == kanji


def test_addresses_have_one_form() -> None:
    assert folder("magazine/雪") == "/magazine/雪/"
    assert folder("/") == "/"
    assert folder("/a?x=1#y") == "/a/"
    assert folder("/a/index.html") == "/a/"
    assert folder("/index.html") == "/"
    assert in_url("/magazine/雪/") == "/magazine/%E9%9B%AA/"


def test_the_voice_of_an_article_is_told_with_its_source_once(tmp_path: Path) -> None:
    """At its end, unless the body quotes it."""
    voice = {"kind": "voice", "voice": "grandmother"}
    quoted = "::: voice\nvoice: grandmother\n:::"
    site = site_of(
        project_at(tmp_path, {"told": article(**voice), "quoted": article(quoted, order=2, **voice)})
    )
    for name in ("told", "quoted"):
        page = site.text(f"/magazine/2026-winter/{name}/index.html")
        assert page.count('<figure class="voice">') == 1
        assert "サンプルアンケート" in page
