"""A horizontal address as lines: sizes chosen by what must fit into a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import SimpleNamespace

from journeygen.compile.print.columns import POINT, parted
from journeygen.model.piece import Box
from journeygen.postal.barcode import QUIET, USUAL, size
from journeygen.postal.numerals import full_kana, half_width
from journeygen.postal.recipient import Recipient

INSET = 5.0
"""Millimetres between a window's edge and what stands in it: the sheet slides in its envelope."""
LEADING = 1.32
_SIZES = {"address": (10.5, 8), "building": (9.5, 7.5), "company": (10.5, 8), "name": (14.5, 10)}
"""Points: the usual size, and the smallest to which a line shrinks before it breaks."""
_CODE = 10.0 * POINT * LEADING + 0.6
"""Millimetres that the postal code takes."""
_SPACE = {"name": 1.2, "company": 0.9}
"""Millimetres above a line."""
_NARROW, _SPACED = 0.56, 1.08
"""Widths in ems: of a half-width character, and of one in a name, which is set wider."""


def lines_of(recipient: Recipient | None, window: Box) -> list[SimpleNamespace]:
    """Return the lines of a recipient from top to bottom, or the empty places of nobody."""
    texts = list(_texts(recipient)) if recipient else [(kind, "") for kind in _SIZES]
    width, height = window.width - 2 * INSET, window.height - 2 * INSET
    sizes = [_size(kind, text, width) for kind, text in texts]
    scale = min(1.0, _room(texts, height) / (sum(sizes) * POINT * LEADING))
    return [
        SimpleNamespace(kind=kind, text=text, size=round(max(one * scale, _SIZES[kind][1]), 2))
        for (kind, text), one in zip(texts, sizes, strict=True)
    ]


def _room(texts: Sequence[tuple[str, str]], height: float) -> float:
    """Return the millimetres left for the lines themselves beside code, spaces and barcode."""
    return height - _CODE - QUIET - size(USUAL)[1] - sum(_SPACE.get(kind, 0.0) for kind, _ in texts)


def _texts(recipient: Recipient) -> Iterator[tuple[str, str]]:
    address, building = recipient.place
    for part in parted(half_width(address)):
        yield "address", part
    if building:
        yield "building", half_width(building)
    (name, honorific), company = recipient.addressee, recipient.company.strip()
    if company and company != name:
        yield "company", full_kana(company)
    yield "name", f"{' '.join(full_kana(name).split())} {honorific}".strip()


def _size(kind: str, text: str, width: float) -> float:
    """Return the size in points at which a text fits on one line, within the limits of its kind."""
    largest, smallest = _SIZES[kind]
    ems = sum(_NARROW if one.isascii() else 1.0 for one in text) * (_SPACED if kind == "name" else 1.0)
    return max(float(smallest), min(float(largest), width / (max(ems + 1, 1.0) * POINT)))
