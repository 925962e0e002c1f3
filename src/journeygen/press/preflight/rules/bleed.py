"""P213: art that reaches the paper's edge goes on for 3 mm beyond it: else the cutter leaves a white line."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.piece import BLEED, Box
from journeygen.press.preflight.facts import Facts, Page, Picture, Shape
from journeygen.press.preflight.places import mm, spot, together

CODE = "P213"
_NEAR = 0.3
"""Millimetres: art that ends so near to the trim is meant to reach it. Also what Chromium's pages are rounded by."""
_FAINT = 1.0


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find areas, lines and pictures that touch the trim and stop before the bleed's edge."""
    for number, page in enumerate(facts.pages):
        short = (art for art in _art(page) if _short(facts.trim, art.box) > 0)
        for span, box, arts in together(facts, number, short):
            lacking, place = max(_short(facts.trim, art.box) for art in arts), spot(number, box)
            message = Words(
                f"紙の端までの絵や色が、塗り足しに {mm(lacking)} mm 足りません({place.ja})",
                f"art that reaches the paper's edge lacks {mm(lacking)} mm of bleed ({place.en})",
            )
            hint = Words(
                f"紙の端から {BLEED:.0f} mm 外まで伸ばすか、端から離します",
                f"let it go on for {BLEED:.0f} mm beyond the edge, or keep it away from the edge",
            )
            yield error(CODE, span, message, hint)


def _art(page: Page) -> Iterator[Shape | Picture]:
    yield from (shape for shape in page.shapes if shape.paint.ink > _FAINT or not shape.paint.values)
    yield from page.pictures


def _short(trim: Box, box: Box) -> float:
    """Return by how much a box that touches the trim misses the bleed's edge, in mm; 0 when it does not."""
    if not box.overlaps(trim):
        return 0.0
    beyond = (trim.x - box.x, trim.y - box.y, box.right - trim.right, box.bottom - trim.bottom)
    touching = [BLEED - far for far in beyond if far > -_NEAR]
    lacking = max(touching, default=0.0)
    return lacking if lacking > _NEAR else 0.0
