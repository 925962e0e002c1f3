"""An issue as a booklet: nothing is lost, links lead to pages, and what paper cannot show is told at its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from journeygen.compile.booklet.booklet import Booklet, compile_booklet, key_of
from journeygen.compile.booklet.shop import BookletShop
from journeygen.compile.print.marks import FILLER, LINE
from journeygen.diagnostics import Diagnostic
from journeygen.load.project import load_project
from journeygen.model.project import Project
from tests.unit.compile.site.magazines import ISSUE, article, project_at

NEXT = ISSUE.format("花", 3, "2026-04-01")


def project_of(
    place: Path, articles: Mapping[str, str], templates: Mapping[str, str] | None = None
) -> Project:
    root = project_at(place, articles)
    for name, text in (templates or {}).items():
        path = root / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    project = load_project(root).project
    assert project is not None
    return project


def compiled(
    place: Path, articles: Mapping[str, str], templates: Mapping[str, str] | None = None
) -> tuple[Booklet | None, list[Diagnostic]]:
    project = project_of(place, articles, templates)
    names = load_project(place / "shop").names
    return compile_booklet(BookletShop(project, names), project.issues["2026-winter"])


def made(place: Path, articles: Mapping[str, str]) -> Booklet:
    booklet, problems = compiled(place, articles)
    assert booklet is not None and problems == []
    return booklet


def test_everything_stands_in_it_once_with_its_place(tmp_path: Path) -> None:
    booklet = made(tmp_path, {"snow": article("雪です。\n\n## 朝\n\nまだ暗い。"), "ice": article("氷です。")})
    for number, span in enumerate(booklet.lines):
        assert booklet.html.count(f'"{LINE}{number}"') == 1, span
    places = {(span.file.rpartition("/")[2], span.line) for span in booklet.lines}
    assert {("snow.md", 7), ("snow.md", 9), ("snow.md", 11), ("ice.md", 7), ("issue.md", 9)} <= places
    assert booklet.html.count(FILLER) == 3
    assert booklet.title == "折々 第二号 冬号「雪」"


def test_a_link_to_an_article_of_the_issue_names_its_page(tmp_path: Path) -> None:
    body = "[氷の話](/magazine/2026-winter/ice/)へ。"
    booklet = made(tmp_path, {"ice": article("氷。", order=1), "snow": article(body, order=2)})
    assert '<a class="see" href="#article-1">氷の話</a>' in booklet.html


def test_a_link_elsewhere_stands_at_the_foot_of_the_page(tmp_path: Path) -> None:
    body = "[花](/magazine/2026-spring/bloom/)と[味噌](/products/miso/)と[外](https://example.jp/a?b=1&c=2)。"
    booklet = made(
        tmp_path,
        {
            "snow": article(body),
            "2026-spring/issue": NEXT,
            "2026-spring/bloom": article(title="花の朝", date='"2026-04-01"'),
        },
    )
    assert '<span class="foot">『折々』第三号「花の朝」　<a class="url"' in booklet.html
    assert "/products/miso</a></span>" in booklet.html
    assert ">example.jp/a?b=1&amp;c=2</a></span>" in booklet.html


def test_an_address_that_is_written_out_is_not_said_twice(tmp_path: Path) -> None:
    body = "[お便り](mailto:a@example.jp)は a@example.jp へ。[example.jp/x](https://example.jp/x)と[上](#朝)。\n\n## 朝"
    booklet = made(tmp_path, {"snow": article(body)})
    assert booklet.html.count("example.jp/x</a>") == 1 and '<a class="url" href="mailto:' in booklet.html
    assert "と上。" in booklet.html, "what is a few lines away needs no page"


def test_codes_tell_what_was_read_where_the_shop_counts_paper(tmp_path: Path) -> None:
    root = project_at(tmp_path, {"snow": article(products="[miso]")}, "utm: {source: shop, print: true}\n")
    loaded = load_project(root)
    assert loaded.project is not None
    shop = BookletShop(loaded.project, loaded.names)
    booklet, _ = compile_booklet(shop, loaded.project.issues["2026-winter"])
    assert booklet is not None and "jgxutm" not in booklet.html
    assert "/products/miso?utm_source=shop&amp;utm_medium=print&amp;utm_campaign=2026-winter" in booklet.html


def test_a_note_is_told_where_it_is_called(tmp_path: Path) -> None:
    booklet = made(tmp_path, {"snow": article("こうじ[^1]です。\n\n[^1]: 米の花。")})
    assert 'こうじ<span class="foot">米の花。</span>です' in booklet.html
    assert "[^1]" not in booklet.html


def test_dates_and_products_are_gathered_at_the_end(tmp_path: Path) -> None:
    coming = "[{title: 見学, on: '2026-02-01', place: 蔵}, {title: 済んだ会, on: '2025-02-01', place: 蔵}]"
    report = article(
        "報告。",
        kind="report",
        event="{kind: visit, held_on: '2025-12-01', place: 蔵}",
        coming=coming,
        products="[miso]",
    )
    booklet = made(tmp_path, {"visit": report})
    assert booklet.html.count("見学") >= 2 and "済んだ会" not in booklet.html
    assert 'href="#dates"' in booklet.html and 'id="dates"' in booklet.html
    assert booklet.html.count('class="good"') == 1


def test_mistakes_of_the_copy_are_left_to_the_site(tmp_path: Path) -> None:
    assert compiled(tmp_path, {"snow": article("{{ customer.name }}様")}) == (None, [])


def test_what_cannot_be_set_is_told_at_its_template(tmp_path: Path) -> None:
    css = ".text { writing-mode: vertical-rl; }\n"
    booklet, (told,) = compiled(tmp_path, {"snow": article()}, {"layouts/booklet/_text.css.j2": css})
    assert booklet is None
    assert (told.code, told.span.file, told.span.line) == (
        "P106",
        "templates/layouts/booklet/_text.css.j2",
        1,
    )


def test_a_layout_that_loses_an_article_is_told(tmp_path: Path) -> None:
    page = "<p>{{ word }}</p>{% for article in articles %}{{ article.body }}{% endfor %}"
    booklet, (told,) = compiled(tmp_path, {"snow": article()}, {"layouts/booklet/booklet.html.j2": page})
    assert booklet is None and told.code == "T206"


def test_an_issue_is_known_by_what_it_calls_other_articles(tmp_path: Path) -> None:
    spring = {"2026-spring/issue": NEXT, "2026-spring/bloom": article(title="花の朝", date='"2026-04-01"')}
    link = article("[花](/magazine/2026-spring/bloom/)。")

    def key(name: str, articles: Mapping[str, str]) -> str:
        (tmp_path / name).mkdir()
        project = project_of(tmp_path / name, articles)
        return key_of(project, project.issues["2026-winter"])

    renamed = {**spring, "2026-spring/bloom": article(title="花の昼", date='"2026-04-01"')}
    assert key("a", {"snow": link, **spring}) != key("b", {"snow": link, **renamed})
    assert key("c", {"snow": article(), **spring}) == key("d", {"snow": article(), **renamed})
