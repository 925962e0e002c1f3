"""A setting's value stays text wherever copy puts it: it is neither Markdown nor YAML."""

from __future__ import annotations

import json
from functools import cache
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from journeygen.compile.body.fences import Call, cut_pieces
from journeygen.compile.body.markdown import Engine
from journeygen.compile.lift import Lifter, Origin
from journeygen.decode import parse_yaml
from journeygen.decode.nodes import plain
from journeygen.diagnostics import Span

HOSTILE = (
    "*強い* **とても**",
    "a_b_c",
    "<b>太字</b>",
    "<!-- x -->",
    "&copy; &amp;",
    "[x](https://evil.example)",
    "![x](y.png)",
    "`code`",
    "{漢|かん}",
    "a | b",
    "# 見出し",
    "> 引用",
    "- 点",
    "1. 一",
    "12) 十二",
    "::: note",
    "---",
    "+++",
    "=====",
    "~~~",
    "鍵: 値",
    "a #b",
    "\\*",
    "https://www.example.jp/a_b?c=1&d=2",
    "0120-000-000",
    "「か」'q' \"q\"",
    "一\n- 二",
)
PLACES = (
    "{{ brand.name }}",
    "前{{ brand.name }}後",
    "- {{ brand.name }}",
    "1. {{ brand.name }}",
    "> {{ brand.name }}",
    "# {{ brand.name }}",
    "**{{ brand.name }}**",
    "[{{ brand.name }}](https://a.example.jp/)",
    "| a | b |\n|---|---|\n| x | {{ brand.name }} |",
    "::: note\ntitle: x\n---\n{{ brand.name }}\n:::",
)


@cache
def engine() -> Engine:
    return Engine()


def lifted(copy: str, value: str) -> tuple[str, list[str]]:
    lifter = Lifter({}, {"brand": {"name": value, "link": "{{ brand.name }} " + value}})
    text = lifter.lift(copy, Origin("a.md"), is_body=True).text
    return text, [found.code for found in lifter.diagnostics]


def shown(copy: str, value: str) -> str:
    """The text that a reader sees of a body or of its first block's body."""
    text, codes = lifted(copy, value)
    assert codes == []
    pieces, problems = cut_pieces(text, lambda line: Span("a.md", line + 1))
    assert problems == []
    assert len(pieces) == 1
    piece = pieces[0]
    trees, tags = engine().trees([piece.bodies[0].text if isinstance(piece, Call) else piece.text])
    assert tags == []
    return "\n".join("".join(element.itertext()) for element in trees[0])


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("place", PLACES)
def test_markdown_shows_the_value_as_it_is(place: str, value: str) -> None:
    assert shown(place, value) == shown(place, "X").replace("X", " ".join(value.split("\n")))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    st.sampled_from(PLACES),
    st.text(st.sampled_from("ab1*_`<>&;#[](){}|\\!-+.:=~/\"' 漢,"), min_size=1, max_size=10).map(
        lambda text: text.replace("{#", "#").replace("{{", "{").strip()
    ),
)
@example(PLACES[0], "1\\.")
@example(PLACES[2], "- - a")
def test_any_value_in_markdown(place: str, value: str) -> None:
    if value:
        assert shown(place, value) == shown(place, "X").replace("X", value)


def arguments(line: str, value: str) -> Any:
    """The value of `title` in a block's arguments; None when the value was refused."""
    text, codes = lifted(f"::: note\n{line}\n---\nx\n:::", value)
    if codes:
        assert codes == ["M214"]
        return None
    call = cut_pieces(text, lambda line: Span("a.md", line + 1))[0][0]
    assert isinstance(call, Call)
    node, problems = parse_yaml(call.arguments.text, "a.md", 1)
    assert problems == []
    assert node is not None
    return json.loads(json.dumps(plain(node), default=attrgetter("text")))


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("mark", ["'", '"'])
def test_quoted_yaml_holds_any_value(mark: str, value: str) -> None:
    line = f"title: {mark}{{{{ brand.name }}}}、{{{{ brand.name }}}}{mark}"
    one_line = " ".join(value.split("\n"))
    assert arguments(line, value) == {"title": f"{one_line}、{one_line}"}


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: {{ brand.name }}", {"title": "V"}),
        ("title: 前{{ brand.name }}後", {"title": "前V後"}),
        ("items: [{{ brand.name }}, x]", {"items": ["V", "x"]}),
        ("items:\n  - {title: {{ brand.name }}}", {"items": [{"title": "V"}]}),
    ],
)
def test_bare_yaml_holds_a_value_or_says_why_not(line: str, expected: object, value: str) -> None:
    found = arguments(line, value)
    if found is not None:
        assert found == json.loads(
            json.dumps(expected).replace("V", json.dumps(" ".join(value.split("\n")))[1:-1])
        )


def test_ordinary_values_go_into_bare_yaml() -> None:
    for value in (
        "つむぎ野醸造舎(サンプル)",
        "0120-000-000",
        "https://www.example.jp",
        "9時から17時",
        "A & B",
    ):
        assert arguments("title: {{ brand.name }}", value) == {"title": value}


def test_code_is_left_alone() -> None:
    assert lifted("`{{ brand.name }}`", "a*b")[0] == "`a*b`"
    assert lifted("```\n{{ brand.name }}\n```", "a*b")[0] == "```\na*b\n```"


def test_settings_inside_settings_are_spelled_too() -> None:
    assert shown("{{ brand.link }}", "*a*") == "*a* *a*"


def test_headers_are_no_markdown_but_one_line() -> None:
    lifter = Lifter({}, {"brand": {"name": "a*b\nBcc: x"}})
    assert lifter.lift("{{ brand.name }}", Origin("a.md")).text == "a*b Bcc: x"
