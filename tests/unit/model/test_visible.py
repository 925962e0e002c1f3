"""What of the magazine may be read on a day."""

from __future__ import annotations

import shutil

import pytest

from journeygen.load.project import load_project
from journeygen.model.project import Project
from journeygen.model.visible import visible
from tests.mistakes import TINY


def head(**keys: object) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\n雪です。\n"


def issue(number: int, date: str, **keys: object) -> str:
    cover = {"cover": "images/miso.png", "alt": "味噌"}
    return head(title="号", number=number, season="winter", date=f'"{date}"', **cover, **keys)


def article(date: str, **keys: object) -> str:
    return head(kind="story", title="雪", lead="雪の話です。", date=f'"{date}"', **keys)


FILES = {
    "autumn/issue": issue(1, "2026-09-01"),
    "autumn/first": article("2026-09-01"),
    "autumn/later": article("2026-10-15"),
    "autumn/unready": article("2026-09-01", draft="true"),
    "winter/issue": issue(2, "2026-12-01"),
    "winter/early": article("2026-09-01"),
    "spring/issue": issue(3, "2026-03-01", draft="true"),
    "spring/first": article("2026-03-01"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = shutil.copytree(TINY, tmp_path_factory.mktemp("magazine") / "shop")
    for name, text in FILES.items():
        path = root / f"content/magazine/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load_project(root)
    assert loaded.project is not None and loaded.diagnostics == ()
    return loaded.project


def shown(project: Project) -> dict[str, list[str]]:
    return {name: [one.name for one in issue.articles] for name, issue in project.issues.items()}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-08-31", {}),
        ("2026-09-01", {"autumn": ["first"]}),
        ("2026-10-15", {"autumn": ["first", "later"]}),
        ("2026-12-01", {"autumn": ["first", "later"], "winter": ["early"]}),
    ],
)
def test_nothing_is_out_before_its_day(project: Project, date: str, expected: dict[str, list[str]]) -> None:
    """An article waits for its issue; a draft waits for ever."""
    assert shown(visible(project, date)) == expected


def test_drafts_show_everything(project: Project) -> None:
    assert visible(project, "2026-09-01", drafts=True) is project


def test_the_rest_of_the_project_stays(project: Project) -> None:
    assert visible(project, "2026-09-01").messages is project.messages
