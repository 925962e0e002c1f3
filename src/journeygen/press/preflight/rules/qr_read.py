"""P218: every QR code, read from the drawn page, opens the address that was asked for."""

from collections.abc import Iterator

from journeygen.compile.print.marks import QR
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.press.preflight.facts import Facts, box_of
from journeygen.press.preflight.places import span_of, spot

CODE = "P218"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Draw the place of every QR code at 300 dpi and read it."""
    first = facts.record * facts.geometry.pages
    for mark in facts.marked(QR):
        page, place = first + mark.page, box_of(mark)
        boxes = facts.document.boxes(page)
        read = facts.document.raster.codes(page, boxes.trim or boxes.media, place)
        if mark.address.removeprefix(QR) not in read:
            words = spot(mark.page, place)
            how = (
                Words("別のアドレスになります", "gives another address")
                if read
                else Words("読み取れません", "cannot be read")
            )
            message = Words(
                f"QR コードを刷ったとおりに読むと、{how.ja}({words.ja})",
                f"the QR code as printed {how.en} ({words.en})",
            )
            hint = Words(
                "背景の絵や色を除き、枠を大きくします",
                "clear what lies behind it, and give it a larger place",
            )
            yield error(CODE, span_of(facts, mark.page, place), message, hint)
