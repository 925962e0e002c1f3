"""Tables: a narrow column of short cells keeps each on one line, and the column of sentences takes what is left."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from journeygen.model.sendtime import TOKEN

_LONGEST_CELL = 8.0
"""In full-width characters. A longer cell may break."""
_MOST_KEPT = 14.0
"""All kept columns together, so that a telephone has room for the rest."""
_KEPT = "white-space:nowrap;"


def keep_short_columns(table: Element) -> None:
    """Mark the cells of short columns, from the left; the last column always gives way."""
    columns = list(zip(*(list(row) for row in table.iter("tr")), strict=False))
    left = _MOST_KEPT
    for column in columns[:-1]:
        width = max(map(_width, column))
        if width > min(_LONGEST_CELL, left):
            continue
        left -= width
        for cell in column:
            if _KEPT not in cell.get("style", ""):
                cell.set("style", cell.get("style", "") + _KEPT)


def _width(cell: Element) -> float:
    """Measure a cell in full-width characters; what a send-time value holds is not known."""
    text = "".join(cell.itertext())
    return _LONGEST_CELL + 1 if TOKEN.search(text) else sum(_widths(text))


def _widths(text: str) -> Iterator[float]:
    for character in text:
        yield 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.55
