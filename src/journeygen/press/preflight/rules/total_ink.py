"""P207: all inks together stay below 300 %: more does not dry, and sets off on the next sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeygen.diagnostics import Diagnostic, Words, error, warning
from journeygen.model.piece import Box
from journeygen.press.preflight.facts import Facts, Page
from journeygen.press.preflight.places import spot, together

CODE = "P207"
GOOD, MOST = 300.0, 320.0


@dataclass(frozen=True, slots=True)
class _Inked:
    box: Box
    ink: float
    is_picture: bool = False


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Add the inks of areas, letters and pictures; one finding for each part of the copy."""
    for number, page in enumerate(facts.pages):
        heavy = (inked for inked in _inked(facts, page) if inked.ink > GOOD + 0.5)
        for span, box, inks in together(facts, number, heavy):
            worst = max(inks, key=lambda inked: inked.ink)
            report = error if worst.ink > MOST else warning
            place = spot(number, box)
            message = Words(
                f"インキが多すぎます: 合計 {worst.ink:.0f} %({place.ja})",
                f"too much ink: {worst.ink:.0f} % in all ({place.en})",
            )
            yield report(CODE, span, message, _picture_hint() if worst.is_picture else _hint())


def _inked(facts: Facts, page: Page) -> Iterator[_Inked]:
    yield from (_Inked(text.box, text.paint.ink) for text in page.texts)
    yield from (_Inked(shape.box, shape.paint.ink) for shape in page.shapes)
    for picture in page.pictures:
        yield _Inked(picture.box, facts.document.picture_ink(picture.number) or 0.0, True)


def _hint() -> Words:
    return Words(
        "print.inks の C・M・Y・K の合計を 300 以下にします",
        "let C, M, Y and K under print.inks add up to 300 at most",
    )


def _picture_hint() -> Words:
    return Words(
        "画像の暗いところを少し明るくするか、総インキ量の少ない ICC プロファイルを print.icc に書きます",
        "lighten the picture's dark parts, or name an ICC profile with less total ink under print.icc",
    )
