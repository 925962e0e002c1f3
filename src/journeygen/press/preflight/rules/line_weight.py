"""P210: lines are at least 0.25 pt thick: thinner ones break or vanish on the press."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.press.preflight.facts import PT, Facts, Shape
from journeygen.press.preflight.places import spot, together

CODE = "P210"
LEAST = 0.25
"""Points, 0.09 mm."""
_EXACT = 0.01
_LONG = 1.0
"""Millimetres: a shorter sliver is no line."""


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Measure strokes, and filled areas so narrow that they are lines."""
    for number, page in enumerate(facts.pages):
        thin = (shape for shape in page.shapes if _weight(shape) < LEAST - _EXACT and shape.paint.ink > 0)
        for span, box, lines in together(facts, number, thin):
            weight, place = min(_weight(line) for line in lines), spot(number, box)
            message = Words(
                f"線が細すぎます: {weight:.2f} pt({place.ja})",
                f"the line is too thin: {weight:.2f} pt ({place.en})",
            )
            hint = Words(f"{LEAST} pt(0.09 mm)以上にします", f"make it {LEAST} pt (0.09 mm) at least")
            yield error(CODE, span, message, hint)


def _weight(shape: Shape) -> float:
    """Return a line's weight in points; of a filled area, its narrow side when it is drawn as a line."""
    if shape.width is not None:
        return shape.width
    narrow, wide = sorted((shape.box.width, shape.box.height))
    is_line = shape.straight and wide >= _LONG
    return narrow / PT if is_line else LEAST
