from __future__ import annotations

import pytest

from journeygen.compile.contexts import mark_html, mark_plain
from journeygen.compile.fill import (
    MisplacedError,
    check_nesting,
    fill_address,
    fill_html,
    fill_subject,
    fill_text,
    prove,
    refusals,
)
from journeygen.compile.lift import Lifter, Origin
from journeygen.diagnostics import Span
from journeygen.dialects import DIALECTS
from journeygen.model.fields import FieldType
from journeygen.model.sendtime import Context, For, If, Value
from tests.unit.compile.shop import FIELDS, SETTINGS

LIQUID = DIALECTS["liquid"]


def lifted(copy: str) -> tuple[str, Lifter]:
    lifter = Lifter(FIELDS, SETTINGS)
    text = lifter.lift(copy, Origin("a.md", 3)).text
    assert lifter.diagnostics == ()
    return text, lifter


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>T</p>", Context.TEXT),
        ("T", Context.TEXT),
        ("<style>a{b:c}</style><p>T", Context.TEXT),
        ("<!-- a --><p>T", Context.TEXT),
        ("<!--[if !mso]><!--><p>T</p><!--<![endif]-->", Context.TEXT),
        ("<title>T</title>", Context.TEXT),
        ('<img alt="it\'s a T">', Context.ATTRIBUTE),
        ('<img alt="href=T">', Context.ATTRIBUTE),
        ('<td data-a="b" title = "T">', Context.ATTRIBUTE),
        ('<a href="https://a.jp/T">', Context.URL_PART),
        ('<a href="https://a.jp?c=T">', Context.URL_PART),
        ('<a href="/T">', Context.URL_PART),
        ('<a href="mailto:T">', Context.URL_PART),
        ('<img src="https://a.jp/x.png?c=T">', Context.URL_PART),
        ('<a href="U">', Context.URL_WHOLE),
        ('<a href="U?c=T">', Context.URL_PART),
    ],
)
def test_where_a_value_may_stand(html: str, expected: Context) -> None:
    text, lifter = lifted(html.replace("T", "{{ customer.token }}").replace("U", "{{ customer.page }}"))
    found = mark_html(text, lifter.parts)
    assert found.diagnostics == ()
    assert found.marks[-1].context is expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p style="color:T">', "属性 style"),
        ("<style>a{color:T}</style>", "<style"),
        ("<script>T</script>", "<script"),
        ("<!-- T -->", "<!--"),
        ("<!--[if mso]><p>T</p><![endif]-->", "<!--"),
        ("<T>", "タグや属性の名前"),
        ("<p T>", "タグや属性の名前"),
        ('<p T="a">', "タグや属性の名前"),
        ("<p title=T>", "二重引用符"),
        ("<p title='T'>", "二重引用符"),
        ('<p onclick="T">', "属性 onclick"),
        ('<iframe srcdoc="T">', "属性 srcdoc"),
        ('<a href="T">', "type: url"),
        ('<a href=" T">', "type: url"),
        ('<a href="javascript:T">', "ドメイン名"),
        ('<a href="https://T/">', "ドメイン名"),
        ('<a href="https://a.T/">', "ドメイン名"),
        ('<a href="//T">', "ドメイン名"),
        ('<a href="{% if customer.is_vip %}https://a.jp/{% endif %}T">', "if や for のあと"),
    ],
)
def test_where_no_value_may_stand(html: str, expected: str) -> None:
    text, lifter = lifted("一行目\n" + html.replace("T", "{{ customer.token }}"))
    found = mark_html(text, lifter.parts).diagnostics
    assert [one.code for one in found] == ["M221"]
    assert expected in found[0].message.ja
    assert found[0].span.line == 4
    with pytest.raises(MisplacedError):
        fill_html(text, lifter.parts, LIQUID)


def test_text_parts_headers_and_addresses_have_escapes_of_their_own() -> None:
    text, lifter = lifted("{{ customer.token }} https://a.jp/?c={{ customer.token }}。{{ customer.token }}")
    bare = "{{ customer.token }}"
    encoded = "{{ customer.token | url_encode | replace: '+', '%20' }}"
    assert fill_text(text, lifter.parts, LIQUID) == f"{bare} https://a.jp/?c={encoded}。{bare}"
    assert fill_subject("a zq0000qz", lifter.parts, LIQUID) == "a {{ customer.token | strip_newlines }}"
    assert fill_address("https://a.jp/?c=zq0000qz", lifter.parts, LIQUID) == f"https://a.jp/?c={encoded}"


def test_a_header_address_begins_with_its_host() -> None:
    text, lifter = lifted("{{ customer.page }}")
    assert [one.code for one in mark_plain(text, lifter.parts, Context.URL_PART).diagnostics] == ["M221"]


def test_the_same_tokens_must_come_out() -> None:
    text, lifter = lifted("{{ customer.token }}\n{{ customer.family_name }}")
    assert prove(text, f"<p>{text}</p>", lifter.parts) == ()
    lost = prove(text, "zq0000qz", lifter.parts)
    assert [(one.code, one.span.line) for one in lost] == [("M222", 4)]
    twice = prove(text, text + "zq0000qz", lifter.parts)
    assert "2 回" in twice[0].message.ja


NESTED = "{% if customer.is_vip %}{% for i in order.items %}{{ i.name }}{% endfor %}{% else %}{% endif %}"


def test_control_tokens_nest() -> None:
    text, lifter = lifted(NESTED)
    assert check_nesting(text, lifter.parts) == ()


@pytest.mark.parametrize("order", [(0, 1, 2, 4, 3, 5), (1, 2, 5), (0, 1, 2, 3), (4, 0, 5)])
def test_control_tokens_that_do_not_nest(order: tuple[int, ...]) -> None:
    _, lifter = lifted(NESTED)
    text = "".join(f"zq{number:04d}qz" for number in order)
    assert {one.code for one in check_nesting(text, lifter.parts)} == {"M223"}


def test_a_platform_refuses_what_it_cannot_say() -> None:
    span = Span("a.md", 2)
    parts = (
        For(1, "forloop", "order.items", "order.items", True, span),
        Value("order.size", "order.size", FieldType.TEXT, None, span),
    )
    found = refusals(mark_html("zq0000qzzq0001qz", parts), parts, LIQUID)
    assert [(one.code, one.span) for one in found] == [("M224", span)] * 2
    assert "Liquid" in found[0].message.ja


def test_parts_know_where_they_stand() -> None:
    _, lifter = lifted("あ{{ customer.token }}\n{% if customer.is_vip %}x{% endif %}")
    value, condition, *_ = lifter.parts
    assert isinstance(value, Value)
    assert value.span == Span("a.md", 3, 5, 14)
    assert isinstance(condition, If)
    assert condition.span == Span("a.md", 4, 7, 15)
