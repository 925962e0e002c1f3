"""The magazine as it is read: issues by name, articles in the order of reading, each of its kind."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from journeygen.load.project import Loaded, load_project
from journeygen.model.articles.recipe import Recipe
from journeygen.model.articles.story import Story
from tests.mistakes import TINY

ISSUE = """---
title: 冬の号
number: 1
season: winter
date: "2026-01-01"
cover: images/miso.png
alt: 味噌
---

冬です。
"""


def article(**keys: object) -> str:
    """Return an article with these keys beside the necessary ones."""
    whole = {"kind": "story", "title": "雪", "lead": "雪の話です。", "date": '"2026-01-01"', **keys}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in whole.items()) + "---\n\n\n雪です。\n\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shop = shutil.copytree(TINY, tmp_path / "shop")
    with (shop / "journeygen.yaml").open("a", encoding="utf-8") as settings:
        settings.write("magazine: {title: 折々, topics: {台所: {path: kitchen}}}\n")
    return shop


def written(root: Path, **files: str) -> Loaded:
    """Write files of the issue 2026-winter and read the project."""
    for name, text in {"issue": ISSUE, **files}.items():
        path = root / "content/magazine/2026-winter" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_project(root)


def codes(loaded: Loaded) -> list[tuple[str, str]]:
    return [(found.code, found.where) for found in loaded.diagnostics]


def test_a_project_without_a_magazine_has_no_issues() -> None:
    loaded = load_project(TINY)
    assert loaded.project is not None
    assert loaded.project.issues == {}
    assert loaded.project.settings.magazine is None


def test_an_article_is_of_its_kind(root: Path) -> None:
    loaded = written(
        root, rice=article(kind="recipe", ingredients="[{name: 米, amount: 二合}]"), snow=article()
    )
    assert loaded.project is not None
    rice, snow = loaded.project.issues["2026-winter"].articles
    assert isinstance(rice.head, Recipe) and rice.kind == "recipe"
    assert [(one.name, one.amount) for one in rice.head.ingredients] == [("米", "二合")]
    assert isinstance(snow.head, Story)
    assert snow.address == "/magazine/2026-winter/snow/"


def test_bodies_are_without_the_empty_lines_around_them(root: Path) -> None:
    loaded = written(root, snow=article())
    assert loaded.project is not None
    issue = loaded.project.issues["2026-winter"]
    snow = issue.articles[0]
    assert (issue.body, issue.body_line) == ("冬です。", 10)
    assert (snow.body, snow.body_line) == ("雪です。", 9)


def test_articles_without_an_order_come_last(root: Path) -> None:
    loaded = written(root, a=article(), b=article(order=2), c=article(order=1), d=article())
    assert loaded.project is not None
    assert [one.name for one in loaded.project.articles()] == ["c", "b", "a", "d"]


def test_addresses_are_of_one_unicode_form(root: Path) -> None:
    loaded = written(root, **{unicodedata.normalize("NFD", "ながつき"): article()})
    assert loaded.project is not None
    assert next(loaded.project.articles()).address == "/magazine/2026-winter/ながつき/"


def test_every_file_of_the_magazine_is_an_ingredient(root: Path) -> None:
    loaded = written(root, snow=article())
    assert loaded.project is not None
    files = {name for name in loaded.project.digests if name.startswith("content/magazine/")}
    assert files == {f"content/magazine/2026-winter/{name}.md" for name in ("issue", "snow")}


def test_articles_are_checked_when_their_issue_cannot_be_read(root: Path) -> None:
    loaded = written(root, issue="冬です。\n", snow=article(products="[mizo]", topics="[台処]"))
    assert sorted(codes(loaded)) == [("F006", ""), ("R006", "products.0"), ("R010", "topics.0")]


def test_articles_are_checked_when_their_kind_is_unknown(root: Path) -> None:
    loaded = written(root, snow=article(kind="recepi", ingredients="[]", order=0, products="[mizo]"))
    assert sorted(codes(loaded)) == [("J008", "order"), ("R006", "products.0"), ("S103", "kind")]
