"""What divides the page: section, wrapper, hero, group, column."""

from __future__ import annotations

from journeygen.compile.mjml.elements import Element, attributes
from journeygen.compile.mjml.elements_content import CONTENT
from journeygen.compile.mjml.elements_frame import CLASSES
from journeygen.compile.mjml.values import (
    BORDER,
    COLOR,
    CSS_URL,
    LENGTH,
    LENGTHS,
    PIXELS,
    POSITION,
    RADIUS,
    SIZE,
    one_of,
)

_PADDING = attributes((LENGTHS, "padding"), (LENGTH, "padding-top padding-right padding-bottom padding-left"))
_BORDER = attributes(
    (BORDER, "border border-top border-right border-bottom border-left"), (RADIUS, "border-radius")
)
_DIRECTION = attributes((one_of("ltr", "rtl"), "direction"))
_HEIGHT = attributes((one_of("top", "middle", "bottom"), "vertical-align"))
_BAND = attributes(
    _PADDING,
    _BORDER,
    _DIRECTION,
    (COLOR, "background-color"),
    (CSS_URL, "background-url"),
    (one_of("repeat", "no-repeat"), "background-repeat"),
    (SIZE, "background-size"),
    (POSITION, "background-position background-position-x background-position-y"),
    # mrml takes any value of full-width for true, even "false": leave the attribute out instead.
    (one_of("full-width"), "full-width"),
    (one_of("left", "center", "right"), "text-align"),
    CLASSES,
)

ELEMENTS = (
    Element("mj-section", _BAND, frozenset({"mj-column", "mj-group", "mj-raw"})),
    Element("mj-wrapper", _BAND, frozenset({"mj-section", "mj-hero", "mj-raw"})),
    Element(
        "mj-hero",
        attributes(
            _PADDING,
            _HEIGHT,
            (COLOR, "background-color inner-background-color"),
            (CSS_URL, "background-url"),
            (POSITION, "background-position"),
            (PIXELS, "height background-width background-height"),
            (LENGTHS, "inner-padding"),
            (LENGTH, "inner-padding-top inner-padding-right inner-padding-bottom inner-padding-left"),
            CLASSES,
        ),
        CONTENT,
    ),
    Element(
        "mj-group",
        attributes(_DIRECTION, _HEIGHT, (COLOR, "background-color"), (LENGTH, "width"), CLASSES),
        frozenset({"mj-column", "mj-raw"}),
    ),
    Element(
        "mj-column",
        attributes(
            _PADDING,
            _BORDER,
            _DIRECTION,
            _HEIGHT,
            (COLOR, "background-color inner-background-color"),
            (
                BORDER,
                "inner-border inner-border-top inner-border-right inner-border-bottom inner-border-left",
            ),
            (RADIUS, "inner-border-radius"),
            (LENGTH, "width"),
            CLASSES,
        ),
        CONTENT,
    ),
)
