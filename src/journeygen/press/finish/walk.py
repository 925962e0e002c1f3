"""The way through a page: its content, and the forms, patterns, masks, glyphs and pictures that it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from journeygen.press.finish.inks import Greys, Inks, Paint
from journeygen.press.finish.pictures import convert_picture
from journeygen.press.finish.shadings import convert_shading
from journeygen.press.finish.spaces import family
from journeygen.press.finish.stateful import repaint_by_state
from journeygen.press.finish.streams import needs_state, repaint
from journeygen.press.job import Leftover
from journeygen.press.missing import library

if TYPE_CHECKING:
    import pikepdf

_SCREEN = ("/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/DeviceGray")


class Walk:
    """One document on its way to inks. What several pages share is converted once."""

    def __init__(self, pdf: pikepdf.Pdf, inks: Inks) -> None:
        """Walk through `pdf`; its pages are given one by one."""
        self.pdf = pdf
        self.inks = inks
        self.page = 0
        self.is_transparent = False
        """Whether anything that was met lets what lies below shine through."""
        self._seen: set[tuple[int, int]] = set()
        self._left: dict[tuple[int, str], None] = {}

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """Return the colours without an ink, each once a page."""
        return tuple(Leftover(color, page) for page, color in self._left)

    def found(self, color: str) -> None:
        """Note a colour that has no ink of its own."""
        self._left[self.page, color] = None

    def content(self, page: pikepdf.Page, number: int) -> bytes:
        """Return a page's whole content in inks, its resources converted on the way."""
        self.page = number
        data = repaint_page(page, self.inks, self.found)
        self.resources(page.obj.get("/Resources"), self.inks)
        return data

    def resources(self, resources: Any, paint: Paint) -> None:
        """Convert what a content stream names."""
        if resources is None or self._was_seen(resources):
            return
        for state in _values(
            resources, "/ExtGState"
        ):  # first: WeasyPrint lists its masks among the forms as well
            self._mask(state)
        for form in _values(resources, "/XObject"):
            self._xobject(form, paint)
        for pattern in _values(resources, "/Pattern"):
            self._pattern(pattern, paint)
        for shading in _values(resources, "/Shading"):
            convert_shading(self.pdf, shading, paint, self.found)
        for font in _values(resources, "/Font"):
            self._font(font, paint)
        _forget_spaces(resources)

    def _xobject(self, xobject: Any, paint: Paint) -> None:
        if self._was_seen(xobject):
            return
        if xobject.get("/Subtype") == "/Form":
            self._form(xobject, paint)
        elif xobject.get("/Subtype") == "/Image":
            self.is_transparent |= "/SMask" in xobject
            convert_picture(xobject, self.inks)

    def _form(self, form: Any, paint: Paint) -> None:
        resources = form.get("/Resources")
        form.write(self._stream(form, resources, paint))
        group = form.get("/Group")
        if group is not None and "/CS" in group:
            group.CS = library("pikepdf").Name(paint.space)
        self.resources(resources, paint)

    def _stream(self, stream: Any, resources: Any, paint: Paint) -> bytes:
        data = stream.read_bytes()
        if needs_state(data):
            return repaint_by_state(stream, _spaces(resources), paint, self.found)
        return repaint(data, paint, self.found)

    def _pattern(self, pattern: Any, paint: Paint) -> None:
        if self._was_seen(pattern):
            return
        if pattern.get("/PatternType") == 2:
            convert_shading(self.pdf, pattern.Shading, paint, self.found)
        else:
            self._form(pattern, paint)

    def _mask(self, state: Any) -> None:
        """Convert a soft mask: of its colours only the luminosity counts."""
        if (
            min(float(state.get(name, 1)) for name in ("/ca", "/CA")) < 1
            or state.get("/BM", "/Normal") != "/Normal"
        ):
            self.is_transparent = True
        mask = state.get("/SMask")
        group = mask.get("/G") if mask is not None and hasattr(mask, "keys") else None
        if group is None or self._was_seen(group):
            return
        self.is_transparent = True
        self._form(group, Greys() if mask.get("/S") == "/Luminosity" else self.inks)

    def _font(self, font: Any, paint: Paint) -> None:
        """Convert the glyphs of a font made of drawings (emoji). Glyphs without colours of their own begin with d1."""
        if font.get("/Subtype") != "/Type3" or self._was_seen(font):
            return
        for glyph in font.CharProcs.values():
            if b" d1" not in glyph.read_bytes()[:80]:
                glyph.write(self._stream(glyph, font.get("/Resources"), paint))
        self.resources(font.get("/Resources"), paint)

    def _was_seen(self, thing: Any) -> bool:
        """Tell whether an object was met before, and note it. What has no number belongs to one place alone."""
        number = thing.objgen
        if number in self._seen:
            return True
        if number != (0, 0):
            self._seen.add(number)
        return False


def repaint_page(page: pikepdf.Page, paint: Paint, found: Any) -> bytes:
    """Return a page's content, its parts joined, in inks."""
    contents = page.obj.get("/Contents")
    if contents is None:
        return b""
    data = b"\n".join(part.read_bytes() for part in _parts(contents))
    if needs_state(data):
        return repaint_by_state(page.obj, _spaces(page.obj.get("/Resources")), paint, found)
    return repaint(data, paint, found)


def _parts(contents: Any) -> Iterator[Any]:
    if isinstance(contents, library("pikepdf").Array):
        yield from contents
    else:
        yield contents


def _spaces(resources: Any) -> Any:
    return resources.get("/ColorSpace") if resources is not None else None


def _values(resources: Any, name: str) -> list[Any]:
    named = resources.get(name)
    return list(named.values()) if named is not None else []


def _forget_spaces(resources: Any) -> None:
    """Drop the colour spaces of screens: nothing names them any more."""
    spaces = _spaces(resources)
    if spaces is None:
        return
    for name in [name for name, space in spaces.items() if family(space) in _SCREEN]:
        del spaces[name]
