"""P211: no text stands within 3 mm of the trim: the cutter is not exact."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.piece import SAFE, Box
from journeygen.press.preflight.facts import Facts
from journeygen.press.preflight.places import mm, quoted, spot, together

CODE = "P211"
_EXACT = 0.2
"""Millimetres: an em box is a little larger than what is drawn in it, and Chromium rounds pages."""


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find characters that are too near to an edge."""
    inner = Box(SAFE, SAFE, facts.geometry.width - 2 * SAFE, facts.geometry.height - 2 * SAFE)
    for number, page in enumerate(facts.pages):
        outside = (
            text for text in page.texts if text.character.strip() and not inner.holds(text.box, _EXACT)
        )
        for span, box, texts in together(facts, number, outside):
            words, place, gap = quoted(facts, texts), spot(number, box), _gap(facts, box)
            how = Words(f"{mm(gap)} mm しか離れていません", f"only {mm(gap)} mm away from it")
            if gap < 0:
                how = Words("外へはみ出しています", "beyond it")
            message = Words(
                f"{words.ja}が仕上がりの線に近すぎます: {how.ja}({place.ja})",
                f"{words.en} is too near to the trim: {how.en} ({place.en})",
            )
            hint = Words(
                f"紙の端から {SAFE:.0f} mm 以上内側に置きます",
                f"keep {SAFE:.0f} mm away from the paper's edge",
            )
            yield error(CODE, span, message, hint)


def _gap(facts: Facts, box: Box) -> float:
    return min(box.x, box.y, facts.geometry.width - box.right, facts.geometry.height - box.bottom)
