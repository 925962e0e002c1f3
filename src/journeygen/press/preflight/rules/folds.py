"""P212: no text stands on a fold, nor within 1 mm of it."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, warning
from journeygen.model.piece import Box, Fold
from journeygen.press.preflight.facts import Facts
from journeygen.press.preflight.places import quoted, spot, together

CODE = "P212"
NEAR = 1.0
"""Millimetres on either side of a fold."""
_EXACT = 0.1


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find characters near a fold of their page."""
    for fold in facts.geometry.folds:
        near = (
            text
            for text in facts.pages[fold.page].texts
            if text.character.strip() and _touches(fold, text.box)
        )
        for span, box, texts in together(facts, fold.page, near):
            words, place = quoted(facts, texts), spot(fold.page, box)
            message = Words(
                f"{words.ja}が折り目にかかっています({place.ja})", f"{words.en} stands on a fold ({place.en})"
            )
            axis = Words("左", "left") if fold.axis == "x" else Words("上", "top")
            hint = Words(
                f"{axis.ja}から {fold.at:g} mm の折り目から {NEAR:.0f} mm 以上離します",
                f"keep {NEAR:.0f} mm away from the fold at {fold.at:g} mm from the {axis.en}",
            )
            yield warning(CODE, span, message, hint)


def _touches(fold: Fold, box: Box) -> bool:
    low, high = (box.x, box.right) if fold.axis == "x" else (box.y, box.bottom)
    return low < fold.at + NEAR - _EXACT and high > fold.at - NEAR + _EXACT
