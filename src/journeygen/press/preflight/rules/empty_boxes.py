"""P221: no empty box (□, glyph 0) was printed in place of a character."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.press.preflight.facts import Facts
from journeygen.press.preflight.places import spot, together

CODE = "P221"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find glyph 0 on the finished pages, whatever the fonts promised."""
    for number, page in enumerate(facts.pages):
        empty = (text for text in page.texts if text.glyph == 0 and text.is_composite)
        for span, box, _ in together(facts, number, empty):
            place = spot(number, box)
            message = Words(
                f"文字の代わりに空の四角(□)が刷られます({place.ja})",
                f"an empty box is printed in place of a character ({place.en})",
            )
            hint = Words(
                "その文字のある書体を journeygen.yaml の print.fonts に書きます",
                "name a font that has the character under print.fonts in journeygen.yaml",
            )
            yield error(CODE, span, message, hint)
