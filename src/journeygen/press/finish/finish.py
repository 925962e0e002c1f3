"""One finisher for both engines: exact boxes, トンボ, inks, codes, output intent (decision 041)."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from journeygen.model.piece import BLEED
from journeygen.press.finish.inks import Inks
from journeygen.press.finish.intent import declare
from journeygen.press.finish.paper import EDGE, MM, Paper, written
from journeygen.press.finish.placed import draw_codes, read_marks
from journeygen.press.finish.tombo import draw_tombo
from journeygen.press.finish.walk import Walk
from journeygen.press.job import Leftover, Placed
from journeygen.press.missing import library

_SLACK = 0.5
"""Millimetres by which an engine's page may differ: Chromium rounds pages by up to 0.2."""
_DROPPED = (
    "/Annots",
    "/StructParents",
    "/Tabs",
    "/ArtBox",
    "/AA",
    "/Group",
    "/Metadata",
    "/PieceInfo",
    "/Rotate",
    "/UserUnit",
)


class PaperSizeError(Exception):
    """A page is not as large as its piece: `page` from 0, `width` and `height` in mm without the bleed."""

    def __init__(self, page: int, width: float, height: float) -> None:
        """Note which page, and how large it came out."""
        super().__init__(page, width, height)
        self.page, self.width, self.height = page, width, height


def finish(raw: bytes, paper: Paper) -> tuple[bytes, tuple[Placed, ...], list[Leftover]]:
    """Return the print-ready PDF, the marks that were on its pages, and the colours that have no ink of their own.

    The same `raw` gives the same bytes. Raises PaperSizeError, and PictureError for a picture that cannot be converted.
    """
    pikepdf = library("pikepdf")
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        work = _Finishing(pdf, paper)
        for number, page in enumerate(pdf.pages):
            work.page(page, number)
        work.blend_in_inks()
        declare(pdf, paper, work.digest.digest())
        file = io.BytesIO()
        modes = pikepdf.ObjectStreamMode
        pdf.save(file, deterministic_id=True, min_version="1.6", object_stream_mode=modes.generate)
    return file.getvalue(), tuple(work.marks), list(work.walk.leftovers)


class _Finishing:
    """One document under way."""

    def __init__(self, pdf: Any, paper: Paper) -> None:
        self.pdf, self.paper = pdf, paper
        self.walk = Walk(pdf, paper.mixed or Inks(paper.inks, paper.icc))
        self.marks: list[Placed] = []
        self.digest = hashlib.sha256(paper.title.encode("utf-8"))
        self._moved: set[tuple[int, int]] = set()
        self._tombo: dict[object, tuple[str, Any]] = {}

    def page(self, page: Any, number: int) -> None:
        """Finish a page: content clipped to the bleed, codes, marks, boxes."""
        self._check_size(page, number)
        marks = read_marks(page, number)
        content = self._placed_content(page, number, draw_codes(self.paper, marks))
        page.obj.Contents = self.pdf.make_stream(content)
        self.digest.update(content)
        self._set_boxes(page)
        for name in _DROPPED:
            if name in page.obj:
                del page.obj[name]
        self.marks += marks

    def blend_in_inks(self) -> None:
        """Say that what shines through is mixed as inks: without a word each program takes its own way."""
        if self.walk.is_transparent:
            pikepdf = library("pikepdf")
            for page in self.pdf.pages:
                page.obj.Group = pikepdf.Dictionary(
                    Type=pikepdf.Name.Group, S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceCMYK
                )

    def _check_size(self, page: Any, number: int) -> None:
        left, bottom, right, top = (float(value) for value in page.mediabox)
        width, height = (right - left) / MM - 2 * BLEED, (top - bottom) / MM - 2 * BLEED
        geometry = self.paper.geometry
        if abs(width - geometry.width) > _SLACK or abs(height - geometry.height) > _SLACK:
            raise PaperSizeError(number, width, height)

    def _placed_content(self, page: Any, number: int, codes: str) -> bytes:
        """Return the page's content, its top left corner on the bleed's: engines round sizes, never that corner."""
        left, _, _, top = (float(value) for value in page.mediabox)
        bleed_left, bleed_bottom, bleed_right, bleed_top = self.paper.box(BLEED)
        clip = written(bleed_left, bleed_bottom, bleed_right - bleed_left, bleed_top - bleed_bottom)
        across, up = bleed_left - left, bleed_top - top
        content = self.walk.content(page, number)
        self._move_patterns(page.obj.get("/Resources"), across, up)
        before = f"q {clip} re W n 1 0 0 1 {written(across, up)} cm\n"
        after = f"\nQ q\n{codes}\nQ q /{self._tombo_name(page, number)} Do Q"
        return before.encode("ascii") + content + after.encode("ascii")

    def _move_patterns(self, resources: Any, across: float, up: float) -> None:
        """Move the patterns of a page with its content: they stand on the sheet, whatever `cm` says (PDF, 8.7.3.1)."""
        if resources is None or "/Pattern" not in resources or resources.objgen in self._moved:
            return
        for pattern in resources.Pattern.values():
            a, b, c, d, x, y = (float(value) for value in pattern.get("/Matrix", (1, 0, 0, 1, 0, 0)))
            pattern.Matrix = library("pikepdf").Array([a, b, c, d, round(x + across, 4), round(y + up, 4)])
        if resources.objgen != (0, 0):
            self._moved.add(resources.objgen)

    def _tombo_name(self, page: Any, number: int) -> str:
        """Return the name under which the page's resources have the marks: pages with the same folds share them."""
        pikepdf = library("pikepdf")
        folds = self.paper.folds_of(number)
        if folds not in self._tombo:
            name = f"Tombo{len(self._tombo)}"
            self._tombo[folds] = name, self.pdf.make_indirect(draw_tombo(self.pdf, self.paper, folds))
        name, form = self._tombo[folds]
        if "/Resources" not in page.obj:
            page.obj.Resources = pikepdf.Dictionary()
        if "/XObject" not in page.obj.Resources:
            page.obj.Resources.XObject = pikepdf.Dictionary()
        page.obj.Resources.XObject[f"/{name}"] = form
        return name

    def _set_boxes(self, page: Any) -> None:
        pikepdf = library("pikepdf")
        boxes = {"/MediaBox": EDGE, "/CropBox": EDGE, "/BleedBox": BLEED, "/TrimBox": 0.0}
        for name, margin in boxes.items():
            page.obj[name] = pikepdf.Array([round(value, 4) for value in self.paper.box(margin)])
