"""The elements of finished HTML with the places of their tags in the text: enough to cut it into layers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


@dataclass(eq=False, slots=True)
class Element:
    """An element: `start` to `end` with its tags, `inner` to `inner_end` without them (offsets in the text)."""

    tag: str
    start: int
    inner: int
    parent: Element | None = None
    inner_end: int = -1
    end: int = -1
    classes: frozenset[str] = frozenset()
    children: list[Element] = field(default_factory=list)

    def at(self, offset: int) -> Element:
        """Return the innermost element in which an offset lies."""
        for child in self.children:
            if child.start <= offset < child.end:
                return child.at(offset)
        return self

    def ancestors(self) -> Iterator[Element]:
        """Yield the element itself and what it stands in, up to the root."""
        one: Element | None = self
        while one is not None:
            yield one
            one = one.parent


def elements_of(html: str) -> Element:
    """Return the root of a text, which is no element of it but holds them all."""
    return _Reader(html).root


class _Reader(HTMLParser):
    """Builds the tree; an end tag closes what was left open inside of it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.html = html
        self.lines = [0, *(at + 1 for at, character in enumerate(html) if character == "\n")]
        self.root = Element("", 0, 0, inner_end=len(html), end=len(html))
        self.open = [self.root]
        self.feed(html)
        self.close()
        while len(self.open) > 1:
            self._end(len(html), len(html))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._begin(tag, attrs)
        if tag in _VOID:
            element.inner_end = element.end = element.inner
        else:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._begin(tag, attrs)
        element.inner_end = element.end = element.inner

    def _begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        start, parent = self._offset(), self.open[-1]
        inner = start + len(self.get_starttag_text() or "")
        classes = frozenset((dict(attrs).get("class") or "").split())
        element = Element(tag, start, inner, parent, classes=classes)
        parent.children.append(element)
        return element

    def handle_endtag(self, tag: str) -> None:
        if tag not in (one.tag for one in self.open[1:]):
            return
        start = self._offset()
        end = self.html.index(">", start) + 1
        while self.open[-1].tag != tag:
            self._end(start, start)
        self._end(start, end)

    def _end(self, inner_end: int, end: int) -> None:
        element = self.open.pop()
        element.inner_end, element.end = inner_end, end
