"""Element trees → plain text: the text part of a mail says the same as its HTML."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from journeygen.compile.body.html import Resolver
from journeygen.compile.body.markdown import code_of
from journeygen.compile.body.typography import join_soft_breaks

RULE = "─" * 10
_BLOCKS = frozenset({"p", "ul", "ol", "blockquote", "table", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADING_MARKS = {"h1": "■ ", "h2": "■ ", "h3": "◆ ", "h4": "・"}


def write_plain(nodes: Sequence[Element | str], resolver: Resolver) -> str:
    """Write block elements, and bare tokens between them, as paragraphs separated by blank lines.

    A bare token stands alone on its line: what fills it takes the line away with it.
    """
    parts = [node if isinstance(node, str) else _block(node, resolver) for node in nodes]
    return "\n\n".join(part for part in parts if part)


def _block(element: Element, resolver: Resolver) -> str:
    tag = element.tag
    if tag in ("ul", "ol"):
        return _list(element, resolver)
    if tag == "blockquote":
        return _indent(write_plain(list(element), resolver), "> ", "> ")
    if tag == "table":
        return "\n".join(_row(row, resolver) for row in element.iter("tr"))
    if tag == "hr":
        return RULE
    if tag == "pre":
        return code_of("".join(element.itertext())).rstrip("\n")
    return _HEADING_MARKS.get(tag, "") + _inline(element, resolver)


def _list(element: Element, resolver: Resolver) -> str:
    lines = [element.text.strip()] if element.text and element.text.strip() else []
    for number, item in enumerate(element, start=int(element.get("start", "1"))):
        mark = f"{number}. " if element.tag == "ol" else "・"
        lines.append(_indent(_item(item, resolver), mark, "  " if mark == "・" else " " * len(mark)))
        if item.tail and item.tail.strip():
            lines.append(item.tail.strip())
    return "\n".join(lines)


def _item(item: Element, resolver: Resolver) -> str:
    """Write one list item: inline text first, then blocks inside it."""
    if any(child.tag in _BLOCKS for child in item):
        first = [item.text.strip()] if item.text and item.text.strip() else []
        return "\n".join([*first, *(_block(child, resolver) for child in item)])
    return _inline(item, resolver)


def _row(row: Element, resolver: Resolver) -> str:
    return " | ".join(_inline(cell, resolver) for cell in row)


def _indent(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join((first if number == 0 else rest) + line for number, line in enumerate(lines))


def _inline(element: Element, resolver: Resolver) -> str:
    return (
        join_soft_breaks("".join(_pieces(element, resolver)).strip()).replace("\n", " ").replace("\v", "\n")
    )


def _pieces(element: Element, resolver: Resolver) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        pieces += [_inline_element(child, resolver), child.tail or ""]
    return pieces


def _inline_element(child: Element, resolver: Resolver) -> str:
    if child.tag == "br":
        return "\v"
    if child.tag == "img":
        return f"［{child.get('alt')}］" if child.get("alt") else ""
    if child.tag == "code":
        return code_of(child.text or "")
    inner = "".join(_pieces(child, resolver))
    if child.tag == "ruby":
        return f"{inner}（{child.get('reading')}）"
    if child.tag == "a":
        address = resolver.link(child.get("href", ""))
        return address if inner in (address, child.get("href")) else f"{inner} <{address}>"
    return inner
