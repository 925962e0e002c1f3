"""P208: black text is printed with black ink alone: four inks never meet exactly, and letters get coloured edges."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.press.preflight.facts import Facts, Paint
from journeygen.press.preflight.places import quoted, spot, together

CODE = "P208"
_DARK = 0.15
"""Light that an ink combination leaves, red, green or blue; under this it is seen as black."""
_TRACE = 0.02


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find text that looks black and is made of several inks."""
    for number, page in enumerate(facts.pages):
        mixed = (text for text in page.texts if _is_mixed_black(text.paint))
        for span, box, texts in together(facts, number, mixed):
            words, place = quoted(facts, texts), spot(number, box)
            inks = "/".join(f"{100 * ink:.0f}" for ink in texts[0].paint.cmyk)
            message = Words(
                f"黒い{words.ja}が、墨(K)だけで刷られません: C/M/Y/K {inks}({place.ja})",
                f"black {words.en} is not printed with black ink alone: C/M/Y/K {inks} ({place.en})",
            )
            hint = Words(
                "文字の色を #000000 にするか、print.inks のその色を k: 100 だけにします",
                "make it #000000, or give its colour k: 100 alone under print.inks",
            )
            yield error(CODE, span, message, hint)


def _is_mixed_black(paint: Paint) -> bool:
    *colours, black = paint.cmyk
    light = max((1 - colour) * (1 - black) for colour in colours)
    return bool(paint.values) and light < _DARK and any(colour > _TRACE for colour in colours)
