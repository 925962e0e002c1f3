"""The marks on a finished page: where each of them came out, and what is drawn in its place."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from journeygen.compile.print.marks import BARCODE, HOST, QR
from journeygen.model.piece import BLEED, Box
from journeygen.press.finish.codes import draw_barcode, draw_qr
from journeygen.press.finish.paper import MM, Paper
from journeygen.press.job import Placed


def read_marks(page: Any, number: int) -> list[Placed]:
    """Return the marks of a page that an engine made. Such a page is the trim with its bleed, wherever its origin is."""
    left, _, _, top = (float(value) for value in page.mediabox)
    return [
        _placed(address, number, [float(value) for value in link.Rect], (left, top))
        for link in page.obj.get("/Annots", ())
        if (address := address_of(link)).startswith(HOST)
    ]


def address_of(link: Any) -> str:
    """Return the address of a link, `""` when it leads to a place in the document."""
    action = link.get("/A")
    return str(action.get("/URI", "")) if action is not None else ""


def _placed(address: str, page: int, rect: list[float], corner: tuple[float, float]) -> Placed:
    """Return a mark in millimetres. Engines write names in per cent; a QR code's address stays as they wrote it."""
    x0, x1 = sorted((rect[0], rect[2]))
    y0, y1 = sorted((rect[1], rect[3]))
    left, top = corner
    name = address if address.startswith(QR) else unquote(address)
    x, y = (x0 - left) / MM - BLEED, (top - y1) / MM - BLEED
    return Placed(name, page, round(x, 4), round(y, 4), round((x1 - x0) / MM, 4), round((y1 - y0) / MM, 4))


def draw_codes(paper: Paper, marks: list[Placed]) -> str:
    """Write the QR codes and barcodes that the marks of a page ask for."""
    codes = []
    for mark in marks:
        place = Box(mark.x, mark.y, mark.width, mark.height)
        if mark.address.startswith(QR):
            codes.append(draw_qr(paper, mark.address.removeprefix(QR), place))
        elif mark.address.startswith(BARCODE):
            codes.append(draw_barcode(paper, mark.address.removeprefix(BARCODE), place))
    return "\n".join(codes)
