"""P214: what the post or the envelope needs is kept clear: frame, postmark, barcode, window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeygen.compile.print.marks import BARCODE, FLOW, LINE, SLOT
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.piece import Box, Zone, ZoneKind
from journeygen.press.preflight.facts import Facts, Page, Paint, box_of, united
from journeygen.press.preflight.flows import OF_ADDRESS
from journeygen.press.preflight.places import spot, together

CODE = "P214"
_PALE = 20.0
"""Percent of ink: white or pale paper is allowed everywhere (日本郵便)."""
_STAMP = 35.0
"""Millimetres from the corner in which the stamp or the mark of the postage stands."""
_ABOVE = 10.0
"""Millimetres above an address in which its postal code stands."""
_NAMES = {
    ZoneKind.ADDRESS: Words("宛名の場所", "the place of the address"),
    ZoneKind.POSTAL_CODE: Words("郵便番号枠", "the postal-code frame"),
    ZoneKind.POSTMARK: Words("切手と消印の場所", "the place of stamp and postmark"),
    ZoneKind.BARCODE: Words("バーコードの場所", "the place of the barcode"),
    ZoneKind.WINDOW: Words("封筒の窓", "the envelope's window"),
}


@dataclass(frozen=True, slots=True)
class _Thing:
    """Anything with ink. `character` is "" for what is no text; `paint` None for a picture."""

    box: Box
    paint: Paint | None
    character: str = ""


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find things in a zone that are not what the zone is for."""
    for zone in facts.geometry.zones:
        things = _things(facts.pages[zone.page])
        wrong = (
            thing for thing in things if zone.box.overlaps(thing.box) and not _belongs(facts, zone, thing)
        )
        for span, box, _ in together(facts, zone.page, wrong):
            name, place, kept = _NAMES[zone.kind], spot(zone.page, box), zone.box
            message = Words(
                f"{name.ja}に、ほかのものが入っています({place.ja})",
                f"something else stands in {name.en} ({place.en})",
            )
            hint = Words(
                f"左から {kept.x:g}〜{kept.right:g} mm、上から {kept.y:g}〜{kept.bottom:g} mm を空けます",
                f"keep {kept.x:g}-{kept.right:g} mm from left, {kept.y:g}-{kept.bottom:g} mm from top empty",
            )
            yield error(CODE, span, message, hint)


def _things(page: Page) -> Iterator[_Thing]:
    yield from (_Thing(one.box, one.paint, one.character) for one in page.texts if one.character.strip())
    yield from (_Thing(shape.box, shape.paint) for shape in page.shapes)
    yield from (_Thing(picture.box, None) for picture in page.pictures)


def _belongs(facts: Facts, zone: Zone, thing: _Thing) -> bool:
    if thing.paint and thing.paint.values and thing.paint.ink <= _PALE:
        return True
    if thing.paint is None or _is_copy(facts, zone.page, thing.box):
        return False
    match zone.kind:
        case ZoneKind.POSTAL_CODE:
            return _is_of_frame(thing, thing.paint)
        case ZoneKind.POSTMARK:
            return Box(0, 0, _STAMP, _STAMP).holds(thing.box)
    return any(place.holds(thing.box, 0.5) for place in _address(facts, zone))


def _is_copy(facts: Facts, page: int, box: Box) -> bool:
    return any(mark.page == page and box_of(mark).holds(box, 0.5) for mark in facts.marked(LINE))


def _is_of_frame(thing: _Thing, paint: Paint) -> bool:
    """Tell digits, and lines without cyan or black: the post's readers look through those."""
    cyan, _, _, black = paint.cmyk
    return thing.character in "0123456789-〒" if thing.character else cyan == black == 0


def _address(facts: Facts, zone: Zone) -> Iterator[Box]:
    """Give the rectangle around what is marked as a recipient's, its postal code above it included."""
    marks = (mark for mark in facts.marks if mark.page == zone.page and _is_of_recipient(mark.address))
    inside = [box for box in map(box_of, marks) if zone.box.overlaps(box)]
    if inside:
        whole = united(inside)
        yield Box(whole.x, whole.y - _ABOVE, whole.width, whole.height + _ABOVE)


def _is_of_recipient(address: str) -> bool:
    return address.startswith((BARCODE, SLOT)) or OF_ADDRESS.fullmatch(address.removeprefix(FLOW)) is not None
