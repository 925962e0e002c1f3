"""The MJML elements and attributes that we let through: what MJML 4 documents and mrml 6 really renders.

Element and attribute names are facts from the public MJML documentation (documentation.mjml.io); each pair is
compiled by a test that shows a change in the output. What has no effect stands in `refused.py`, with the reason.
"""

from __future__ import annotations

from journeygen.compile.mjml import elements_content, elements_frame, elements_rows
from journeygen.compile.mjml.elements import Element
from journeygen.compile.mjml.values import WORDS

ELEMENTS: dict[str, Element] = {
    element.name: element
    for element in (*elements_frame.ELEMENTS, *elements_content.ELEMENTS, *elements_rows.ELEMENTS)
}
"""Every allowed element by name."""

_ANY_ATTRIBUTE = {name: kind for element in ELEMENTS.values() for name, kind in element.attributes.items()}
_UNSTYLED = {"mjml", "mj-head", "mj-body", "mj-raw", *ELEMENTS["mj-head"].accepts}

ELEMENTS |= {
    "mj-attributes": Element(
        "mj-attributes",
        accepts=frozenset({"mj-all", "mj-class"} | ELEMENTS.keys() - _UNSTYLED),
        comments=False,
    ),
    "mj-all": Element("mj-all", _ANY_ATTRIBUTE),
    "mj-class": Element("mj-class", {**_ANY_ATTRIBUTE, "name": WORDS}, required=("name",)),
}

PARENTS: dict[str, tuple[str, ...]] = {
    name: tuple(
        parent.name
        for parent in ELEMENTS.values()
        if name in parent.accepts and (parent.name != "mj-attributes" or name in {"mj-all", "mj-class"})
    )
    for name in ELEMENTS
}
"""The elements in which each element may stand; that mj-attributes takes most of them goes without saying."""

ONCE = frozenset({"mj-head", "mj-body", "mj-title", "mj-preview", "mj-breakpoint", "mj-carousel"})
"""Elements of which a second one silently replaces the first, or (mj-carousel) shares its ids with it."""
