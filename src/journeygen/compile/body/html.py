"""Element trees → HTML. In a mail every element carries its style; for print and the site a style sheet dresses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol
from xml.etree.ElementTree import Element

from journeygen.compile.body.tables import keep_short_columns
from journeygen.compile.body.typography import breakable, has_number, join_soft_breaks, typeset

Styles = Mapping[tuple[str, str], str]
"""(parent's tag, tag) → inline style; the parent of a text's top level is `div`."""

_VOID = frozenset({"br", "hr", "img"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDED = frozenset({"p", "li"})
"""Elements whose last line should not be one or two characters."""


class Resolver(Protocol):
    """Turns what authors write into what a reader's program can open."""

    def link(self, address: str) -> str:
        """Return the whole address of a link."""
        ...

    def image(self, path: str) -> tuple[str, int, int]:
        """Return address, width and height (pixels) of a picture."""
        ...


@dataclass(slots=True)
class _Writer:
    styles: Styles
    resolver: Resolver
    out: list[str]
    ruby: bool = False

    def element(self, element: Element, parent: str, in_heading: bool) -> None:
        tag = element.tag
        if tag == "ruby":
            self._ruby(element.text or "", element.get("reading", ""))
            return
        if tag == "h1":
            tag = "h2"  # the mail's own title is its only h1
        elif tag == "table":
            keep_short_columns(element)
        self.out.append(f"<{tag}{self._attributes(element, tag, parent)}>")
        if tag in _VOID:
            return
        if tag == "code":
            self.out.append(element.text or "")
        else:
            self.inside(element, tag, in_heading or tag in _HEADINGS)
        self.out.append(f"</{tag}>")

    def inside(self, element: Element, tag: str, in_heading: bool) -> None:
        last = len(element) - 1
        self.text(element.text, in_heading, last < 0 and tag in _ENDED)
        for number, child in enumerate(element):
            self.element(child, tag, in_heading)
            self.text(child.tail, in_heading, number == last and tag in _ENDED)

    def text(self, text: str | None, in_heading: bool, ends: bool = False) -> None:
        if text:
            self.out.append(breakable(text) if in_heading else typeset(text, ends))

    def _ruby(self, base: str, reading: str) -> None:
        if self.ruby:
            self.out.append(f"<ruby>{escape(base)}<rt>{escape(reading)}</rt></ruby>")
        else:
            self.text(f"{base}（{reading}）", False)

    def _attributes(self, element: Element, tag: str, parent: str) -> str:
        written = {key: value for key, value in element.items() if key not in ("style", "src", "href")}
        if tag == "a":
            written["href"] = self.resolver.link(element.get("href", ""))
        elif tag == "img":
            url, width, _ = self.resolver.image(element.get("src", ""))
            written = {"src": url, **written, "width": str(min(width, 536))}
        style = f"{self.styles.get((parent, tag), '')}{element.get('style', '')}"
        if tag == "p" and has_number("".join(element.itertext())):
            style += "text-align:left;"  # a line before a whole number would be stretched
        if style:
            written["style"] = style
        return "".join([f' {key}="{escape(value)}"' for key, value in written.items()]) if written else ""


def write_html(nodes: Sequence[Element | str], styles: Styles, resolver: Resolver, ruby: bool = False) -> str:
    """Write block elements, and bare tokens between them, as HTML with inline styles.

    With `ruby`, readings stand above their characters; without, behind them in brackets, as mail programs need it.
    """
    writer = _Writer(styles, resolver, [], ruby)
    for node in nodes:
        if isinstance(node, str):
            writer.out.append(node)
        else:
            writer.element(node, "div", False)
    return join_soft_breaks("".join(writer.out))
