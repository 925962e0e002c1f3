"""P206: colours are inks. What came as RGB and is no colour of the theme was converted by formula: it may shift."""

from collections.abc import Iterator
from itertools import chain

from journeygen.diagnostics import Diagnostic, Span, Words, error, warning
from journeygen.press.job import Leftover
from journeygen.press.preflight.facts import Facts, Paint
from journeygen.press.preflight.places import span_of, spot

CODE = "P206"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Report colours without an ink of their own, and RGB that is still in the PDF."""
    first: dict[str, Leftover] = {}
    for leftover in facts.leftovers:
        first.setdefault(leftover.color, leftover)
    for leftover in first.values():
        yield _converted(facts, leftover)
    for number, page in enumerate(facts.pages):
        painted = chain(
            ((text.box, text.paint) for text in page.texts), ((s.box, s.paint) for s in page.shapes)
        )
        pictures = ((picture.box, Paint(picture.space, ())) for picture in page.pictures)
        still = next((box for box, paint in chain(painted, pictures) if paint.is_rgb), None)
        if still:
            place = spot(number, still)
            message = Words(f"RGB のままの色が残っています({place.ja})", f"there is still RGB ({place.en})")
            hint = Words(
                "journeygen の不具合です。お知らせください", "this is a bug of journeygen: please report it"
            )
            yield error(CODE, span_of(facts, number, still), message, hint)


def _converted(facts: Facts, leftover: Leftover) -> Diagnostic:
    whole = Words(f"{leftover.page + 1} ページ目", f"page {leftover.page + 1}")
    place = spot(leftover.page, leftover.box) if leftover.box else whole
    message = Words(
        f"{leftover.color} のインキが決まっていません({place.ja})。計算で CMYK にしたので、色味が変わることがあります",
        f"{leftover.color} has no inks of its own ({place.en}): it was converted by formula and may shift",
    )
    hint = Words(
        "theme.colors にある色を使い、その CMYK を journeygen.yaml の print.inks に書きます",
        "use a colour of theme.colors, and write its CMYK under print.inks in journeygen.yaml",
    )
    span = span_of(facts, leftover.page, leftover.box) if leftover.box else Span(facts.file)
    return warning(CODE, span, message, hint)
