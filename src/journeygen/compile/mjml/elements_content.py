"""What a column or a hero holds: text, buttons, pictures, tables, and the small menus of `elements_menus`."""

from __future__ import annotations

from journeygen.compile.mjml import elements_menus
from journeygen.compile.mjml.elements import HTML, Element, Text, attributes
from journeygen.compile.mjml.elements_menus import BOX, LINK, PADDING, TYPE
from journeygen.compile.mjml.values import (
    BOOLEAN,
    BORDER,
    COLOR,
    DECORATION,
    INTEGER,
    LENGTH,
    LENGTH_OR_AUTO,
    LENGTHS,
    LINE,
    LINE_HEIGHT,
    PIXELS,
    PIXELS_OR_AUTO,
    RADIUS,
    SPACING,
    SRCSET,
    STYLE,
    TEXT,
    TRANSFORM,
    URL,
    WORDS,
    one_of,
)

_ALIGN = one_of("left", "center", "right")
_HEIGHT = one_of("top", "middle", "bottom")
_BORDERS = attributes(
    (BORDER, "border border-top border-right border-bottom border-left"), (RADIUS, "border-radius")
)

_TEXT = Element(
    "mj-text",
    attributes(
        BOX,
        TYPE,
        (one_of("left", "center", "right", "justify"), "align"),
        (COLOR, "color"),
        (STYLE, "font-style"),
        (SPACING, "letter-spacing"),
        (LINE_HEIGHT, "line-height"),
        (DECORATION, "text-decoration"),
        (TRANSFORM, "text-transform"),
        (LENGTH, "height"),
        (_HEIGHT, "vertical-align"),
    ),
    frozenset({HTML}),
    Text.FREE,
)
_BUTTON = Element(
    "mj-button",
    attributes(
        BOX,
        TYPE,
        LINK,
        _BORDERS,
        (_ALIGN, "align text-align"),
        (_HEIGHT, "vertical-align"),
        (COLOR, "color background-color"),
        (STYLE, "font-style"),
        (SPACING, "letter-spacing"),
        (LINE_HEIGHT, "line-height"),
        (DECORATION, "text-decoration"),
        (TRANSFORM, "text-transform"),
        (LENGTHS, "inner-padding"),
        (LENGTH, "height width"),
        (WORDS, "name"),
    ),
    frozenset({HTML}),
    Text.FREE,
)
_IMAGE = Element(
    "mj-image",
    attributes(
        BOX,
        LINK,
        (_ALIGN, "align"),
        (TEXT, "alt title"),
        (URL, "src usemap"),
        (SRCSET, "srcset"),
        (BORDER, "border"),
        (RADIUS, "border-radius"),
        (BOOLEAN, "fluid-on-mobile"),
        (PIXELS, "width font-size"),
        (PIXELS_OR_AUTO, "height"),
        (LENGTH, "max-height"),
        (WORDS, "name"),
    ),
    required=("src", "alt"),
)
_TABLE = Element(
    "mj-table",
    attributes(
        PADDING,
        (COLOR, "color container-background-color"),
        (_ALIGN, "align"),
        (BORDER, "border"),
        (INTEGER, "cellpadding cellspacing"),
        {name: kind for name, kind in TYPE.items() if name != "font-weight"},
        (LINE_HEIGHT, "line-height"),
        (one_of("auto", "fixed", "initial", "inherit"), "table-layout"),
        (_HEIGHT, "vertical-align"),
        (LENGTH_OR_AUTO, "width"),
        (WORDS, "css-class mj-class"),
    ),
    frozenset({HTML}),
    Text.FREE,
)
_DIVIDER = Element(
    "mj-divider",
    attributes(
        BOX,
        (_ALIGN, "align"),
        (COLOR, "border-color"),
        (LINE, "border-style"),
        (PIXELS, "border-width"),
        (LENGTH, "width"),
    ),
)
_SPACER = Element("mj-spacer", attributes(BOX, (LENGTH, "height")))

CONTENT = frozenset({"mj-raw"}) | {
    *("mj-text", "mj-button", "mj-image", "mj-table", "mj-divider", "mj-spacer"),
    *("mj-social", "mj-navbar", "mj-accordion", "mj-carousel"),
}
"""What may stand in a column or a hero."""

ELEMENTS = (_TEXT, _BUTTON, _IMAGE, _TABLE, _DIVIDER, _SPACER, *elements_menus.ELEMENTS)
