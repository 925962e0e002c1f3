"""The small menus: social links, navigation bar, accordion, carousel; and the attributes that content shares."""

from __future__ import annotations

from journeygen.compile.mjml.elements import HTML, Element, Text, attributes
from journeygen.compile.mjml.elements_frame import CLASSES
from journeygen.compile.mjml.values import (
    BORDER,
    COLOR,
    DECORATION,
    FAMILY,
    LENGTH,
    LENGTHS,
    LINE_HEIGHT,
    PIXELS,
    RADIUS,
    SPACING,
    STYLE,
    TARGET,
    TEXT,
    TRANSFORM,
    URL,
    WEIGHT,
    WORDS,
    one_of,
)

PADDING = attributes((LENGTHS, "padding"), (LENGTH, "padding-top padding-right padding-bottom padding-left"))
BOX = attributes(PADDING, (COLOR, "container-background-color"), CLASSES)
TYPE = attributes((FAMILY, "font-family"), (PIXELS, "font-size"), (WEIGHT, "font-weight"))
LINK = attributes((URL, "href"), (WORDS, "rel"), (TARGET, "target"))

_ALIGN = one_of("left", "center", "right")
_HEIGHT = one_of("top", "middle", "bottom")
_SIDE = one_of("left", "right")
_FREE_HTML = frozenset({HTML})

# Without "-noshare" these turn the link into one that shares it; the others link as written.
_SHARING = "facebook twitter x google pinterest linkedin tumblr xing"
_LINKING = "youtube github instagram web snapchat vimeo medium soundcloud dribbble"
_NETWORK = one_of(*(name + end for name in f"{_SHARING} {_LINKING}".split() for end in ("", "-noshare")))

_SOCIAL = attributes(
    PADDING,
    TYPE,
    CLASSES,
    (COLOR, "color"),
    (STYLE, "font-style"),
    (LENGTH, "icon-size icon-height"),
    (LENGTHS, "icon-padding text-padding"),
    (LINE_HEIGHT, "line-height"),
    (DECORATION, "text-decoration"),
    (RADIUS, "border-radius"),
    (_ALIGN, "align"),
    (_HEIGHT, "vertical-align"),
)
_ICONS = attributes(
    (FAMILY, "font-family"),
    (_HEIGHT, "icon-align"),
    (LENGTH, "icon-width icon-height"),
    (URL, "icon-wrapped-url icon-unwrapped-url"),
    (TEXT, "icon-wrapped-alt icon-unwrapped-alt"),
    (_SIDE, "icon-position"),
    (BORDER, "border"),
    CLASSES,
)
_FOLD = attributes(
    PADDING,
    CLASSES,
    (FAMILY, "font-family"),
    (PIXELS, "font-size"),
    (COLOR, "color background-color"),
)
_ICO = attributes(
    (LENGTHS, "ico-padding"),
    (LENGTH, "ico-padding-top ico-padding-right ico-padding-bottom ico-padding-left ico-font-size"),
    (COLOR, "ico-color"),
    (FAMILY, "ico-font-family"),
    (LINE_HEIGHT, "ico-line-height"),
    (DECORATION, "ico-text-decoration"),
    (TRANSFORM, "ico-text-transform"),
    (TEXT, "ico-open ico-close"),
    (_ALIGN, "ico-align"),
)

ELEMENTS = (
    Element(
        "mj-social",
        attributes(
            _SOCIAL,
            (COLOR, "container-background-color"),
            (LENGTHS, "inner-padding"),
            (one_of("horizontal", "vertical"), "mode"),
        ),
        frozenset({"mj-social-element"}),
    ),
    Element(
        "mj-social-element",
        attributes(
            _SOCIAL, LINK, (COLOR, "background-color"), (URL, "src"), (TEXT, "alt title"), (_NETWORK, "name")
        ),
        _FREE_HTML,
        Text.FREE,
        required=("src", "alt"),
    ),
    Element(
        "mj-navbar",
        attributes(
            PADDING,
            CLASSES,
            _ICO,
            (_ALIGN, "align"),
            (URL, "base-url"),
            (one_of("hamburger"), "hamburger"),
        ),
        frozenset({"mj-navbar-link"}),
    ),
    Element(
        "mj-navbar-link",
        attributes(
            PADDING,
            TYPE,
            LINK,
            CLASSES,
            (COLOR, "color"),
            (STYLE, "font-style"),
            (SPACING, "letter-spacing"),
            (LINE_HEIGHT, "line-height"),
            (DECORATION, "text-decoration"),
            (TRANSFORM, "text-transform"),
            (WORDS, "name"),
        ),
        _FREE_HTML,
        Text.FREE,
        required=("href",),
    ),
    Element(
        "mj-accordion",
        attributes(BOX, _ICONS),
        frozenset({"mj-accordion-element"}),
        required=("icon-wrapped-url", "icon-unwrapped-url"),
    ),
    Element(
        "mj-accordion-element",
        attributes(_ICONS, (COLOR, "background-color")),
        frozenset({"mj-accordion-title", "mj-accordion-text"}),
    ),
    Element("mj-accordion-title", _FOLD, _FREE_HTML, Text.FREE),
    Element(
        "mj-accordion-text",
        attributes(_FOLD, (WEIGHT, "font-weight"), (SPACING, "letter-spacing"), (LINE_HEIGHT, "line-height")),
        _FREE_HTML,
        Text.FREE,
    ),
    Element(
        "mj-carousel",
        attributes(
            BOX,
            (_ALIGN, "align"),
            (RADIUS, "border-radius tb-border-radius"),
            (LENGTH, "icon-width"),
            (PIXELS, "tb-width"),
            (URL, "left-icon right-icon"),
            (one_of("visible", "hidden", "supported"), "thumbnails"),
            (BORDER, "tb-border"),
            (COLOR, "tb-hover-border-color tb-selected-border-color"),
        ),
        frozenset({"mj-carousel-image"}),
        required=("left-icon", "right-icon"),
    ),
    Element(
        "mj-carousel-image",
        attributes(
            LINK,
            (URL, "src thumbnails-src"),
            (TEXT, "alt title"),
            (RADIUS, "border-radius tb-border-radius"),
            (BORDER, "tb-border"),
            (WORDS, "css-class"),
        ),
        required=("src", "alt"),
    ),
)
