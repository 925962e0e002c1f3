"""A piece that has everything a finisher meets, as either engine sets it, and ways to look at what came out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw

from journeygen.diagnostics import Span
from journeygen.model.piece import Fold, Geometry
from journeygen.model.print_settings import Ink, PrintFonts
from journeygen.press.engines import ENGINES
from journeygen.press.finish import Inks, Paper, finish
from journeygen.press.fonts import FontBook
from journeygen.press.icc import find_profile
from journeygen.press.job import Job, Leftover, Placed
from journeygen.press.press import document

MM = 72 / 25.4
ADDRESS = "https://www.tsumugino.example.jp/q?c=s4mpl3"
BARS = "1311414414414414411431211441431241413241414114431243243243243241131"
"""The official example: 100-0013 霞が関1丁目3番2号 郵便プラザ503室."""
ENGINE_NAMES = ("weasyprint", "chromium")
INKS = {"#8e3b2a": Ink(c=20, m=85, y=85, k=30), "#5f6b3c": Ink(c=50, m=30, y=85, k=30)}
GEOMETRY = Geometry(100, 148, 2, folds=(Fold(1, "x", 33), Fold(1, "y", 70)))
CSS = """
@page { size: 106mm 154mm; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font-family: jg-mincho; font-size: 9pt; color: #000000 }
.jg-page { position: relative; width: 106mm; height: 154mm; overflow: hidden; break-after: page }
.jg-page:last-child { break-after: auto }
.jg-trim { position: absolute; left: 3mm; top: 3mm; width: 100mm; height: 148mm }
.jg-trim > * { position: absolute }
.band { left: -3mm; right: -3mm; top: -3mm; height: 43mm; padding: 8mm; background: #8e3b2a; color: #ffffff }
.box { left: 10mm; top: 100mm; width: 40mm; height: 10mm }
"""
FRONT = f"""<section class="jg-page"><div class="jg-trim"><div class="band">白い文字</div>
<p style="left: 10mm; top: 50mm">黒<b style="color: #8e3b2a">弁柄</b><i style="color: #123456">余</i><s style="color: #777777">灰</s>
<span style="color: #5f6b3c; opacity: 0.5">苔</span></p>
<a href="https://jgx.invalid/qr?{ADDRESS}" style="left: 70mm; top: 60mm; width: 20mm; height: 20mm"></a>
<a href="https://jgx.invalid/barcode/{BARS}" style="left: 10mm; top: 90mm; width: 75mm; height: 4mm"></a>
<a href="https://jgx.invalid/barcode/{BARS}" style="left: 92mm; top: 60mm; width: 4mm; height: 75mm"></a>
<a href="https://jgx.invalid/slot/お名前" style="left: 10mm; top: 60mm; width: 30mm; height: 8mm"></a>
<div class="box" style="background: linear-gradient(90deg, #8e3b2a, #ffffff)"></div>
<div class="box" style="top: 112mm; border: 0.3mm solid #5f6b3c; border-radius: 2mm"></div>
<img class="box" src="https://jgx.invalid/image/photo.jpg" style="top: 125mm; width: 20mm; height: 20mm">
<img class="box" src="https://jgx.invalid/image/flat.png" style="left: 40mm; top: 125mm; width: 20mm; height: 20mm">
</div></section>"""
BACK = """<section class="jg-page"><div class="jg-trim"><p style="left: 10mm; top: 20mm">二枚目</p>
<img class="box" src="https://jgx.invalid/image/photo.jpg" style="top: 125mm; width: 20mm; height: 20mm">
<a href="https://www.tsumugino.example.jp/" style="color: #000000; left: 40mm; top: 20mm">外へ</a></div></section>"""


def picture(mode: str, color: Any, size: int = 120, kind: str = "PNG", spot: Any = None) -> bytes:
    image = Image.new(mode, (size, size), color)
    if spot is not None:
        ImageDraw.Draw(image).ellipse((10, 10, size - 10, size - 10), fill=spot)
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


@cache
def photograph() -> bytes:
    image = Image.merge(
        "RGB", [Image.radial_gradient("L"), Image.linear_gradient("L"), Image.new("L", (256, 256), 90)]
    )
    file = io.BytesIO()
    image.save(file, "JPEG", quality=95)
    return file.getvalue()


def job(engine: str, body: str = FRONT + BACK, geometry: Geometry = GEOMETRY) -> Job:
    images = {
        "https://jgx.invalid/image/photo.jpg": photograph(),
        "https://jgx.invalid/image/flat.png": picture("RGBA", (0, 0, 0, 0), spot=(142, 59, 42, 255)),
    }
    named = {address: data for address, data in images.items() if address in body}
    return Job("見本 <&>", engine, geometry, CSS, (body,), named)


@cache
def book() -> FontBook:
    found, problems = FontBook.of(PrintFonts(), Path())
    assert not problems
    return found


@cache
def raw(engine: str, body: str = FRONT + BACK) -> bytes:
    what = job(engine, body)
    css, fonts, _ = book().faces(what.css, body)
    with ENGINES[engine]() as press:
        return press.render(document(what, css), {**what.images, **fonts})


@cache
def icc() -> bytes:
    profile, problems = find_profile("default_cmyk.icc", Path(), Span("journeygen.yaml"))
    assert profile, problems
    return profile.data


def inks() -> Inks:
    return Inks(INKS, icc())


def paper(geometry: Geometry = GEOMETRY, title: str = "見本 <&>") -> Paper:
    return Paper(geometry, INKS, icc(), "CGATS TR 001", title)


@cache
def finished(engine: str, body: str = FRONT + BACK) -> tuple[bytes, tuple[Placed, ...], list[Leftover]]:
    return finish(raw(engine, body), paper())


def drawn(pdf: bytes, page: int = 0, dpi: int = 300) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        image: Image.Image = document[page].render(scale=dpi / 72).to_pil()
        return image.convert("RGB")
    finally:
        document.close()


def pixel(image: Image.Image, x: float, y: float, dpi: int = 300) -> tuple[int, int, int]:
    """Return the colour x and y millimetres from the trim's top left corner."""
    found = image.getpixel((int((13 + x) / 25.4 * dpi), int((13 + y) / 25.4 * dpi)))
    assert isinstance(found, tuple) and len(found) == 3
    return found


def near(one: tuple[int, ...], other: tuple[int, ...], slack: int) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))


def operations(pdf: pikepdf.Pdf) -> Iterator[tuple[str, list[Any]]]:
    """Yield every operation of every page, form and pattern: operator and operands."""
    seen = set()
    waiting: list[Any] = [page.obj for page in pdf.pages]
    while waiting:
        thing = waiting.pop()
        for one in pikepdf.parse_content_stream(thing):
            yield str(one.operator), list(one.operands)
        resources = thing.get("/Resources", pikepdf.Dictionary())
        for name in ("/XObject", "/Pattern"):
            for inner in resources.get(name, pikepdf.Dictionary()).values():
                if (
                    isinstance(inner, pikepdf.Stream)
                    and inner.get("/Subtype") != "/Image"
                    and inner.objgen not in seen
                ):
                    seen.add(inner.objgen)
                    waiting.append(inner)
