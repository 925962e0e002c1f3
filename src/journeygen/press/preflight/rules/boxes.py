"""P201: the boxes of every page are exact: trim as the piece says, 3 mm of bleed, room for the printer's marks."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.piece import BLEED
from journeygen.press.preflight.document import Boxes
from journeygen.press.preflight.facts import PT, Facts

CODE = "P201"
_EXACT = 0.02
"""Millimetres: what is lost when points are written with three places."""


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Compare the boxes with the piece's paper."""
    first = facts.record * facts.geometry.pages
    for page in range(facts.geometry.pages):
        if not _right(facts.document.boxes(first + page), facts):
            message = Words(
                f"{page + 1} ページ目の、仕上がりと塗り足しの枠が紙の寸法と合いません",
                f"page {page + 1}: TrimBox, BleedBox or MediaBox does not fit the paper",
            )
            hint = Words(
                "journeygen の不具合です。お知らせください", "this is a bug of journeygen: please report it"
            )
            yield error(CODE, Span(facts.file), message, hint)


def _right(boxes: Boxes, facts: Facts) -> bool:
    if boxes.trim is None or boxes.bleed is None:
        return False
    left, bottom, right, top = boxes.trim
    size = (right - left) * PT, (top - bottom) * PT
    media, slug = boxes.media, left
    exact = [
        (size[0], facts.geometry.width),
        (size[1], facts.geometry.height),
        *((abs(inner - outer) * PT, BLEED) for inner, outer in zip(boxes.trim, boxes.bleed, strict=True)),
        *((edge * PT, 0.0) for edge in media[:2]),
        *((edge * PT, slug * PT) for edge in (bottom, media[2] - right, media[3] - top)),
    ]
    return slug * PT > BLEED and all(abs(one - other) <= _EXACT for one, other in exact)
