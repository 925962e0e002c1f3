"""Addresses set by both engines: where they end, what can be read, and that too long a name is noticed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest

from journeygen.compile.print.address import address_html
from journeygen.compile.print.marks import BARCODE, END, FLOW
from journeygen.model.piece import BLEED, SAFE, Piece
from journeygen.postal.barcode import EDGE, USUAL, size
from journeygen.postal.frame import boxes
from journeygen.postal.recipient import Recipient
from journeygen.press.job import Job, Placed, Pressed
from journeygen.press.press import Press
from tests.mistakes import TINY
from tests.unit.compile.print.test_address import CARRIER, HANAKO, POSTCARD, SHOP

LONG = Recipient(
    "勅使河原 権左衛門之助",
    "9100067",
    "見本県西見本郡見本村大字見本川原字上見本1234番地の56",
    "見本パークハイツ南見本ガーデンズ弐番館1203号室",
    "株式会社見本総合企画研究所 南見本営業所",
)
RARE = replace(HANAKO, name="髙﨑 𠮷", address="福井県福井市新田塚3丁目80-25", building="J1ビル2-B")
ENDLESS = replace(HANAKO, name="見本" * 30)


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made, problems = Press.of(SHOP.project.settings, TINY)
    assert made is not None, problems
    with made:
        yield made


def pressed(press: Press, engine: str, kind: str, piece: Piece, *recipients: Recipient) -> Pressed:
    paper = piece.geometry()
    variables = {"piece": piece, "paper": paper, "bleed": BLEED, "safe": SAFE}
    css = "".join(
        SHOP.templates.render(f"layouts/print/{name}", variables).text
        for name in ("_base.css.j2", "address/_address.css.j2")
    )
    back = '<section class="jg-page"></section>' * (paper.pages - 1)
    records = tuple(
        f'<section class="jg-page"><div class="jg-trim">{address_html(SHOP, kind, one, piece)}</div></section>{back}'
        for one in recipients
    )
    out = press.press(Job("宛名", engine, paper, css, records))
    assert not out.diagnostics
    assert not out.leftovers, "every colour has its ink"
    assert not out.missing
    return out


def placed(out: Pressed, page: int, address: str) -> Placed:
    return next(mark for mark in out.marks if mark.page == page and mark.address.startswith(address))


def is_inside(out: Pressed, page: int, flow: str) -> bool:
    frame, end = placed(out, page, FLOW + flow), placed(out, page, END + flow)
    return end.y + end.height <= frame.y + frame.height + 0.5


@pytest.mark.parametrize("engine", ["weasyprint", "chromium"])
def test_on_a_postcard(press: Press, engine: str) -> None:
    out = pressed(press, engine, "vertical", POSTCARD, HANAKO, LONG, RARE, ENDLESS)
    for page, flows in (
        (0, ("address", "building", "name")),
        (2, ("address", "address-2", "building", "company", "name")),
        (4, ("address", "building", "name")),
    ):
        assert all(is_inside(out, page, flow) for flow in flows), page
    assert not is_inside(out, 6, "name")
    mark, (width, height) = placed(out, 0, BARCODE), size(USUAL)
    assert (mark.width, mark.height) == pytest.approx((width, height), abs=0.1)
    assert mark.x + mark.width <= 100 - EDGE + 0.05
    assert mark.y + mark.height <= 148 - EDGE + 0.05
    assert "髙" in text_on(out, 4)
    assert "𠮷" in text_on(out, 4)


@pytest.mark.parametrize("engine", ["weasyprint", "chromium"])
def test_digits_stand_in_their_boxes(press: Press, engine: str) -> None:
    import pdfplumber
    import pikepdf

    out = pressed(press, engine, "vertical", POSTCARD, HANAKO)
    with pikepdf.open(io.BytesIO(out.pdf)) as whole:
        left, _, _, upper = (float(side) for side in whole.pages[0].trimbox)
    with pdfplumber.open(io.BytesIO(out.pdf)) as pdf:
        page = pdf.pages[0]
        top = float(page.height) - upper
        digits = [one for one in page.chars if one["text"] in "1234567" and one["size"] > 16]
    assert "".join(one["text"] for one in digits) == "1234567"
    for digit, box in zip(digits, boxes(100), strict=True):
        middle = ((digit["x0"] + digit["x1"]) / 2 - left) * 25.4 / 72
        assert middle == pytest.approx(box.x + box.width / 2, abs=0.2)
        assert box.y < ((digit["top"] + digit["bottom"]) / 2 - top) * 25.4 / 72 < box.y + box.height


@pytest.mark.parametrize("engine", ["weasyprint", "chromium"])
def test_in_a_window(press: Press, engine: str) -> None:
    out = pressed(press, engine, "window", CARRIER, HANAKO, LONG, replace(LONG, name="見本" * 60))
    assert is_inside(out, 0, "address")
    assert is_inside(out, 1, "address")
    assert not is_inside(out, 2, "address")


def text_on(out: Pressed, page: int) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(out.pdf) as pdf:
        return str(pdf[page].get_textpage().get_text_range())
