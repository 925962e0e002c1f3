"""Small pieces, printed by the real engines and the real finisher, for preflight to look at."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from journeygen.compile.contexts import Marked
from journeygen.compile.print.marks import END, FLOW, LINE
from journeygen.compile.print.sheet import Sheet
from journeygen.diagnostics import Diagnostic, Span
from journeygen.model.piece import Box, Fold, Geometry, Zone, ZoneKind
from journeygen.model.pieces.card import Card
from journeygen.model.print_settings import Ink, PrintFonts
from journeygen.press.fonts import FontBook
from journeygen.press.icc import find_profile
from journeygen.press.job import Job, Pressed
from journeygen.press.preflight import findings, preflight
from journeygen.press.press import Press

ENGINE_NAMES = ("weasyprint", "chromium")
FILE = "content/messages/mihon.md"
RED, DEEP, INKY = "#8e3b2a", "#112233", "#223344"
INKS = {
    RED: Ink(c=20, m=85, y=85, k=30),
    DEEP: Ink(c=90, m=80, y=80, k=60),
    INKY: Ink(c=80, m=70, y=70, k=90),
}
PAPER = Geometry(
    100,
    148,
    1,
    zones=(
        Zone(ZoneKind.POSTMARK, 0, Box(0, 0, 35, 70)),
        Zone(ZoneKind.POSTAL_CODE, 0, Box(44.3, 12, 47.7, 8)),
    ),
    folds=(Fold(0, "y", 99),),
)
BARS = "1311414414414414411431211441431241413241414114431243243243243241131"
CSS = """
@page {{ size: {0}mm {1}mm; margin: 0 }}
* {{ box-sizing: border-box; margin: 0; padding: 0 }}
body {{ font-family: jg-mincho; font-size: 9pt; line-height: 1.8; color: #000000 }}
.jg-page {{ position: relative; width: {0}mm; height: {1}mm; overflow: hidden; break-after: page }}
.jg-page:last-child {{ break-after: auto }}
.jg-trim {{ position: absolute; left: 3mm; top: 3mm; width: {2}mm; height: {3}mm }}
.at {{ position: absolute }}
.jg-line, .jg-frame {{ position: absolute; top: 0; right: 0; bottom: 0; left: 0 }}
.jg-end {{ display: block; width: 1px; height: 1px; margin-block-start: -1px }}
"""


@dataclass(frozen=True)
class Print:
    """A piece as it came from the press."""

    pressed: Pressed
    job: Job
    sheet: Sheet

    def findings(self, code: str | None = None) -> list[Diagnostic]:
        found = preflight(self.pressed, self.job, self.sheet)
        return [one for one in found if code in (None, one.code)]

    def by_record(self, code: str) -> list[tuple[int, Diagnostic]]:
        every = findings(self.pressed, self.job, self.sheet)
        return [(record, one) for record, one in every if one.code == code]

    def altered(self, **fields: object) -> Print:
        return replace(self, pressed=replace(self.pressed, **fields))  # type: ignore[arg-type]


def item(number: int, x: float, y: float, html: str, style: str = "") -> str:
    """Write a part of the copy at millimetres from the trim's top left: its line is 10 times its number."""
    mark = f'<a class="jg-line" href="{LINE}{number}"></a>'
    return f'<div class="at" style="left: {x}mm; top: {y}mm; {style}">{mark}{html}</div>'


def box(x: float, y: float, width: float, height: float, style: str) -> str:
    return f'<div class="at" style="left: {x}mm; top: {y}mm; width: {width}mm; height: {height}mm; {style}"></div>'


def mark(x: float, y: float, width: float, height: float, address: str) -> str:
    style = f"left: {x}mm; top: {y}mm; width: {width}mm; height: {height}mm"
    return f'<a class="at" style="{style}" href="{address}"></a>'


def flow(name: str, height: float, *items: str, style: str = "") -> str:
    """Write a flow of text, 50 mm wide, of items one below another (lines 0, 10, 20…)."""
    inside = "".join(
        f'<div style="position: relative"><a class="jg-line" href="{LINE}{number}"></a>{one}</div>'
        for number, one in enumerate(items)
    )
    return (
        f'<div class="at" style="left: 40mm; top: 25mm; width: 50mm; height: {height}mm; {style}">'
        f'<a class="jg-frame" href="{FLOW}{name}"></a>{inside}<a class="jg-end" href="{END}{name}"></a></div>'
    )


def image(width: int, height: int, color: tuple[int, int, int] = (200, 120, 90)) -> bytes:
    """Make a photograph: a picture of more colours than flat art has."""
    shade = Image.linear_gradient("L").resize((width, height))
    picture = Image.composite(
        Image.new("RGB", (width, height), color), Image.new("RGB", (width, height), (30, 20, 10)), shade
    )
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=95)
    return file.getvalue()


def press() -> Press:
    book, problems = FontBook.of(PrintFonts(), Path())
    profile, found = find_profile("default_cmyk.icc", Path(), Span("journeygen.yaml"))
    assert profile and not problems and not found
    return Press(book, profile, INKS, "CGATS TR 001")


def print_pages(
    with_press: Press,
    engine: str,
    records: Sequence[str],
    geometry: Geometry = PAPER,
    images: dict[str, bytes] | None = None,
    copy: str | None = None,
) -> Print:
    """Print records of one page each; `copy` is what is the same for all of them."""
    width, height = geometry.width, geometry.height
    css = CSS.format(width + 6, height + 6, width, height)
    pages = tuple(f'<section class="jg-page"><div class="jg-trim">{one}</div></section>' for one in records)
    job = Job("見本", engine, geometry, css, pages, images or {})
    pressed = with_press.press(job)
    assert not pressed.diagnostics, pressed.diagnostics
    sheet = Sheet(
        message="mihon",
        version="a",
        title="見本",
        file=FILE,
        piece=Card(piece="card"),
        engine="chromium" if engine == "chromium" else "weasyprint",
        css=css,
        body=Marked((pages[0] if copy is None else copy,), ()),
        parts=(),
        lines=tuple(Span(FILE, 10 * number) for number in range(1, 5)),
        images={},
        fields=(),
        made_from={},
    )
    return Print(pressed, job, sheet)
