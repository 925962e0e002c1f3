"""A record's HTML cut in two: the artwork, which many records share, and islands, which hold what differs.

An island is what the smallest block with a send-time value holds. In the artwork its room is kept, unseen, with a mark;
on its own page it stands alone at the place of that mark, dressed by the same elements around it, which make no boxes of
their own (display: contents). The place of an address stays where it is: addresses are placed on the paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from journeygen.compile.print.marks import QR, SLOT
from journeygen.compile.print.shop import ADDRESS
from journeygen.model.sendtime import TOKEN
from journeygen.print_run.elements import Element, elements_of

_HEADINGS = (f"h{level}" for level in range(1, 7))
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "header",
    ]
).union(["li", "main", "p", "section", "td", "th"], _HEADINGS)
_PAPER = frozenset(["jg-page", "jg-trim"])
"""Classes of the elements that are the paper itself: they stay boxes, without ground or border of their own."""
_FLAT = "background:none!important;border-color:transparent!important;box-shadow:none!important"
_GONE = "display:none!important"
_BOXLESS = (
    "display:contents!important;position:static!important;float:none!important;background:none!important;"
    "border:0!important;box-shadow:none!important;margin:0!important;padding:0!important"
)
"""No box; and where an engine makes one all the same (children of flex and grid boxes), one that is not seen."""
_AT_ITS_PLACE = "margin:0!important"
"""The mark's rectangle has no margins."""
_INLINE = frozenset(
    ["a", "abbr", "b", "br", "code", "em", "i", "img", "rt", "ruby", "small", "span", "strong", "sub", "sup"]
)
_CODE = re.compile(rf'"{re.escape(QR)}[^"]*"')
"""A QR code in an island is one recipient's: the artwork has its place only."""
_STYLE = re.compile(r'\sstyle="([^"]*)"')


class NoIslandsError(ValueError):
    """A value stands where no layer can be cut out: the sheet must be set whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an island goes, in millimetres from the trim's top left, and how wide it is."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Cut:
    """A sheet's HTML and the elements of it whose content is an island."""

    html: str
    root: Element
    islands: tuple[Element, ...]
    pages: tuple[int, ...]
    """The pages (from 0) on which something differs."""

    def artwork(self) -> str:
        """Return the HTML with a mark in each island; what the islands hold is not seen."""
        out, end = [], 0
        for number, island in enumerate(self.islands):
            start, stop = _extent(island)
            out += [self.html[end:start], _opened("position:relative;visibility:hidden", number)]
            out += [_CODE.sub(f'"{SLOT}qr"', self.html[start:stop]), "</span>"]
            end = stop
        return "".join((*out, self.html[end:]))

    def alone(self, places: Sequence[Place], siblings: bool) -> str:
        """Return pages with nothing but the islands, at their places, and the places of addresses.

        With `siblings` the elements beside them stand there too, unseen: style sheets may count them (p + p).
        """
        sections = [one for one in self.root.children if one.tag == "section"]
        writer = _Alone(self, places, siblings)
        return "".join(writer.element(sections[page]) for page in self.pages)

    def widened(self, numbers: Sequence[int]) -> Cut:
        """Return a cut in which some islands are the blocks around them. Raises NoIslandsError."""
        wider = [
            _block(one.parent, one.start) if number in numbers else one
            for number, one in enumerate(self.islands)
        ]
        return replace(self, islands=_outermost(dict.fromkeys(wider)))

    def boxes(self) -> list[int]:
        """Return the islands that are boxes with boxes in them, rather than lines of text."""
        return [number for number, one in enumerate(self.islands) if not _is_line(one)]

    def texts(self) -> tuple[str, ...]:
        """Return what stands in each island, tokens in place."""
        return tuple(self.html[one.inner : one.inner_end] for one in self.islands)


def cut(html: str) -> Cut:
    """Cut a sheet's HTML, in which only values and addresses are left to fill in. Raises NoIslandsError."""
    root = elements_of(html)
    sections = [one for one in root.children if one.tag == "section"]
    found: dict[Element, None] = {}
    pages: set[int] = set()
    for token in TOKEN.finditer(html):
        island = _block(root.at(token.start()), token.start())
        found[island] = None
        pages.add(_page(sections, island))
    for address in ADDRESS.finditer(html):
        holder = root.at(address.start())
        if not _PAPER & holder.classes:
            raise NoIslandsError("an address inside a box of the layout")
        pages.add(_page(sections, holder))
    return Cut(html, root, _outermost(found), tuple(sorted(pages)))


def _outermost(found: Mapping[Element, None]) -> tuple[Element, ...]:
    """Return the islands that are in no other, in the order of the text."""
    alone = [one for one in found if not any(other in found for other in one.ancestors() if other is not one)]
    return tuple(sorted(alone, key=lambda one: one.start))


def _block(holder: Element | None, at: int) -> Element:
    """Return the block around a place; what stands in a tag's own attributes belongs to the block around that."""
    for one in holder.ancestors() if holder else ():
        if one.tag in _BLOCKS and one.inner <= at < one.inner_end and not _PAPER & one.classes:
            return one
    raise NoIslandsError("a value outside of every block")


def _is_line(island: Element) -> bool:
    """Tell whether a block holds a line of text only: then its content is the island, otherwise it is itself.

    A block of boxes may set them side by side: nothing may come between it and them.
    """
    return all(_is_word(child) for child in island.children)


def _is_word(element: Element) -> bool:
    inline = element.tag in _INLINE and "jg-qr" not in element.classes
    return inline and all(map(_is_word, element.children))


def _extent(island: Element) -> tuple[int, int]:
    return (island.inner, island.inner_end) if _is_line(island) else (island.start, island.end)


def _page(sections: Sequence[Element], element: Element) -> int:
    top = [*element.ancestors()][-2]
    if top not in sections:
        raise NoIslandsError("a value outside of the pages")
    return sections.index(top)


def _opened(style: str, number: int) -> str:
    """Open an island and mark it: the mark's rectangle is the island's."""
    mark = f'<a class="jg-frame" style="visibility:visible" href="{island_mark(number)}"></a>'
    return f'<span style="display:block;margin:0;padding:0;border:0;{style}">{mark}'


def island_mark(number: int) -> str:
    """Return the address of an island's mark."""
    return f"{SLOT}island-{number}"


@dataclass(frozen=True, slots=True)
class _Alone:
    """Writes the elements around islands without boxes, their siblings as nothing, and islands at their places."""

    cut: Cut
    places: Sequence[Place]
    siblings: bool

    def element(self, element: Element) -> str:
        html = self.cut.html
        opening = html[element.start : element.inner]
        if element in self.cut.islands:
            return self._island(element)
        if not self._holds_something(element):
            if not self.siblings:
                return ""
            return _styled(opening, _GONE) + (f"</{element.tag}>" if element.end > element.inner else "")
        paper = bool(_PAPER & element.classes)
        return _styled(opening, _FLAT if paper else _BOXLESS) + self._inside(element) + f"</{element.tag}>"

    def _inside(self, element: Element) -> str:
        html = self.cut.html
        out, end = [], element.inner
        for child in element.children:
            out += [
                "".join(found[0] for found in ADDRESS.finditer(html, end, child.start)),
                self.element(child),
            ]
            end = child.end
        return "".join((*out, *(found[0] for found in ADDRESS.finditer(html, end, element.inner_end))))

    def _island(self, element: Element) -> str:
        html, number = self.cut.html, self.cut.islands.index(element)
        place = self.places[number]
        style = f"position:absolute;left:{place.x:.4f}mm;top:{place.y:.4f}mm;width:{place.width:.4f}mm"
        opening, close = html[element.start : element.inner], html[element.inner_end : element.end]
        inside, wrapper = html[element.inner : element.inner_end], _opened(style, number)
        if _is_line(element):
            return f"{_styled(opening, _BOXLESS)}{wrapper}{inside}</span>{close}"
        return f"{wrapper}{_styled(opening, _AT_ITS_PLACE)}{inside}{close}</span>"

    def _holds_something(self, element: Element) -> bool:
        if ADDRESS.search(self.cut.html, element.inner, max(element.inner, element.inner_end)):
            return True
        return any(element.start <= one.start and one.end <= element.end for one in self.cut.islands)


def _styled(opening: str, style: str) -> str:
    """Add to the style of an opening tag."""
    found = _STYLE.search(opening)
    if found:
        return f"{opening[: found.start(1)]}{found[1].rstrip('; ')};{style}{opening[found.end(1) :]}"
    cut_at = len(opening) - (2 if opening.endswith("/>") else 1)
    return f'{opening[:cut_at]} style="{style}"{opening[cut_at:]}'


def without_static(address: str, static: Mapping[str, None]) -> str:
    """Take the elements of an address that are the same for everybody out of it: the artwork has them."""
    for one in static:
        address = address.replace(one, "", 1)
    return address


def static_parts(empty: str, filled: str) -> dict[str, None]:
    """Return the elements that the address of nobody and somebody's have in common, each a child of the outermost."""
    there = set(_parts(filled))
    return {part: None for part in _parts(empty) if part in there}


def _parts(address: str) -> list[str]:
    outer = [one for one in elements_of(address).children if one.tag]
    return [address[child.start : child.end] for one in outer for child in one.children]
