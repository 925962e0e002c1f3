from __future__ import annotations

import dataclasses
import time

import pytest

from journeygen.compile.lift import Lifter, Origin
from journeygen.compile.lift.scan import scan
from journeygen.diagnostics import Span
from journeygen.model.sendtime import TOKEN
from tests.unit.compile.shop import FIELDS, SETTINGS


def lifter() -> Lifter:
    return Lifter(FIELDS, SETTINGS)


def test_text_without_braces_is_left_alone() -> None:
    found = lifter().lift("一\n二\n三", Origin("a.md", 10))
    assert (found.text, found.line_of) == ("一\n二\n三", (10, 11, 12))


def test_lines_are_those_of_the_source_though_loops_repeat_and_comments_vanish() -> None:
    copy = (
        "一\n"
        "{# 二\n"
        "三 #}四\n"
        "{% for town in brand.towns %}\n"
        "- {{ town }}\n"
        "{% endfor %}\n"
        "{% if customer.is_vip -%}\n"
        "八\n"
        "{%- endif %}\n"
        "十"
    )
    found = lifter().lift(copy, Origin("a.md"))
    assert found.text.split("\n") == ["一", "四", "", "- 室前", "", "- 坂下", "", "zq0000qz八zq0001qz", "十"]
    assert found.line_of == (1, 3, 4, 5, 4, 5, 6, 7, 10)


def test_numbering_goes_on_from_text_to_text() -> None:
    one = lifter()
    subject = one.lift("{{ customer.family_name }}さまへ", Origin("a.md", 2, 11))
    body = one.lift("{{ customer.token }}", Origin("a.md", 9))
    assert (subject.text, body.text) == ("zq0000qzさまへ", "zq0001qz")
    assert [part.span for part in one.parts] == [Span("a.md", 2, 14, 20), Span("a.md", 9, 4, 14)]


def test_an_indented_text_keeps_its_columns() -> None:
    one = lifter()
    one.lift("a\n{{ nothing }}", Origin("a.md", 5, 3, indent=2))
    assert one.diagnostics[0].span == Span("a.md", 6, 6, 7)


def test_carriage_returns_become_line_ends() -> None:
    assert lifter().lift("a\r\n{{ customer.token }}\rb", Origin("a.md")).text == "a\nzq0000qz\nb"


def test_dataclasses_and_mappings_can_be_settings() -> None:
    @dataclasses.dataclass
    class Brand:
        name: str
        _hidden: str = "x"

    one = Lifter({}, {"brand": Brand("つむぎ野")})
    assert one.lift("{{ brand.name }}{{ brand._hidden }}", Origin("a.md")).text == "つむぎ野"
    assert [found.code for found in one.diagnostics] == ["M202"]


def test_a_setting_may_hold_send_time_parts() -> None:
    one = lifter()
    found = one.lift("停止: {{ legal.unsubscribe_url }}", Origin("a.md", 4))
    assert found.text == "停止: https://a.example.jp/stop?c=zq0000qz"
    assert one.parts[0].span == Span("a.md", 4, 8, 21)


def test_branches_that_settings_decide_are_checked_but_not_written() -> None:
    one = lifter()
    found = one.lift(
        "{% if brand.open %}開{% elif customer.is_vip %}{{ customer.token }}{% else %}{{ nothing }}{% endif %}",
        Origin("a.md"),
    )
    assert (found.text, one.parts) == ("開", ())
    assert [one.code for one in one.diagnostics] == ["M202"]


def test_what_settings_rule_out_leaves_the_rest() -> None:
    one = lifter()
    found = one.lift(
        "{% if brand.tagline %}a{% elif customer.is_vip %}b{% else %}c{% endif %}", Origin("a.md")
    )
    assert found.text == "zq0000qzbzq0001qzczq0002qz"


@pytest.mark.parametrize(
    "copy",
    [
        "{% if customer.nickname is known %}{{ customer.nickname }}{% endif %}",
        "{% if customer.nickname is unknown %}…{% else %}{{ customer.nickname }}{% endif %}",
        "{% if not customer.nickname is unknown %}{{ customer.nickname }}{% endif %}",
        "{% if customer.is_subscriber is known %}{% if customer.is_subscriber %}a{% endif %}{% endif %}",
        "{% for i in order.items %}{% if i.note is known %}{{ i.note }}{% endif %}{% endfor %}",
        "{% for p in customer.preferences %}{{ p }}{% endfor %}",
    ],
)
def test_unknown_can_be_written_in_several_ways(copy: str) -> None:
    one = lifter()
    one.lift(copy, Origin("a.md"))
    assert one.diagnostics == ()


@pytest.mark.parametrize("deep", [13, 20_000])
def test_nesting_is_bounded(deep: int) -> None:
    one = lifter()
    one.lift("{% if customer.is_vip %}" * deep + "{% endif %}" * deep, Origin("a.md"))
    assert len(one.diagnostics) == deep - 12
    assert one.diagnostics[0].message.ja == "if や for の入れ子が 12 段を超えています"


def test_too_many_parts_are_refused() -> None:
    one = lifter()
    one.lift("{{ customer.token }}" * 10_001, Origin("a.md"))
    assert [found.code for found in one.diagnostics] == ["M209"]


def test_loops_in_loops_are_bounded() -> None:
    one = Lifter({}, {"brand": {"many": list(range(1000))}})
    inner = "".join(f"{{% for a{number} in brand.many %}}" for number in range(4)) + "{% endfor %}" * 4
    one.lift(inner, Origin("a.md"))
    assert [found.code for found in one.diagnostics] == ["M209"]


@pytest.mark.parametrize(
    "hostile", ["{{" * 20_000, "{%" * 20_000, "{#" * 20_000, "{{ (" * 5_000, "{{ '" * 9_000]
)
def test_hostile_braces_take_no_time(hostile: str) -> None:
    start = time.process_time()
    lifter().lift(hostile, Origin("a.md"))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "source", ["(" * 3000, "9" * 5000, "a." * 3000 + "b", "not " * 3000 + "a", "[" * 500]
)
def test_hostile_expressions_are_told_not_raised(source: str) -> None:
    one = lifter()
    one.lift("{{ " + source + " }}{% if " + source + " %}{% endif %}", Origin("a.md"))
    assert one.diagnostics


def test_jinja_reads_the_same_pieces() -> None:
    """Our cutting agrees with Jinja2's lexer on texts that both accept."""
    from jinja2 import Environment, nodes

    copy = (
        "a {{ x }} {%- if y -%} b\n{% endif %}{# c #}{% raw %}{{ z }}{% endraw %}{{ '}}' }} { } {{- w -}} d"
    )
    ours = [piece.source for piece in scan(copy) if piece.kind == "text"]
    tree = Environment(keep_trailing_newline=True).parse(copy)
    theirs = [found.data for found in tree.find_all(nodes.TemplateData)]
    assert sorted("".join(ours)) == sorted("".join(theirs))
    assert not TOKEN.search(copy)
