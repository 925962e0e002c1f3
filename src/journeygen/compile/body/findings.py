"""What is wrong in parsed Markdown: raw HTML, links that lead nowhere, pictures that are not there or not described."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from xml.etree.ElementTree import Element

from journeygen.compile.links import link_problem
from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.model.names import picture_hint

Find = Callable[[str], Span]
"""Finds the place in the file of something that was found in a tree."""

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")


def raw_html(tags: Sequence[str], find: Find) -> Iterator[Diagnostic]:
    """Report each tag of raw HTML once; an end tag only when nothing opened it."""
    opened = {_name(tag) for tag in tags if not tag.startswith("</")}
    for tag in dict.fromkeys(tags):
        if tag.startswith("</") and _name(tag) in opened:
            continue
        message = Words(f"HTML のタグ {tag[:40]} は書けません", f"the HTML tag {tag[:40]} is not allowed")
        hint = Words("Markdown か「:::」のブロックで書きます", "write Markdown or a ::: block")
        yield error("M013", find(tag), message, hint)


def _name(tag: str) -> str:
    found = _NAME.match(tag)
    return found.group(1).lower() if found else ""


def links_and_images(
    trees: Sequence[Sequence[Element]], images: Collection[str], find: Find
) -> Iterator[Diagnostic]:
    """Report every link and picture that cannot be shown."""
    for tree in trees:
        for element in (part for top in tree for part in top.iter() if part.tag in ("a", "img")):
            yield from _link(element, find) if element.tag == "a" else _image(element, images, find)


def _link(element: Element, find: Find) -> Iterator[Diagnostic]:
    address = element.get("href", "")
    wrong = link_problem(address)
    if wrong:
        yield error(wrong[0], find(address), wrong[1], wrong[2])


def _image(element: Element, images: Collection[str], find: Find) -> Iterator[Diagnostic]:
    path = element.get("src", "")
    if path not in images:
        message = Words(f"画像 '{path}' はありません", f"there is no picture '{path}'")
        yield error("R008", find(path), message, nearest(path, images) or picture_hint(path))
    elif not element.get("alt"):
        message = Words("画像の説明がありません", "the picture has no description")
        hint = Words("![説明](画像) の [ ] に書きます", "write it inside ![ ]")
        yield error("M012", find(path), message, hint)
