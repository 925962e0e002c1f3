"""P217: a QR code is drawn with modules of 0.4 mm at least, and nothing is printed into its quiet zone."""

from collections.abc import Iterator

from journeygen.compile.print.marks import QR
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.piece import Box
from journeygen.press.finish.codes import QUIET
from journeygen.press.preflight.facts import Facts, Page, Shape, box_of
from journeygen.press.preflight.places import mm, span_of, spot

CODE = "P217"
LEAST = 0.4
"""Millimetres a module: what telephones read from paper without trouble."""
_PALE = 15.0
"""Percent of ink that may lie behind it all: a tinted paper."""
_EXACT = 0.005


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Measure the modules of every QR code, and look into its quiet zone."""
    for mark in facts.marked(QR):
        page, place = facts.pages[mark.page], box_of(mark)
        words, span = spot(mark.page, place), span_of(facts, mark.page, place)
        modules = [shape for shape in page.shapes if _is_module(shape, place)]
        module = min((shape.box.height for shape in modules), default=0.0)
        if module < LEAST - _EXACT:
            needed = mm(min(place.width, place.height) * LEAST / module) if module else "20"
            message = Words(
                f"QR コードが細かすぎます: 一目 {module:.2f} mm({words.ja})",
                f"the QR code is too fine: {module:.2f} mm a module ({words.en})",
            )
            hint = Words(
                f"{needed} mm 四方より大きく置くか、アドレスを短くします",
                f"make it larger than {needed} mm, or its address shorter",
            )
            yield error(CODE, span, message, hint)
        elif _is_disturbed(page, place, module):
            message = Words(
                f"QR コードのまわりの余白に、ほかのものが入っています({words.ja})",
                f"something else is printed in the quiet zone of the QR code ({words.en})",
            )
            hint = Words(
                f"QR コードの枠({mm(place.width)} mm 四方)の中と背景を空けます",
                f"leave its place ({mm(place.width)} mm each way) and its ground empty",
            )
            yield error(CODE, span, message, hint)


def _is_module(shape: Shape, place: Box) -> bool:
    return shape.width is None and shape.paint.values == (0.0, 0.0, 0.0, 1.0) and place.holds(shape.box)


def _is_disturbed(page: Page, place: Box, module: float) -> bool:
    quiet = QUIET * module - _EXACT
    symbol = Box(place.x + quiet, place.y + quiet, place.width - 2 * quiet, place.height - 2 * quiet)
    inner = Box(place.x + _EXACT, place.y + _EXACT, place.width - 2 * _EXACT, place.height - 2 * _EXACT)
    foreign = (
        *(text.box for text in page.texts if text.character.strip()),
        *(picture.box for picture in page.pictures),
        *(shape.box for shape in page.shapes if not _belongs(shape, place, symbol)),
    )
    return any(box.overlaps(inner) for box in foreign)


def _belongs(shape: Shape, place: Box, symbol: Box) -> bool:
    """Tell whether a shape is a module, or a pale ground behind the whole code."""
    if shape.paint.values and shape.paint.ink <= _PALE:
        return shape.paint.ink == 0 or shape.box.holds(place, 0.1)
    return _is_module(shape, place) and symbol.holds(shape.box, _EXACT)
