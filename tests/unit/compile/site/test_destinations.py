"""Where links lead: every way to write a path of the site, and what is said of those that lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.artifact import NoMemory
from journeygen.compile.site import Destinations, destinations_of
from journeygen.load.project import load_project
from journeygen.model.visible import LAST_DAY, visible
from tests.unit.compile.site.magazines import article, project_at

ARTICLES = {
    "snow": article(
        "## 朝 六時\n\n雪[^1]です。\n\n## 朝 六時\n\n[^1]: 白い。", aliases="[/old/snow, /snow.html]"
    ),
    "味噌": article("## 味噌の{塩|しお}\n\n塩です。"),
    "draft": article(draft="true"),
    "later": article(date='"2126-01-01"'),
}


def _with_booklets(root: Path) -> Path:
    settings = root / "journeygen.yaml"
    text = settings.read_text(encoding="utf-8").replace("{title: 折々", "{title: 折々, booklet: {}")
    settings.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Destinations:
    loaded = load_project(_with_booklets(project_at(tmp_path_factory.mktemp("links"), ARTICLES)))
    assert loaded.project is not None
    out = visible(loaded.project, "2026-11-22")
    found = destinations_of(loaded.project, out, loaded.names, NoMemory())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("/magazine/2026-winter/snow/", "/magazine/2026-winter/snow/"),
        ("/magazine/2026-winter/snow", "/magazine/2026-winter/snow/"),
        (
            " /magazine/2026-winter/snow?a=1#朝-六時 ",
            "/magazine/2026-winter/snow/?a=1#%E6%9C%9D-%E5%85%AD%E6%99%82",
        ),
        ("/magazine/2026-winter/snow#%E6%9C%9D-%E5%85%AD%E6%99%82-2", None),
        ("/magazine/2026-winter/snow/#note-1", None),
        ("https://www.example.jp/magazine/2026-winter/snow", "/magazine/2026-winter/snow/"),
        ("https://www.example.jp", "/"),
        ("/old/snow", "/magazine/2026-winter/snow/"),
        ("/snow.html", "/magazine/2026-winter/snow/"),
        ("/magazine/2026-winter/味噌/", "/magazine/2026-winter/%E5%91%B3%E5%99%8C/"),
        ("/magazine/2026-winter/%E5%91%B3%E5%99%8C/#味噌の塩", None),
        ("/products/miso", "/products/miso/"),
        ("/founder", "/founder/"),
        ("/founder/#main", None),
        ("/#contents", None),
        ("/404.html", "/404.html"),
    ],
)
def test_pages(there: Destinations, address: str, written: str | None) -> None:
    found = there.find(address)
    assert (found.kind, found.problem) == ("page", None)
    assert written is None or found.written == written


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/feed.xml", "file"),
        ("/magazine/2026-winter/2026-winter.pdf", "file"),
        ("/order", "elsewhere"),
        ("/order/miso?a=1", "elsewhere"),
        ("/order/zq0001qz/again", "elsewhere"),
        ("https://www.example.jp/stop?c=zq0001qz", "elsewhere"),
        ("https://example.org/magazine/x", "outside"),
        ("https://www.example.jp.evil.example/x", "outside"),
        ("mailto:a@example.jp", "outside"),
        ("tel:0120-000-000", "outside"),
        ("zq0001qz", "outside"),
        ("", "outside"),
    ],
)
def test_what_is_no_page(there: Destinations, address: str, kind: str) -> None:
    found = there.find(address)
    assert (found.kind, found.problem) == (kind, None)
    assert found.is_ours == (kind != "outside")


@pytest.mark.parametrize(
    ("address", "code", "said"),
    [
        ("/magazine/2026-winter/snw/", "S201", "'/magazine/2026-winter/snow/' のことですか?"),
        ("/Magazine/", "S201", "'/magazine/' のことですか?"),
        ("/orders", "S201", "magazine.elsewhere"),
        ("/orderzq0001qz", "S201", "magazine.elsewhere"),
        ("/voice/zq0001qz/likes", "S201", "/voice"),
        ("https://www.example.jp/nowhere", "S201", "magazine.elsewhere"),
        ("/magazine/2026-winter/snow/#夜", "S202", "#朝-六時"),
        ("/magazine/2026-winter/snow/#朝-六", "S202", "'#朝-六時' のことですか?"),
        ("/old/snow#夜", "S202", "#朝-六時"),
        ("#朝", "S202", "ページのアドレスから"),
        ("/magazine/2026-winter/draft/", "S203", "--drafts"),
        ("/magazine/2026-winter/later/", "S203", "--date 2126-01-01"),
    ],
)
def test_what_leads_nowhere(there: Destinations, address: str, code: str, said: str) -> None:
    wrong = there.find(address).problem
    assert wrong is not None and wrong[2] is not None
    assert wrong[0] == code
    assert said in wrong[2].ja


def test_an_anchor_alone_is_one_of_the_own_page(there: Destinations) -> None:
    file = "content/magazine/2026-winter/snow.md"
    assert there.find("#朝-六時-2", file).problem is None
    wrong = there.find("#夜", file).problem
    assert wrong is not None and wrong[0] == "S202"


def test_a_project_without_a_magazine_has_no_site(tmp_path: Path) -> None:
    root = project_at(tmp_path, {})
    settings = root / "journeygen.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text[: text.index("magazine:")], encoding="utf-8")
    loaded = load_project(root)
    assert loaded.project is not None
    assert (
        destinations_of(loaded.project, visible(loaded.project, LAST_DAY), loaded.names, NoMemory()) is None
    )
