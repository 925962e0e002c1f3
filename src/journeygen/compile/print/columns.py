"""An upright address as columns: where each stands, how large its characters are, what is too long told by a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import SimpleNamespace

from markupsafe import Markup, escape

from journeygen.compile.print.marks import END, FLOW, SLOT
from journeygen.model.piece import Geometry
from journeygen.model.settings import Brand, Legal
from journeygen.postal.numerals import cells, full_width, vertical_address
from journeygen.postal.recipient import Recipient

POINT = 25.4 / 72
"""Millimetres."""
_BOTTOM = 18.0
"""Millimetres kept free below the columns: the barcode with its quiet zone stands there."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of column is set: sizes in points, places in millimetres, pitch in characters.

    The size shrinks from `largest` until the column fits, down to `smallest`; what is longer runs out of its frame,
    and the press reports it.
    """

    top: float
    largest: float
    smallest: float
    pitch: float = 1.06

    def size(self, length: float, height: float) -> float:
        """Return the size at which `length` characters fit into `height` millimetres."""
        fitting = height / (max(length, 1) * self.pitch * POINT)
        return round(max(self.smallest, min(self.largest, fitting)), 2)


ADDRESS = Style(top=27, largest=12, smallest=8)
LOWER = 4.5
"""Millimetres by which the second column of an address begins lower than the first."""
BUILDING = Style(top=38, largest=10.5, smallest=7)
COMPANY = Style(top=36, largest=12, smallest=7.5)
NAME = Style(top=39, largest=24, smallest=9)
_RIGHT = 9.5
"""Millimetres from the paper's right edge to the first column."""
_MOST_IN_ONE = 21
"""Characters of an address that stand in one column; a longer one is parted."""
_LONGEST_NAME = 15
"""Characters of a name that stand in one column."""
_SPREAD = ((3, 1.5, 0.9), (4, 1.42, 0.7), (6, 1.3, 0.5), (9, 1.16, 0.45), (1000, 1.04, 0.45))
"""Characters with 様, at most → from one to the next, and between surname and given name, in characters."""


@dataclass(slots=True)
class _Column:
    """A column on its way: its groups of cells, stacked with gaps (in characters) between them."""

    kind: str
    style: Style
    groups: Sequence[Sequence[str]]
    center: float
    """Its middle, millimetres from the left."""
    height: float
    size: float
    pitch: float
    gap: float = 0.0
    lower: float = 0.0

    def placed(self, is_filled: bool) -> SimpleNamespace:
        """Return it as templates see it: millimetres, points, and the finished cells."""
        width = self.size * POINT
        parts = [Markup(str(escape("\n".join(group))).replace("\n", "<br>")) for group in self.groups]
        return SimpleNamespace(
            kind=self.kind,
            left=round(self.center - width / 2, 2),
            top=round(self.style.top + self.lower, 2),
            width=round(width, 2),
            height=round(self.height, 2),
            size=self.size,
            pitch=round(self.pitch, 3),
            gap=self.gap,
            parts=parts,
            frame=Markup(f"{FLOW if is_filled else SLOT}{self.kind}"),
            end=Markup(f"{END}{self.kind}") if is_filled else "",
        )


def columns_of(recipient: Recipient | None, paper: Geometry) -> list[SimpleNamespace]:
    """Return the columns of a recipient, or the empty places of nobody."""
    columns = list(_columns(recipient or Recipient("", "", ""), paper))
    if recipient is None:
        return [column.placed(is_filled=False) for column in columns]
    return [column.placed(is_filled=True) for column in columns if any(column.groups)]


def _columns(recipient: Recipient, paper: Geometry) -> Iterator[_Column]:
    bottom = paper.height - _BOTTOM
    yield from _address_columns(recipient, paper.width - _RIGHT, bottom)
    (name, honorific), company = recipient.addressee, recipient.company.strip()
    if name != company or not name:
        yield _plain("company", COMPANY, full_width(company), paper.width * 0.645, bottom)
    yield from _name(name, honorific, paper.width / 2, bottom)


def _address_columns(recipient: Recipient, right: float, bottom: float) -> Iterator[_Column]:
    """Lay the address from the right, each column lower than the one before, the building last and smaller."""
    address, building = recipient.place
    parts = [cells(vertical_address(part)) for part in parted(address)]
    heights = [bottom - ADDRESS.top - number * LOWER for number in range(len(parts))]
    size = min(ADDRESS.size(len(part), height) for part, height in zip(parts, heights, strict=True))
    step = size * POINT * 1.7
    center = right - size * POINT / 2
    for number, (part, height) in enumerate(zip(parts, heights, strict=True)):
        kind = "address" if number == 0 else f"address-{number + 1}"
        lower = number * LOWER
        yield _Column(kind, ADDRESS, [part], center, height, size, ADDRESS.pitch, lower=lower)
        center -= step
    yield _plain("building", BUILDING, vertical_address(building), center, bottom, most=size * 0.92)


def _plain(kind: str, style: Style, text: str, center: float, bottom: float, most: float = 100.0) -> _Column:
    cut, height = cells(text), bottom - style.top
    size = max(style.smallest, min(most, style.size(len(cut), height)))
    return _Column(kind, style, [cut] if cut else [], center, height, round(size, 2), style.pitch)


def _name(name: str, honorific: str, center: float, bottom: float) -> Iterator[_Column]:
    """Spread a name: the shorter it is, the wider apart its characters stand; 様 belongs to it.

    A very long one is parted like an address, and 様 stands below its second part.
    """
    if not name.strip():
        yield _Column("name", NAME, [], center, bottom - NAME.top, NAME.largest, 1.0)
        return
    parts = [name] if len(name) <= _LONGEST_NAME else _in_two(name, _NAME_PARTS)
    groups = [[cells(full_width(word)) for word in part.split()] for part in parts]
    groups[-1] += [cells(honorific.strip())] if honorific.strip() else []
    longest = max(sum(map(len, part)) for part in groups)
    pitch, gap = next((pitch, gap) for most, pitch, gap in _SPREAD if longest <= most)
    height = bottom - NAME.top - (len(parts) - 1) * LOWER
    lengths = [sum(map(len, part)) * pitch + gap * (len(part) - 1) for part in groups]
    size = NAME.size(max(lengths) / NAME.pitch, height)
    center += (len(parts) - 1) * size * POINT * 0.7
    for number, part in enumerate(groups):
        kind = "name" if number == 0 else f"name-{number + 1}"
        at = center - number * size * POINT * 1.4
        yield _Column(kind, NAME, part, at, height, size, pitch, gap, lower=number * LOWER)


# ── parting an address ──

_ADDRESS_PARTS = re.compile(r"(?<=[都道府県市区町村郡字\s])(?=.)|(?<![\d\-−－ー―一二三四五六七八九十])(?=\d)")
_NAME_PARTS = re.compile(r"(?<=[\s・＝=])(?=.)")


def parted(address: str, most: int = _MOST_IN_ONE) -> list[str]:
    """Part a long address in two where a reader would: after a town, or before the house number."""
    return [address] if len(address) <= most else _in_two(address, _ADDRESS_PARTS)


def _in_two(text: str, where: re.Pattern[str]) -> list[str]:
    """Part a text at the fitting place nearest to a little behind its middle."""
    least, middle = len(text) * 0.3, len(text) * 0.55
    good = [found.start() for found in where.finditer(text) if least <= found.start() <= len(text) - least]
    place = min(good or [round(middle)], key=lambda one: (abs(one - middle), one))
    return [text[:place].rstrip(), text[place:].lstrip()]


# ── the sender ──

SENDER_ADDRESS = Style(top=80, largest=7.6, smallest=6)
SENDER_NAME = Style(top=80, largest=9.6, smallest=6.5)
_SENDER_RIGHT = 23.5
_SENDER_BOTTOM = 22.0
_SENDER_IN_ONE = 16


def sender_columns(brand: Brand, legal: Legal, paper: Geometry) -> list[SimpleNamespace]:
    """Return the sender's columns for the lower left: its address, and its name to the left of that."""
    return [column.placed(is_filled=False) for column in _sender(brand, legal, paper)]


def sender_too_long(brand: Brand, legal: Legal, paper: Geometry) -> bool:
    """Tell whether the sender is too long for its place even at the smallest size."""
    return any(
        len(group) * column.pitch * column.size * POINT > column.height + 0.5
        for column in _sender(brand, legal, paper)
        for group in column.groups
    )


def _sender(brand: Brand, legal: Legal, paper: Geometry) -> list[_Column]:
    height = paper.height - _SENDER_BOTTOM - SENDER_ADDRESS.top
    texts = [(part, SENDER_ADDRESS) for part in parted(legal.address, _SENDER_IN_ONE)]
    texts.append((brand.name, SENDER_NAME))
    cut = [(cells(vertical_address(text)), style) for text, style in texts]
    sizes = [style.size(len(part), height) for part, style in cut]
    centers = [_SENDER_RIGHT - sizes[0] * POINT / 2]
    for before, after in pairwise(sizes):
        centers.append(centers[-1] - (before + after) * POINT * 0.78)
    return [
        _Column("sender", style, [part], center, height, size, style.pitch)
        for (part, style), center, size in zip(cut, centers, sizes, strict=True)
    ]
