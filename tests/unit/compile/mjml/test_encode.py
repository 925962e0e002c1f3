"""Attribute values come out of the real mrml as they went in."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings, strategies as st

from journeygen.compile.mjml.attributes import UNENCODABLE
from journeygen.compile.mjml.encode import encode
from journeygen.compile.mjml.render import to_html
from journeygen.compile.mjml.tags import cut
from journeygen.compile.mjml.validate import validate

PAGE = '<mjml lang="ja"><mj-body><mj-section><mj-column>%s</mj-column></mj-section></mj-body></mjml>'
ANY_CHARACTER = st.characters(exclude_categories=["Cs"]).filter(lambda char: not UNENCODABLE.match(char))
MANGLED = st.sampled_from(
    list("　\u3099\ufe0f\u200d\u200b\xa0ﾞﾟ\\\"'\t\r\n\u115f\u1160\u3164\uffa0\u2028\ue000\u0301")
)
VALUES = st.text(st.one_of(ANY_CHARACTER, MANGLED), max_size=40)


def attribute_after_mrml(source: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', to_html(PAGE % source))
    assert found is not None
    return html.unescape(found.group(1))


def as_html_reads(value: str) -> str:
    return value.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")


@settings(max_examples=400, deadline=None)
@given(VALUES, st.sampled_from(["alt", "href", "title"]))
def test_mjml_values_survive(value: str, name: str) -> None:
    source = f'<mj-image src="a.png" {name}="{html.escape(value)}"/>'

    assert attribute_after_mrml(source, name) == as_html_reads(value)


@settings(max_examples=400, deadline=None)
@given(
    VALUES,
    st.sampled_from(
        [('<a href="%s">x</a>', "href"), ('<img alt="%s">', "alt"), ('<p title="%s">x</p>', "title")]
    ),
)
def test_values_of_html_in_text_survive(value: str, tag: tuple[str, str]) -> None:
    source = f"<mj-text>{tag[0] % html.escape(value)}</mj-text>"

    assert attribute_after_mrml(source, tag[1]) == as_html_reads(value)


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_text_is_left_alone(value: str) -> None:
    text = f"あ{html.escape(value)}い"

    assert text in to_html(PAGE % f"<mj-text>{text}</mj-text>")


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_title_survives_twice(value: str) -> None:
    title = f"あ{value}い"
    source = f'<mjml lang="ja"><mj-head><mj-title>{html.escape(title)}</mj-title></mj-head><mj-body/></mjml>'
    found = re.search(r'<title>(.*?)</title>.*aria-label="([^"]*)"', to_html(source), re.DOTALL)

    assert found is not None
    assert [html.unescape(part) for part in found.groups()] == [as_html_reads(title)] * 2


def test_every_character_survives() -> None:
    """All of Unicode, in runs of 4,096."""
    for start in range(0, 0x110000, 0x1000):
        run = "".join(map(chr, range(start, start + 0x1000)))
        value = UNENCODABLE.sub("", run)
        source = f'<mj-image src="a.png" alt="{html.escape(value)}"/>'

        assert attribute_after_mrml(source, "alt") == as_html_reads(value)


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x7f", "\x85", "\ufdd0", "\uffff", "\U0010ffff"])
def test_what_html_cannot_carry_is_dropped(character: str) -> None:
    encoded = encode(PAGE % f'<mj-image src="a.png" alt="あ{character}い"/>')

    assert 'alt="あい"' in encoded


def test_single_quotes_become_double() -> None:
    assert attribute_after_mrml("<mj-text><a title='\"い\"'>x</a></mj-text>", "title") == '"い"'


def test_a_plain_source_is_left_as_it_is() -> None:
    source = PAGE % '<mj-text color="#333333">あ　い\\ <b title="写真">う</b></mj-text>'

    assert encode(source) == source


PIECES = st.sampled_from([*"<>!-[]/\"' aあ=", "<p>", "</p>", "<!--", "-->", "<!--[if mso]>", "<![endif]-->"])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_the_pieces_are_the_source(source: str) -> None:
    whole = cut(source)

    assert "".join(whole.pieces) == source
    assert len(whole.pieces) == 2 * len(whole.tags) + 1


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_what_the_validator_lets_through_renders(inside: str) -> None:
    source = PAGE % f"<mj-text>{inside}</mj-text>"

    assert validate(source) or to_html(source)
