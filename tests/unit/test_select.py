from __future__ import annotations

import pytest

from journeygen.load.project import load_project
from journeygen.model.project import Project
from journeygen.select import Selected, SelectionError, everything, select
from tests.mistakes import TINY


@pytest.fixture(scope="module")
def project() -> Project:
    """Two journeys: welcome (hello, season) and season (season), tagged; one letter that nobody sends."""
    tiny = load_project(TINY).project
    assert tiny
    welcome, hello = tiny.journeys["welcome"], tiny.messages["letters/hello"]
    alone = hello.model_copy(
        update={"name": "notes/alone", "head": hello.head.model_copy(update={"tags": ("D7",)})}
    )
    journeys = {
        "welcome": welcome.model_copy(update={"tags": ("D3",)}),
        "season": welcome.model_copy(
            update={"name": "season", "tags": ("D3", "D7"), "steps": welcome.steps[1:]}
        ),
    }
    messages = {**tiny.messages, "notes/alone": alone}
    return Project(
        **{
            **{name: getattr(tiny, name) for name in tiny.__slots__},
            "journeys": journeys,
            "messages": messages,
        }
    )


def told(selected: Selected) -> str:
    return " ".join([*sorted(selected.journeys), "|", *sorted(selected.messages)])


@pytest.mark.parametrize(
    ("expressions", "expected"),
    [
        (["journey:welcome"], "welcome | letters/hello letters/season"),
        (["journey:season"], "season | letters/season"),
        (["journey:*"], "season welcome | letters/hello letters/season"),
        (["message:letters/hello"], "| letters/hello"),
        (["message:letters/*"], "| letters/hello letters/season"),
        (["message:*/?????"], "| letters/hello notes/alone"),
        (["tag:D3"], "season welcome | letters/hello letters/season"),
        (["tag:D7"], "season | letters/season notes/alone"),
        (["journey:season message:letters/hello"], "season | letters/hello letters/season"),
        (["journey:season", "message:letters/hello"], "season | letters/hello letters/season"),
        (["journey:welcome,tag:D7"], "| letters/season"),
        (["journey:welcome,message:*/hello"], "| letters/hello"),
        (["journey:season,message:letters/hello"], "|"),
        (["tag:D7,message:letters/* journey:welcome,message:*/hello"], "| letters/hello letters/season"),
        (["  journey:season   "], "season | letters/season"),
        ([""], "|"),
    ],
)
def test_selections(project: Project, expressions: list[str], expected: str) -> None:
    assert told(select(expressions, project)) == expected


@pytest.mark.parametrize(
    ("expression", "words", "hint"),
    [
        ("journey:welcom", "ジャーニー 'welcom' はありません。", "'welcome' のことですか?"),
        ("message:letters/helo", "メッセージ 'letters/helo' はありません。", "'letters/hello' のことですか?"),
        ("tag:D33", "分類 'D33' はありません。", "'D3' のことですか?"),
        ("journey:welcome,tag:X", "分類 'X' はありません。", None),
        ("message:walls/*", "メッセージ 'walls/*' はありません。", None),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(
    project: Project, expression: str, words: str, hint: str | None
) -> None:
    with pytest.raises(SelectionError) as wrong:
        select([expression], project)
    assert wrong.value.words.ja == words
    assert (wrong.value.hint.ja if wrong.value.hint else None) == hint


@pytest.mark.parametrize("expression", ["welcome", "jorney:welcome", "journey:", ":x", ",", "state:modified"])
def test_what_cannot_be_read_is_told_with_an_example(project: Project, expression: str) -> None:
    with pytest.raises(SelectionError) as wrong:
        select([expression], project)
    assert wrong.value.words.ja == f"選び方 '{expression}' が読み取れません。"
    assert wrong.value.hint
    assert "journey:" in wrong.value.hint.ja


def test_everything(project: Project) -> None:
    assert told(everything(project)) == "season welcome | letters/hello letters/season notes/alone"
