"""P205: pictures have 300 pixels an inch at the size in which they are printed; under 200 they look broken."""

import math
from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, warning
from journeygen.press.preflight.facts import PT, Facts, Picture
from journeygen.press.preflight.places import span_of, spot

CODE = "P205"
GOOD, LEAST = 300, 200
"""Pixels an inch: what Japanese print houses ask for (300–350), and below which pixels are seen."""


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Measure every picture."""
    for number, page in enumerate(facts.pages):
        for picture in page.pictures:
            if picture.ppi < GOOD - 1:
                yield _finding(facts, number, picture)


def _finding(facts: Facts, page: int, picture: Picture) -> Diagnostic:
    report = error if picture.ppi < LEAST else warning
    width, height = picture.pixels
    needed = [math.ceil(side * GOOD / picture.ppi) for side in picture.pixels]
    place = spot(page, picture.box)
    message = Words(
        f"画像が粗すぎます: {picture.ppi:.0f} ppi({width}×{height} ピクセル。{place.ja})",
        f"the picture is too coarse: {picture.ppi:.0f} ppi ({width}×{height} pixels; {place.en})",
    )
    fitting = width / GOOD * 72 * PT
    hint = Words(
        f"この大きさで刷るなら {needed[0]}×{needed[1]} ピクセルの画像にするか、幅 {fitting:.0f} mm までに小さく置きます",
        f"at this size it needs {needed[0]}×{needed[1]} pixels, or set it no wider than {fitting:.0f} mm",
    )
    return report(CODE, span_of(facts, page, picture.box), message, hint)
