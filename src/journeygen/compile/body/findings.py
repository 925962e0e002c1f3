"""What is wrong in parsed Markdown: raw HTML, links that lead nowhere, pictures that are not there or not described."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from journeygen.compile.links import Link, LinkProblem, link_problem
from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.model.names import picture_hint

Find = Callable[[str], Span]
"""Finds the place in the file of something that was found in a tree."""


def find_in(file: str, body: str, first: int) -> Find:
    """Return what finds a text in a plain body that begins on line `first` of a file."""

    def find(text: str) -> Span:
        for number, line in enumerate(body.split("\n")):
            if text in line:
                return Span(file, first + number, line.find(text) + 1, max(len(text), 1))
        return Span(file, first)

    return find


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


def links_in(trees: Sequence[Sequence[Element]], find: Find) -> Iterator[Link]:
    """Yield every link with its place; `find` is asked for each in the order of the text."""
    for address in (part.get("href", "") for tree in trees for top in tree for part in top.iter("a")):
        yield Link(address, find(address))


def astray(
    links: Iterable[Link], problem_of: Callable[[str], LinkProblem | None] = link_problem
) -> Iterator[Diagnostic]:
    """Report every link that cannot be followed."""
    for link in links:
        wrong = problem_of(link.address)
        if wrong:
            yield error(wrong[0], link.at, wrong[1], wrong[2])


def pictures(trees: Sequence[Sequence[Element]], images: Collection[str], find: Find) -> Iterator[Diagnostic]:
    """Report every picture that cannot be shown; `find` is asked for each in the order of the text."""
    for element in (part for tree in trees for top in tree for part in top.iter("img")):
        yield from _image(element, images, find(element.get("src", "")))


def _image(element: Element, images: Collection[str], at: Span) -> Iterator[Diagnostic]:
    path = element.get("src", "")
    if path not in images:
        message = Words(f"画像 '{path}' はありません", f"there is no picture '{path}'")
        yield error("R008", at, message, nearest(path, images) or picture_hint(path))
    elif not element.get("alt", "").strip():
        message = Words("画像の説明がありません", "the picture has no description")
        hint = Words("![説明](画像) の [ ] に書きます", "write it inside ![ ]")
        yield error("M012", at, message, hint)
