"""The MJML elements and attributes that we let through: what MJML 4 documents and mrml 6 really renders.

Element and attribute names are facts from the public MJML documentation (documentation.mjml.io); each pair is
compiled by a test that shows a change in the output. What has no effect stands in `refused.py`, with the reason.
"""

from __future__ import annotations

from journeygen.compile.mjml import elements_content, elements_frame, elements_rows
from journeygen.compile.mjml.elements import Element

ELEMENTS: dict[str, Element] = {
    element.name: element
    for element in (*elements_frame.ELEMENTS, *elements_content.ELEMENTS, *elements_rows.ELEMENTS)
}
"""Every allowed element by name."""

PARENTS: dict[str, tuple[str, ...]] = {
    name: tuple(parent.name for parent in ELEMENTS.values() if name in parent.accepts) for name in ELEMENTS
}
"""The elements in which each element may stand."""

_ANY_ATTRIBUTE = {name: kind for element in ELEMENTS.values() for name, kind in element.attributes.items()}
_ALL = Element("mj-all", _ANY_ATTRIBUTE)
_CLASS = Element("mj-class", {**_ANY_ATTRIBUTE, "name": elements_frame.CLASS_NAME}, required=("name",))

_STYLED = frozenset(name for name in ELEMENTS if PARENTS[name] and "mj-head" not in PARENTS[name])
_PRESETS = frozenset({"mj-all", "mj-class"} | (_STYLED - {"mj-head", "mj-body", "mj-raw"}))
ELEMENTS["mj-all"] = _ALL
ELEMENTS["mj-class"] = _CLASS
ELEMENTS["mj-attributes"] = Element("mj-attributes", accepts=_PRESETS, comments=False)
PARENTS["mj-all"] = PARENTS["mj-class"] = ("mj-attributes",)

ONCE = frozenset({"mj-head", "mj-body", "mj-title", "mj-preview", "mj-breakpoint", "mj-carousel"})
"""Elements of which a second one silently replaces the first, or (mj-carousel) shares its ids with it."""
