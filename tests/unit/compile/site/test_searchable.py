"""What the search knows of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.compile.compiled import Entry
from journeygen.compile.site.indexes import index_folder, indexes
from journeygen.compile.site.searchable import BESIDE, BREAK, letters, words
from journeygen.load.project import load_project
from tests.unit.compile.site.magazines import ISSUE, article, project_at, site_of

PAGE = Entry("/a/", "題", "ものがたり", "冬号", "千秋", ("手紙", "発酵"), "2026-01-01", "")


def said(html: str) -> str:
    return words(f"<body><header>頭</header><main>{html}</main><footer>足</footer>", PAGE).split(BESIDE)[0]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>発<wbr>酵の<span>話</span></p>", "発酵の話"),
        ("<p>朝の\u200b四時に、</p>", "朝の四時に、"),
        ("<p><ruby>発酵<rt>はっこう</rt></ruby>する</p>", "発酵する"),
        ("<p><ruby>発<rp>(</rp><rt>はっ</rt><rp>)</rp>酵</ruby></p>", "発酵"),
        ("<h1>手</h1><p>紙</p>", f"手{BREAK}紙"),
        ("<p>手<br>紙</p>", f"手{BREAK}紙"),
        ("<nav>次の記事</nav><p>本文</p><script>a < b</script>", "本文"),
        ("<p data-pagefind-ignore>まえがき</p><p>本文</p>", "本文"),
        ('<p>結<sup class="mark"><a href="#n">1</a></sup>の話</p>', "結の話"),
        ("<p>１２月と ﾗｼﾞｵ</p>", "12月と ラジオ"),
        ("<p>か\u3099</p>", "が"),
        ("<p>塩 &amp; 糀</p>", "塩 & 糀"),
    ],
)
def test_words_are_whole(html: str, text: str) -> None:
    assert said(html) == text


def test_readings_and_topics_are_found_beside_the_text() -> None:
    told = words("<main><ruby>麹蓋<rt>こうじぶた</rt></ruby></main>", PAGE)
    assert told == f"麹蓋{BESIDE}こうじぶた{BREAK}ものがたり{BREAK}千秋{BREAK}手紙{BREAK}発酵"


def test_letters_stand_for_themselves_and_alphabets_by_the_word() -> None:
    assert letters("Web の12月、café。") == "Web の 12 月 、 café 。"


def test_pages_that_lead_to_others_are_not_searched(tmp_path: Path) -> None:
    files = site_of(project_at(tmp_path, {"snow": article("ただ一度の言葉。")})).files
    assert "site/search/index.html" in files
    assert "noindex" in str(files["site/search/index.html"].body, "utf-8")  # type: ignore[arg-type]
    assert "/search/" not in str(files["site/sitemap.xml"].body, "utf-8")  # type: ignore[arg-type]


def test_only_the_page_that_searches_has_a_script(tmp_path: Path) -> None:
    site = site_of(project_at(tmp_path, {"snow": article()}))
    scripts = [path for path in site.files if path.endswith(".js")]
    assert len(scripts) == 1
    for path in site.files:
        if path.endswith(".html"):
            html = site.text(path.removeprefix("site"))
            assert ('src="/assets/search.' in html) is (path == "site/search/index.html")
            assert html.count("<script") == html.count('type="application/ld+json"') + html.count(
                'type="module"'
            )


def test_a_site_can_do_without_search(tmp_path: Path) -> None:
    root = project_at(tmp_path, {"snow": article()})
    settings = root / "journeygen.yaml"
    told = settings.read_text(encoding="utf-8").replace("magazine: {", "magazine: {search: false, ")
    settings.write_text(told, encoding="utf-8")
    site = site_of(root)
    assert not [path for path in site.files if "search" in path]
    assert "/search/" not in site.text("/index.html")


def test_a_new_issue_leaves_older_indexes_alone(tmp_path: Path) -> None:
    many = {f"2025-{season}/{n}": article() for season in ("spring", "summer") for n in range(9)}
    covers = {
        f"2025-{season}/issue": ISSUE.format(season, number, f"2025-0{number}-01")
        for number, season in ((3, "spring"), (6, "summer"))
    }
    loaded = load_project(project_at(tmp_path, {"snow": article(), **many, **covers}))
    assert loaded.project is not None
    places = indexes(loaded.project)
    assert places == {(): 0, ("2025-spring",): 0, ("2025-summer",): 1, ("2026-winter",): 2}
    assert [index_folder(number) for number in (0, 1)] == ["/pagefind/", "/pagefind/1/"]
