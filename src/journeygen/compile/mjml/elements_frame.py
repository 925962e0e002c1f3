"""The frame of a mail: mjml, head and its children, body."""

from __future__ import annotations

from journeygen.compile.mjml.elements import HTML, Element, Text, attributes
from journeygen.compile.mjml.values import COLOR, LANGUAGE, PIXELS, WORDS, one_of

CLASSES = attributes((WORDS, "css-class mj-class"))

ELEMENTS = (
    Element(
        "mjml",
        attributes((LANGUAGE, "lang"), (one_of("ltr", "rtl", "auto"), "dir")),
        frozenset({"mj-head", "mj-body"}),
        required=("lang",),
    ),
    Element(
        "mj-head",
        accepts=frozenset(
            {"mj-attributes", "mj-breakpoint", "mj-preview", "mj-raw", "mj-style", "mj-title"},
        ),
    ),
    Element("mj-title", text=Text.WORDS, comments=False),
    Element("mj-preview", text=Text.WORDS, comments=False),
    Element("mj-style", text=Text.CSS, comments=False),
    Element("mj-breakpoint", attributes((PIXELS, "width")), required=("width",)),
    Element(
        "mj-body",
        attributes((COLOR, "background-color"), (PIXELS, "width"), CLASSES),
        frozenset({"mj-section", "mj-wrapper", "mj-hero", "mj-raw"}),
    ),
    Element("mj-raw", accepts=frozenset({HTML}), text=Text.FREE),
)
