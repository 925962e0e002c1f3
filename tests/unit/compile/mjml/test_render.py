"""What the real mrml makes of our sources: the facts that templates and checks lean on."""

from __future__ import annotations

import re
import time

import mjml
import pytest

from journeygen.compile.mjml.encode import encode
from journeygen.compile.mjml.findings import NOT_RENDERED, TOO_LARGE, UNREADABLE
from journeygen.compile.mjml.limits import MAX_BYTES, MAX_DEPTH
from journeygen.compile.mjml.render import MjmlError, from_mrml, to_html
from journeygen.compile.mjml.tags import VOID
from journeygen.compile.mjml.validate import validate

TEXT = "<mj-text>あ</mj-text>"
SECTION = f"<mj-section><mj-column>{TEXT}</mj-column></mj-section>"


def body(content: str, head: str = "") -> str:
    return f'<mjml lang="ja"><mj-head>{head}</mj-head><mj-body>{content}</mj-body></mjml>'


def column(content: str) -> str:
    return body(f"<mj-section><mj-column>{content}</mj-column></mj-section>")


def without_comments(html: str) -> str:
    """Return what every program but Outlook sees."""
    return re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)


def test_language_title_and_preview() -> None:
    html = to_html(body(SECTION, "<mj-title>件名</mj-title><mj-preview>前書き</mj-preview>"))

    assert html.startswith('<!doctype html><html lang="ja" dir="auto"')
    assert "<title>件名</title>" in html
    assert 'aria-label="件名"' in html
    assert (html.count("件名"), html.count("前書き")) == (2, 1)


def test_preview_is_hidden_and_white() -> None:
    """White on white costs a point in spam filters: whoever prints a preheader may want to write it in mj-raw."""
    html = to_html(body(SECTION, "<mj-preview>前書き</mj-preview>"))
    style = re.search(r'<div style="([^"]*)">前書き</div>', html)

    assert style is not None
    assert "display:none" in style.group(1)
    assert "color:#ffffff" in style.group(1)


def test_no_network_font_and_outlook_comments_stay() -> None:
    html = to_html(
        body(SECTION, "<mj-attributes><mj-all font-family=\"Roboto, 'Open Sans'\" /></mj-attributes>")
    )

    assert "<link" not in html
    assert "@import" not in html
    assert not re.search(r"https?://(?!www\.w3\.org)", html)
    assert "<!--[if mso" in html


@pytest.mark.parametrize(
    ("source", "url", "times"),
    [
        (column('<mj-image src="a.png" alt="" href="/u"/>'), 'href="/u"', 1),
        (column('<mj-image src="/u" alt=""/>'), "/u", 1),
        (column('<mj-button href="/u">押す</mj-button>'), "/u", 1),
        (body(f'<mj-section background-url="/u">{SECTION[12:]}'), "/u", 4),
        (body(f'<mj-section full-width="full-width" background-url="/u">{SECTION[12:]}'), "/u", 3),
        (body(f'<mj-wrapper background-url="/u">{SECTION}</mj-wrapper>'), "/u", 4),
        (body(f'<mj-wrapper full-width="full-width" background-url="/u">{SECTION}</mj-wrapper>'), "/u", 3),
        (body(f'<mj-hero background-url="/u" background-width="600px">{TEXT}</mj-hero>'), "/u", 3),
    ],
)
def test_how_often_a_url_is_repeated(source: str, url: str, times: int) -> None:
    assert to_html(source).count(url) == times


def test_conditions_between_sections_stand_between_whole_tables() -> None:
    html = to_html(
        body(f"<mj-raw>zq0001qz</mj-raw>{SECTION}<mj-raw>zq0002qz</mj-raw>{SECTION}<mj-raw>zq0003qz</mj-raw>")
    )
    inside = html.split("zq0001qz")[1].split("zq0002qz")[0]

    assert html.split("zq0001qz")[0].endswith(">")
    for tag in ("table", "tr", "td", "div", "tbody"):
        assert len(re.findall(f"<{tag}[ >]", inside)) == inside.count(f"</{tag}>")
    assert inside.count("<!--[if") == inside.count("<![endif]-->")


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        (body(f"<mj-raw>zq0001qz</mj-raw>{SECTION}"), True),
        (body(f"<mj-section><mj-raw>zq0001qz</mj-raw><mj-column>{TEXT}</mj-column></mj-section>"), True),
        (body("<mj-section><mj-group><mj-raw>zq0001qz</mj-raw><mj-column/></mj-group></mj-section>"), True),
        (column(f"<mj-raw>zq0001qz</mj-raw>{TEXT}"), True),
        (body(f"<mj-hero><mj-raw>zq0001qz</mj-raw>{TEXT}</mj-hero>"), True),
        (
            body(
                f"<mj-wrapper><mj-raw>zq0001qz</mj-raw>{SECTION}<mj-raw>zq0001qz</mj-raw>{SECTION}</mj-wrapper>"
            ),
            False,
        ),
    ],
)
def test_raw_is_seen_everywhere_but_in_a_wrapper(source: str, seen: bool) -> None:
    assert validate(source) == ()
    assert ("zq0001qz" in without_comments(to_html(source))) is seen


def test_raw_in_a_column_stands_between_rows() -> None:
    html = to_html(column(f"{TEXT}<mj-raw>zq0001qz</mj-raw>{TEXT}"))

    assert "</tr>zq0001qz<tr>" in html


def test_raw_in_the_head_is_printed() -> None:
    html = to_html(body(SECTION, '<mj-raw><meta name="color-scheme" content="light dark"></mj-raw>'))

    assert '<meta name="color-scheme" content="light dark"' in html.split("<body")[0]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (body("<mj-wrapper>" * 5000), TOO_LARGE),
        (column(f"<mj-text>{'<b>' * 5000}{'</b>' * 5000}</mj-text>"), TOO_LARGE),
        (column(f"<mj-text>{'あ' * (MAX_BYTES // 3)}</mj-text>"), TOO_LARGE),
        (column(f"<mj-text>{'a' * MAX_BYTES}</mj-text>"), TOO_LARGE),
        (column("<mj-text>\x00</mj-text>"), UNREADABLE),
        (column("<mj-text>\ud800</mj-text>"), UNREADABLE),
    ],
)
def test_what_would_harm_native_code_does_not_reach_it(source: str, code: str) -> None:
    with pytest.raises(MjmlError) as raised:
        to_html(source)

    assert raised.value.findings[0].code == code
    assert code in {found.code for found in validate(source)}


@pytest.mark.parametrize("name", sorted(VOID))
def test_elements_without_end_tag_do_not_nest_in_mrml_either(name: str) -> None:
    """Else the depth that we count would not be the depth that mrml reaches."""
    source = column(f"<mj-text>{f'<{name}>' * 3}あ</mj-text>")

    assert validate(source) == ()
    assert "あ</div>" in to_html(source)


def test_nesting_up_to_the_limit_renders() -> None:
    deep = MAX_DEPTH - 5

    assert "<b>あ</b>" in to_html(column(f"<mj-text>{'<b>' * deep}あ{'</b>' * deep}</mj-text>"))


def test_an_error_has_the_place_and_words_of_the_validator() -> None:
    with pytest.raises(MjmlError) as raised:
        to_html('<mjml lang="ja"><mj-body>\n<mj-raw>あ < い</mj-raw>\n</mj-body></mjml>')

    assert (raised.value.line, raised.value.column) == (2, 11)
    assert str(raised.value).startswith("2:11: T101 this '<'")


def test_what_mrml_says_gets_the_place_in_the_source_as_written() -> None:
    source = '<mjml lang="ja"><mj-body>\n<mj-raw title="　\n">あ</mj-raw>\n<mj-raw>い</p></mj-raw></mj-body>\n</mjml>'
    with pytest.raises(ValueError, match="position") as raised:
        mjml.mjml2html(encode(source), fonts={})
    found = from_mrml(source, str(raised.value))

    assert (found.code, found.line, found.column) == (NOT_RENDERED, 4, 23)
    assert "unexpected token" in found.message.en


@pytest.mark.parametrize("text", ["前>後", "前 > 後", "]]>", "あ&gt;", "a > b"])
def test_an_end_of_tag_in_text_does_not_crash_the_program(text: str) -> None:
    html = to_html(column(f"<mj-text>{text}<b>い</b></mj-text>"))

    assert f"{text.replace('>', '&gt;')}<b>い</b>" in html


def test_mrml_panics_on_it_and_that_is_no_exception() -> None:
    with pytest.raises(BaseException, match="char boundary") as raised:
        mjml.mjml2html(column("<mj-text>前>後</mj-text>"), fonts={})

    assert not isinstance(raised.value, Exception)


def test_style_sheets_keep_their_child_selectors() -> None:
    style = "/* 見出し */ .jg-a > p { color: red } .写真>b { color: red }"
    html = to_html(body(SECTION, f"<mj-style>{style}</mj-style>"))

    assert style.replace(".写真>b", ".写真  >b") in html


def test_what_looks_like_a_condition_is_found_before_mrml_panics() -> None:
    with pytest.raises(MjmlError) as raised:
        to_html(body("<mj-raw><!--[ifあ--></mj-raw>"))

    assert raised.value.findings[0].code == UNREADABLE


def test_a_hundred_findings_are_enough() -> None:
    before = time.process_time()
    found = validate(body("<mj-x>" * 60 + "<mj-text>" * 60_000))

    assert len(found) <= 100
    assert time.process_time() - before < 5


def test_the_same_source_renders_to_the_same_bytes() -> None:
    source = column(
        '<mj-navbar hamburger="hamburger"><mj-navbar-link href="/a">あ</mj-navbar-link></mj-navbar>'
        '<mj-carousel left-icon="l.png" right-icon="r.png"><mj-carousel-image src="a.png" alt=""/></mj-carousel>'
    )

    assert len({to_html(source) for _ in range(5)}) == 1
