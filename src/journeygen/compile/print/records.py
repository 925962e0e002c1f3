"""One record of a sheet: the pages of one recipient, every value filled in and the address in its place.

Nothing of a record may be kept: it holds a customer's name (D25).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from journeygen.compile.contexts import Marked
from journeygen.compile.evaluate import Values, evaluate
from journeygen.compile.print.longest import LONG_RECIPIENT, longest_values
from journeygen.compile.print.sheet import Sheet
from journeygen.compile.print.shop import ADDRESS, PrintShop
from journeygen.compile.print.upright import set_upright
from journeygen.model.settings import Sample
from journeygen.postal.recipient import Recipient

SAMPLE_RECIPIENT = Recipient(
    name="見本 花子", postal_code="0000000", address="見本県見本市見本町1丁目2番3号(架空)", building=""
)
"""Who a sample goes to when journeygen.yaml names nobody: nobody."""


def record_html(shop: PrintShop, sheet: Sheet, values: Values, recipient: Recipient | None) -> str:
    """Write the pages of one recipient as HTML; without one (the artwork), the address's places stay empty.

    Addresses are put into the sheet's own text before values are: what a customer wrote is never taken for a place.
    """
    return set_upright(evaluate(_addressed(shop, sheet, recipient), sheet.parts, values))


def sample_record(shop: PrintShop, sheet: Sheet) -> str:
    """Write the pages of the first sample of journeygen.yaml."""
    sample = _first_sample(shop)
    return record_html(shop, sheet, sample.values if sample else {}, sample_recipient(shop))


def longest_record(shop: PrintShop, sheet: Sheet, tests_hold: bool = True) -> str:
    """Write the pages of someone whose every value is the longest that the settings foresee.

    With `tests_hold` every condition of the copy is met, without it none: both ways must fit the paper.
    """
    sample = _first_sample(shop)
    values = longest_values(
        shop.project.settings.fields, sample.values if sample else {}, sheet.parts, tests_hold
    )
    return record_html(shop, sheet, values, LONG_RECIPIENT)


def longest_records(shop: PrintShop, sheet: Sheet) -> tuple[str, ...]:
    """Write the longest record both ways, or once when nothing in the copy is a matter of conditions."""
    ways = (longest_record(shop, sheet, tests_hold) for tests_hold in (True, False))
    return tuple(dict.fromkeys(ways))


def sample_recipient(shop: PrintShop) -> Recipient:
    """Return the recipient of the first sample that has one, an invented one when none has."""
    written = next((one.recipient for one in shop.project.settings.samples.values() if one.recipient), None)
    if written is None:
        return SAMPLE_RECIPIENT
    fields: Mapping[str, str] = dict(written)
    return Recipient(**{**fields, "postal_code": written.postal_code.replace("-", "")})


def _first_sample(shop: PrintShop) -> Sample | None:
    return next(iter(shop.project.settings.samples.values()), None)


def _addressed(shop: PrintShop, sheet: Sheet, recipient: Recipient | None) -> Marked:
    """Set the recipient's address wherever the layout wants it."""
    literals = sheet.body.literals
    if not any(ADDRESS.search(literal) for literal in literals):
        return sheet.body
    from journeygen.compile.print.address import address_html

    def set_there(literal: str) -> str:
        return ADDRESS.sub(lambda found: address_html(shop, found.group(1), recipient, sheet.piece), literal)

    return replace(sheet.body, literals=tuple(map(set_there, literals)))
