"""Every allowed attribute changes what mrml prints; every refused one does not. Run through the real mrml."""

from __future__ import annotations

import html
import re

import mjml
import pytest

from journeygen.compile.mjml import refused, values
from journeygen.compile.mjml.validate import validate
from journeygen.compile.mjml.values import Kind
from journeygen.compile.mjml.vocabulary import ELEMENTS

PRESETS = '<mj-attributes><mj-class name="kk" padding="1px" color="#123123" background-color="#321321"/></mj-attributes>'
PAGE = f'<mjml lang="ja"><mj-head>{PRESETS}</mj-head><mj-body>%s</mj-body></mjml>'
TEXT = "<mj-text>あ</mj-text>"
ICONS = 'icon-wrapped-url="w.png" icon-unwrapped-url="u.png"'
IN_COLUMN = PAGE % "<mj-section><mj-column>%s</mj-column></mj-section>"
ACCORDION = IN_COLUMN % (
    f"<mj-accordion {ICONS} {{mj-accordion}}><mj-accordion-element {{mj-accordion-element}}>"
    "<mj-accordion-title {mj-accordion-title}>a</mj-accordion-title>"
    "<mj-accordion-text {mj-accordion-text}>b</mj-accordion-text>"
    "</mj-accordion-element></mj-accordion>"
)
CAROUSEL = IN_COLUMN % (
    '<mj-carousel left-icon="l.png" right-icon="r.png" {mj-carousel}>'
    '<mj-carousel-image src="a.png" alt="" href="u" {mj-carousel-image}/><mj-carousel-image src="b.png" alt=""/>'
    "</mj-carousel>"
)
BAND = f"<mj-column>{TEXT}</mj-column><mj-column>{TEXT}</mj-column>"
HEAD = (
    "<mjml {mjml}><mj-head>%s</mj-head><mj-body {mj-body}><mj-section><mj-column>%s</mj-column></mj-section>"
)
HERO = 'background-url="u.png" background-width="600px" background-height="400px"'

FRAMES = {
    "mjml": f"{HEAD % ('', TEXT)}</mj-body></mjml>",
    "mj-body": f"{HEAD % (PRESETS, TEXT)}</mj-body></mjml>",
    "mj-breakpoint": f"{HEAD % ('<mj-breakpoint {mj-breakpoint}/>', TEXT)}</mj-body></mjml>",
    "mj-style": f"{HEAD % ('<mj-style {mj-style}>p{{color:red}}</mj-style>', TEXT)}</mj-body></mjml>",
    "mj-section": PAGE % f'<mj-section background-url="u.png" {{mj-section}}>{BAND}</mj-section>',
    "mj-wrapper": PAGE
    % f'<mj-wrapper background-url="u.png" {{mj-wrapper}}>{"<mj-section><mj-column/></mj-section>" * 2}</mj-wrapper>',
    "mj-hero": PAGE % f'<mj-hero {HERO} height="300px" {{mj-hero}}>{TEXT}</mj-hero>',
    "mj-group": PAGE % f"<mj-section><mj-group {{mj-group}}>{BAND}</mj-group></mj-section>",
    "mj-column": PAGE % f'<mj-section><mj-column padding="2px" {{mj-column}}>{TEXT}</mj-column></mj-section>',
    "mj-text": IN_COLUMN % '<mj-text height="30px" {mj-text}>あ</mj-text>',
    "mj-button": IN_COLUMN % '<mj-button href="u" {mj-button}>あ</mj-button>',
    "mj-image": IN_COLUMN % '<mj-image src="s.png" alt="" href="u" {mj-image}/>',
    "mj-divider": IN_COLUMN % "<mj-divider {mj-divider}/>",
    "mj-spacer": IN_COLUMN % "<mj-spacer {mj-spacer}/>",
    "mj-table": IN_COLUMN % "<mj-table {mj-table}><tr><td>a</td></tr></mj-table>",
    "mj-raw": PAGE % "<mj-raw {mj-raw}>a</mj-raw>",
    "mj-social": IN_COLUMN
    % '<mj-social {mj-social}><mj-social-element src="s.png" alt="" href="u">a</mj-social-element></mj-social>',
    "mj-social-element": IN_COLUMN
    % '<mj-social><mj-social-element src="s.png" href="u" {mj-social-element}>a</mj-social-element></mj-social>',
    "mj-navbar": IN_COLUMN
    % '<mj-navbar hamburger="hamburger" {mj-navbar}><mj-navbar-link href="/u">a</mj-navbar-link></mj-navbar>',
    "mj-navbar-link": IN_COLUMN
    % '<mj-navbar><mj-navbar-link href="/u" {mj-navbar-link}>a</mj-navbar-link></mj-navbar>',
    **dict.fromkeys(
        ("mj-accordion", "mj-accordion-element", "mj-accordion-title", "mj-accordion-text"), ACCORDION
    ),
    **dict.fromkeys(("mj-carousel", "mj-carousel-image"), CAROUSEL),
}
"""A mail around each element in which all of its attributes can show; `{name}` is where its attributes go."""

SAMPLES: dict[Kind, tuple[str, ...]] = {
    values.COLOR: ("#abcdef", "rgba(1, 2, 3, 0.5)", "tomato"),
    values.PIXELS: ("77px",),
    values.LENGTH: ("77px", "33%"),
    values.LENGTH_OR_AUTO: ("77px", "auto"),
    values.PIXELS_OR_AUTO: ("77px",),
    values.LENGTHS: ("7px", "7px 8px 9px 6px"),
    values.SPACING: ("-1px", "0.1em"),
    values.LINE_HEIGHT: ("1.85", "27px", "190%"),
    values.BORDER: ("7px solid #abcdef", "2px dashed red"),
    values.RADIUS: ("7px", "7px 8px"),
    values.INTEGER: ("7",),
    values.FAMILY: ("'Hiragino Mincho ProN', serif",),
    values.POSITION: ("left bottom", "10px"),
    values.SIZE: ("cover", "contain", "300px 200px"),
    values.WORDS: ("jg-a", "jg-b jg-c"),
    values.LANGUAGE: ("ja", "en-GB"),
    values.URL: ("https://www.example.jp/?a=1&amp;b=zq0001qz", "/guide"),
    values.CSS_URL: ("https://assets.example.jp/a.png",),
    values.SRCSET: ("a.png 600w, b.png 1200w",),
    values.TEXT: ("甘酒",),
}

PAIRS = [(name, key) for name in FRAMES for key in ELEMENTS[name].attributes]


def rendered(element: str, key: str, attribute: str) -> str:
    """Render the frame of an element with one attribute, in place of the frame's own of that name."""
    frame = re.sub(rf' {key}="[^"]*"(?=[^<>]*\{{{element}\}})', "", FRAMES[element])
    source = re.sub(r"\{(mj[\w-]*)\}", lambda slot: attribute if slot.group(1) == element else "", frame)
    return mjml.mjml2html(source, fonts={})


def samples(element: str, key: str) -> tuple[str, ...]:
    kind = ELEMENTS[element].attributes[key]
    return ("kk",) if key == "mj-class" else SAMPLES.get(kind) or kind.choices


def test_every_element_with_attributes_has_a_frame() -> None:
    unframed = {name for name, element in ELEMENTS.items() if element.attributes} - set(FRAMES)

    assert unframed == {"mj-all", "mj-class"}


@pytest.mark.parametrize(("element", "key"), PAIRS)
def test_allowed_attribute_changes_the_output(element: str, key: str) -> None:
    without = rendered(element, key, "")

    assert any(rendered(element, key, f'{key}="{value}"') != without for value in samples(element, key))


@pytest.mark.parametrize(("element", "key"), PAIRS)
def test_sample_values_are_accepted(element: str, key: str) -> None:
    kind = ELEMENTS[element].attributes[key]

    assert [
        value for value in samples(element, key) if not kind.pattern.fullmatch(html.unescape(value))
    ] == []


@pytest.mark.parametrize(("element", "key"), [pair for pair in refused.ATTRIBUTES if pair[1] != "position"])
@pytest.mark.parametrize(
    "value", ["7px", "file-start", "inline", "#abcdef", "7px solid red", "bold", "fluid-height"]
)
def test_refused_attribute_draws_nothing(element: str, key: str, value: str) -> None:
    before, after = rendered(element, key, ""), rendered(element, key, f'{key}="{value}"')

    # The side borders of a picture do change its width, and are refused because they draw no line.
    assert after == before or (element == "mj-image" and "solid" not in after)


@pytest.mark.parametrize(
    "source",
    [
        '<mjml lang="ja"><mj-head><mj-html-attributes></mj-html-attributes></mj-head><mj-body/></mjml>',
        '<mjml lang="ja"><mj-body><mj-include path="/etc/hostname"/></mj-body></mjml>',
        '<mjml lang="ja"><mj-raw position="file-start">a</mj-raw><mj-body/></mjml>',
        '<mjml lang="ja"><mj-head><mj-attributes><!-- a --></mj-attributes></mj-head><mj-body/></mjml>',
        '<mjml lang="ja"><mj-body><mj-raw><![CDATA[a]]></mj-raw></mj-body></mjml>',
        '<!doctype html><mjml lang="ja"><mj-body/></mjml>',
    ],
)
def test_what_mrml_cannot_read_is_found_before(source: str) -> None:
    with pytest.raises(ValueError, match="root template"):
        mjml.mjml2html(source, fonts={})

    assert validate(source)
