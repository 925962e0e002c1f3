"""Reads a finished page: every character, area, line and picture, in its own colours, cut to what can be seen.

pdfminer runs the page's operators; it knows nothing of clipping, so that is kept here, as rectangles.
"""

from __future__ import annotations

import logging
import math
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1, stream_value
from pdfminer.psparser import literal_name
from pdfminer.utils import MATRIX_IDENTITY, Matrix, PathSegment, Rect, apply_matrix_pt, mult_matrix

from journeygen.model.piece import Box
from journeygen.press.preflight.facts import PT, Page, Paint, Picture, Shape, Text, common
from journeygen.press.preflight.paths import (
    is_frame,
    is_straight,
    parts_of,
    points_of,
    segments_of,
    strips_of,
)

logging.getLogger("pdfminer").addHandler(
    logging.NullHandler()
)  # its doubts about fonts are no author's business

_BELOW, _ABOVE = -0.12, 0.88
"""An em box below and above the baseline: what Japanese fonts are drawn in."""
_MARKS = 0.06
"""Millimetres by which the lines of トンボ at the bleed's edge reach into it: half their width."""
_HAIR = 0.005
"""Millimetres that a line has on either side even when its width is 0: the thinnest that a device can draw."""


def read_page(page: PDFPage, trim: Rect, bleed: float, resources: PDFResourceManager) -> Page:
    """Read one page. `trim` is its TrimBox in points; nothing farther than `bleed` mm beyond it is seen."""
    reader = _Reader(resources, page.mediabox, trim, bleed)
    _Interpreter(resources, reader).process_page(page)
    return Page(tuple(reader.texts), tuple(reader.shapes), tuple(reader.pictures))


class _Reader(PDFTextDevice):
    """Collects what is painted."""

    def __init__(self, resources: PDFResourceManager, media: Rect, trim: Rect, bleed: float) -> None:
        super().__init__(resources)
        self._left, self._top = trim[0] - media[0], trim[3] - media[1]
        width, height = (trim[2] - trim[0]) * PT, (trim[3] - trim[1]) * PT
        inner = bleed - _MARKS
        self.clip: Box | None = Box(-inner, -inner, width + 2 * inner, height + 2 * inner)
        self.clips: list[Box | None] = []
        self.tiled = False
        """Whether a pattern is being painted: its pictures fill the whole clip."""
        self.texts: list[Text] = []
        self.shapes: list[Shape] = []
        self.pictures: list[Picture] = []

    def narrow(self, box: Box | None) -> None:
        """Clip what follows to a rectangle too."""
        self.clip = common(self.clip, box) if self.clip and box else None

    def placed(self, points: Iterable[tuple[float, float]], matrix: Matrix) -> Box:
        """Return the rectangle around points of a page's own space, in mm from the trim's top left."""
        ends = [apply_matrix_pt(matrix, point) for point in points]
        xs = [(x - self._left) * PT for x, _ in ends]
        ys = [(self._top - y) * PT for _, y in ends]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def seen(self, box: Box) -> Box | None:
        """Return what the clip leaves of a rectangle."""
        return common(self.clip, box) if self.clip else None

    # ── what pdfminer calls ──

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """Enter a form: it is clipped to its own box."""
        self.clips.append(self.clip)
        if self.ctm and bbox != (0, 0, 1, 1):
            corners = _corners(*(float(resolve1(edge)) for edge in bbox))
            self.narrow(self.placed(corners, mult_matrix(matrix, self.ctm)))

    def end_figure(self, name: str) -> None:
        """Leave a form."""
        self.clip = self.clips.pop()

    def render_char(  # noqa: PLR0913, PLR0917 - pdfminer calls it so
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Keep a character; return how far it moves the pen."""
        advance = font.char_width(cid) * fontsize * scaling
        corners = _corners(0, rise + _BELOW * fontsize, advance, rise + _ABOVE * fontsize)
        box = self.placed(corners, matrix)
        if self.seen(box):
            paint = _paint(ncs, graphicstate.ncolor)
            size = abs(fontsize) * math.hypot(matrix[2], matrix[3])
            is_composite = isinstance(font, PDFCIDFont)
            self.texts.append(Text(_character(font, cid), box, size, paint, cid, is_composite))
        return advance

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        """Keep the areas and lines of a path."""
        assert self.ctm
        parts = [points_of(part) for part in parts_of(path)]
        boxes = [self.placed(part, self.ctm) for part in parts]
        lines = [(box, is_straight(part)) for box, part in zip(boxes, parts_of(path), strict=True)]
        if fill:
            framed = is_frame(parts, boxes, evenodd)
            areas = [(strip, True) for strip in strips_of(*boxes)] if framed else lines
            for box, straight in areas:
                self._keep(box, _paint(graphicstate.ncs, graphicstate.ncolor), None, straight)
        if stroke:
            width = graphicstate.linewidth * math.sqrt(abs(_determinant(self.ctm)))
            paint = _paint(graphicstate.scs, graphicstate.scolor)
            for part in parts_of(path):
                for segment in segments_of(part):
                    self._keep(self.placed(segment, self.ctm), paint, width, len(segment) == 2)

    def _keep(self, box: Box, paint: Paint, width: float | None, straight: bool) -> None:
        half = 0.0 if width is None else max(width * PT / 2, _HAIR)
        seen = self.seen(Box(box.x - half, box.y - half, box.width + 2 * half, box.height + 2 * half))
        if seen:
            self.shapes.append(Shape(seen, paint, width, straight))

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Keep a picture: the space of one unit that it fills tells its size on paper."""
        assert self.ctm
        seen = self.clip if self.tiled else self.seen(self.placed(_corners(0, 0, 1, 1), self.ctm))
        width, height = int(resolve1(stream["Width"])), int(resolve1(stream["Height"]))
        across, down = math.hypot(*self.ctm[:2]) / 72, math.hypot(*self.ctm[2:4]) / 72
        if (
            seen and across and down and min(width, height) > 1
        ):  # Chromium frames tiles in strips of one pixel
            ppi = min(width / across, height / down)
            self.pictures.append(Picture(seen, stream.objid or 0, (width, height), ppi, _space(stream)))


class _Interpreter(PDFPageInterpreter):
    """Runs a page's operators, and keeps the clip that pdfminer leaves out."""

    device: _Reader

    def init_state(self, ctm: Matrix) -> None:
        """Begin a page, form or pattern. Patterns inside hang on this matrix."""
        super().init_state(ctm)
        self.graphicstate.linewidth = 1.0
        self.ground = ctm

    def do_w(self, linewidth: object) -> None:
        """Set the width of lines, in the units of the moment."""
        self.graphicstate.linewidth = float(resolve1(linewidth))

    def execute(self, streams: Sequence[object]) -> None:
        """Run operators. pdfminer does not see an operator that ends its stream without a space."""
        super().execute([_spaced(stream_value(stream)) for stream in streams])

    def do_gs(self, name: object) -> None:
        """Take the width of lines from a graphics state: that is where Chromium writes it."""
        state = dict_value(dict_value(self.resources.get("ExtGState")).get(literal_name(name)))
        if "LW" in state:
            self.do_w(state["LW"])

    def do_q(self) -> None:
        """Save the state, the clip with it."""
        super().do_q()
        self.device.clips.append(self.device.clip)

    def do_Q(self) -> None:  # noqa: N802 - the operator's name
        """Restore the state, the clip with it."""
        if self.gstack:
            self.device.clip = self.device.clips.pop()
        super().do_Q()

    def do_W(self) -> None:  # noqa: N802 - the operator's name
        """Clip to the path."""
        points = points_of(self.curpath)
        self.device.narrow(self.device.placed(points, self.ctm) if points else None)

    do_W_a = do_W  # noqa: N815 - the operator's name

    def do_sh(self, name: object) -> None:
        """Fill the clip with a gradient."""
        shading = dict_value(dict_value(self.resources.get("Shading"))[literal_name(name)])
        self._fill_clip(shading)

    def do_f(self) -> None:
        """Fill a path."""
        self._fill(super().do_f)

    do_F = do_f  # noqa: N815 - the operator's name

    def do_f_a(self) -> None:
        """Fill a path, leaving out what lies inside it an even number of times."""
        self._fill(super().do_f_a)

    def _fill(self, plainly: Callable[[], None]) -> None:
        """Fill a path; with a pattern, what the pattern is made of."""
        pattern = self._pattern()
        if pattern is None:
            plainly()
            return
        device, points = self.device, points_of(self.curpath)
        device.clips.append(device.clip)
        device.narrow(device.placed(points, self.ctm) if points else None)
        self._paint_pattern(pattern)
        device.clip = device.clips.pop()
        self.curpath = []

    def _pattern(self) -> Any:
        state = self.graphicstate
        if state.ncs.name != "Pattern" or not isinstance(state.ncolor, str):
            return None
        return resolve1(dict_value(self.resources.get("Pattern")).get(state.ncolor))

    def _paint_pattern(self, pattern: Any) -> None:
        if not isinstance(pattern, PDFStream):
            self._fill_clip(dict_value(dict_value(pattern).get("Shading")))
            return
        matrix = tuple(float(resolve1(n)) for n in list_value(pattern.get("Matrix", list(MATRIX_IDENTITY))))
        self.device.tiled = True
        own = dict_value(pattern.get("Resources"))
        self.subinterp().render_contents(own, [pattern], ctm=mult_matrix(matrix, self.ground))  # type: ignore[arg-type]
        self.device.tiled = False
        self.device.set_ctm(self.ctm)

    def _fill_clip(self, shading: dict[Any, Any]) -> None:
        space = resolve1(shading.get("ColorSpace"))
        name = literal_name(resolve1(space[0]) if isinstance(space, list) else space)
        if self.device.clip:
            self.device.shapes.append(Shape(self.device.clip, Paint(name, ()), None, False))


def _spaced(stream: PDFStream) -> PDFStream:
    spaced = PDFStream({}, stream.get_data() + b"\n")
    spaced.set_objid(stream.objid or 0, 0)
    return spaced


def _corners(x0: float, y0: float, x1: float, y1: float) -> tuple[tuple[float, float], ...]:
    return (x0, y0), (x1, y0), (x0, y1), (x1, y1)


def _determinant(matrix: Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return a * d - b * c


def _paint(space: PDFColorSpace, color: Any) -> Paint:
    if isinstance(color, (int, float)):
        return Paint(space.name, (float(color),))
    if isinstance(color, tuple) and all(isinstance(value, (int, float)) for value in color):
        return Paint(space.name, tuple(float(value) for value in color))
    return Paint(space.name, ())


def _character(font: PDFFont, cid: int) -> str:
    try:
        found = font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return "�"
    return (
        unicodedata.normalize("NFKC", found) if "⼀" <= found <= "⿕" else found
    )  # one glyph, two characters


def _space(stream: PDFStream) -> str:
    space = resolve1(stream.get("ColorSpace"))
    name = resolve1(space[0]) if isinstance(space, list) else space
    if name is None:
        return ""
    if literal_name(name) == "ICCBased":
        return {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[int(resolve1(space[1])["N"])]
    return _space_below(space) if literal_name(name) == "Indexed" else literal_name(name)


def _space_below(space: list[Any]) -> str:
    base = resolve1(space[1])
    return literal_name(resolve1(base[0]) if isinstance(base, list) else base)
