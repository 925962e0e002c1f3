"""The reader's version of a booklet: the trimmed pages as the engine made them, for a screen.

No marks and no bleed, colours of screens, pictures small enough for a telephone; links and outlines lead where they lead.
"""

from __future__ import annotations

import io
from typing import Any

from journeygen.compile.print.marks import HOST
from journeygen.model.piece import BLEED
from journeygen.press.finish.paper import EDGE, MM, Paper, written
from journeygen.press.finish.placed import address_of, draw_codes, read_marks
from journeygen.press.missing import library

LARGEST = 1280
"""Pixels of a picture's longer side: 150 an inch over the whole height of A5."""
QUALITY = 82


def for_reading(raw: bytes, paper: Paper) -> bytes:
    """Return an engine's PDF (trim with bleed, marks in it) for readers. The same `raw` gives the same bytes."""
    pikepdf = library("pikepdf")
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        seen: set[tuple[int, int]] = set()
        for number, page in enumerate(pdf.pages):
            _trim(page, number, paper)
            _lighten(page.obj.get("/Resources"), seen)
        pdf.Root.PageLayout = pikepdf.Name.TwoPageRight
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        for name in list(pdf.docinfo.keys()):
            del pdf.docinfo[name]
        pdf.docinfo["/Title"], pdf.docinfo["/Producer"] = paper.title, "journeygen"
        file = io.BytesIO()
        modes = pikepdf.ObjectStreamMode
        pdf.save(file, deterministic_id=True, object_stream_mode=modes.generate, recompress_flate=True)
    return file.getvalue()


def _trim(page: Any, number: int, paper: Paper) -> None:
    """Cut a page to its trim, draw its codes, and take the marks out."""
    pikepdf = library("pikepdf")
    left, _, _, top = (float(value) for value in page.mediabox)
    codes = draw_codes(paper, read_marks(page, number))
    if codes:
        x, y = left - (EDGE - BLEED) * MM, top - (paper.height - EDGE + BLEED) * MM
        page.contents_add(b"q\n", prepend=True)
        page.contents_add(f"Q q 1 0 0 1 {written(x, y)} cm {codes} Q".encode("ascii"))
    x0, y1 = left + BLEED * MM, top - BLEED * MM
    trim = (x0, y1 - paper.geometry.height * MM, x0 + paper.geometry.width * MM, y1)
    for name in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]
    page.obj.MediaBox = pikepdf.Array([round(value, 4) for value in trim])
    kept = [link for link in page.obj.get("/Annots", ()) if not address_of(link).startswith(HOST)]
    if kept:
        page.obj.Annots = pikepdf.Array(kept)
    elif "/Annots" in page.obj:
        del page.obj.Annots


def _lighten(resources: Any, seen: set[tuple[int, int]]) -> None:
    """Make the pictures of a page, and of the forms on it, small enough for a screen."""
    named = resources.get("/XObject") if resources is not None else None
    for thing in list(named.values()) if named is not None else ():
        if thing.objgen in seen:
            continue
        seen.add(thing.objgen)
        if thing.get("/Subtype") == "/Form":
            _lighten(thing.get("/Resources"), seen)
        elif thing.get("/Filter") == "/DCTDecode" and max(int(thing.Width), int(thing.Height)) > LARGEST:
            _shrink(thing)


def _shrink(image: Any) -> None:
    pikepdf, pillow = library("pikepdf"), library("PIL.Image")
    picture = pillow.open(io.BytesIO(image.read_raw_bytes()))
    if picture.mode not in ("RGB", "L"):
        return
    picture.thumbnail((LARGEST, LARGEST), pillow.Resampling.LANCZOS)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=QUALITY)
    image.write(file.getvalue(), filter=pikepdf.Name.DCTDecode)
    image.Width, image.Height = picture.size
