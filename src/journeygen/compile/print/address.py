"""The address of one recipient, as the piece wants it: upright columns on a postcard, lines behind a window.

What is decided here is measured: which column is how large. How it looks stands in layouts/print/address/.
Nothing of a recipient is kept, and no text of theirs is a template (D25).
"""

from __future__ import annotations

from types import SimpleNamespace

from markupsafe import Markup

from journeygen.compile.print.columns import columns_of, sender_columns
from journeygen.compile.print.lines import lines_of
from journeygen.compile.print.marks import BARCODE, SLOT
from journeygen.compile.print.shop import PrintShop
from journeygen.compile.templates import Rendered
from journeygen.diagnostics import Diagnostic
from journeygen.model.piece import Box, Geometry, Piece, ZoneKind
from journeygen.postal.barcode import EDGE, QUIET, USUAL, size
from journeygen.postal.extract import bars_of
from journeygen.postal.frame import boxes
from journeygen.postal.ink import VERMILION
from journeygen.postal.recipient import Recipient, postal_digits

FOLDER = "layouts/print/address"
VERTICAL = "vertical"
"""The kind that is set in columns; all others are set in lines."""


class AddressError(Exception):
    """A template of the project cannot set an address. `diagnostics` say where, and nothing of the recipient."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("the address's template has mistakes")
        self.diagnostics = diagnostics


def address_html(shop: PrintShop, kind: str, recipient: Recipient | None, piece: Piece) -> str:
    """Set an address with layouts/print/address/<kind>.html.j2; without a recipient its places stay empty.

    Raises AddressError when the template has mistakes: nothing goes out without its address.
    """
    rendered = render_address(shop, kind, recipient, piece)
    if rendered.diagnostics:
        raise AddressError(rendered.diagnostics)
    return rendered.text


def render_address(shop: PrintShop, kind: str, recipient: Recipient | None, piece: Piece) -> Rendered:
    """Set an address and say which templates were used and what is wrong with them."""
    paper = piece.geometry()
    code = postal_digits(recipient.postal_code) if recipient else ""
    variables = {
        "is_filled": recipient is not None,
        "postal_code": f"{code[:3]}-{code[3:]}" if code else "",
        "barcode": _barcode(recipient, paper),
    }
    if kind != VERTICAL:
        variables |= {"lines": lines_of(recipient, _window(paper)), "window": _window(paper)}
        return shop.templates.render(f"{FOLDER}/{kind}.html.j2", variables)
    fixed = _fixed(shop, piece, paper)
    variables |= {
        "fixed": Markup(fixed.text),
        "digits": list(zip(boxes(paper.width), code, strict=False)),
        "columns": columns_of(recipient, paper),
    }
    rendered = shop.templates.render(f"{FOLDER}/{kind}.html.j2", variables)
    return Rendered(rendered.text, rendered.used | fixed.used, fixed.diagnostics + rendered.diagnostics)


def _fixed(shop: PrintShop, piece: Piece, paper: Geometry) -> Rendered:
    """Set what is the same for every recipient, once: frame, postage and sender."""
    settings = shop.project.settings
    variables = {
        "is_postcard": piece.mailed_as == "postcard",
        "frame": boxes(paper.width),
        "paper": paper,
        "vermilion": VERMILION,
        "from_columns": sender_columns(settings.brand, settings.legal, paper),
        "postage": settings.print.postage,
    }
    return shop.render(f"{FOLDER}/_fixed.html.j2", variables, key=piece)


def _window(paper: Geometry) -> Box:
    """Return where a horizontal address goes: the window, the address zone, or the whole paper within 10 mm."""
    zone = paper.zone(ZoneKind.WINDOW) or paper.zone(ZoneKind.ADDRESS)
    return zone.box if zone else Box(EDGE, EDGE, paper.width - 2 * EDGE, paper.height - 2 * EDGE)


def _barcode(recipient: Recipient | None, paper: Geometry) -> SimpleNamespace | None:
    """Place the customer barcode, 8.3 points large: at the lower right, 10 mm from the edges, below the address."""
    width, height = size(USUAL)
    bars = bars_of(recipient).bars if recipient else None
    if recipient is not None and bars is None:
        return None
    return SimpleNamespace(
        mark=Markup(f"{BARCODE}{bars}" if bars else f"{SLOT}barcode"),
        x=round(paper.width - EDGE - width, 2),
        y=round(paper.height - EDGE - height, 2),
        width=round(width, 2),
        height=round(height, 2),
        quiet=QUIET,
    )
