"""Gradients: the colours of their stops become inks; what a program computes is turned by formula."""

from __future__ import annotations

from typing import Any

from journeygen.press.finish.inks import Paint
from journeygen.press.finish.spaces import COMPUTED, family, to_rgb
from journeygen.press.finish.streams import Found
from journeygen.press.missing import library

_PROGRAMS = {
    "/DeviceCMYK": b" 1 exch sub 3 1 roll 1 exch sub 3 1 roll 1 exch sub 3 1 roll 0 }",
    "/DeviceGray": b" 0.11 mul exch 0.59 mul add exch 0.3 mul add }",
}
"""PostScript that turns red, green and blue on the stack: cyan = 1 - red, …; or into their luminosity."""


def convert_shading(pdf: Any, shading: Any, paint: Paint, found: Found) -> None:
    """Convert a gradient in place, if its colours are a screen's."""
    space = shading.get("/ColorSpace")
    if space is None or to_rgb(space, None) is None or "/Function" not in shading:
        return
    converted = _Stops(pdf, space, paint, found).function(shading.Function)
    if converted is None:
        found(COMPUTED)
        return
    shading.Function = converted
    shading.ColorSpace = library("pikepdf").Name(paint.space)
    if "/Background" in shading:
        del shading["/Background"]


class _Stops:
    """The functions of one gradient."""

    def __init__(self, pdf: Any, space: Any, paint: Paint, found: Found) -> None:
        self.pdf, self.space, self.paint, self.found = pdf, space, paint, found

    def function(self, given: Any) -> Any:
        """Return the function for the other device, None when there is no way to."""
        pikepdf = library("pikepdf")
        if isinstance(given, pikepdf.Array):
            return None
        kind = int(given.FunctionType)
        if kind == 2:
            return self._between(given)
        if kind == 3:
            parts = [self.function(one) for one in given.Functions]
            if None in parts:
                return None
            return pikepdf.Dictionary({**dict(given.items()), "/Functions": pikepdf.Array(parts)})
        return self._program(given) if kind == 4 and family(self.space) == "/DeviceRGB" else None

    def _between(self, given: Any) -> Any:
        pikepdf = library("pikepdf")
        ends = {name: self._color(given.get(name)) for name in ("/C0", "/C1")}
        kept = {name: value for name, value in given.items() if name != "/Range"}
        return pikepdf.Dictionary({**kept, **ends})

    def _color(self, values: Any) -> Any:
        pikepdf = library("pikepdf")
        rgb = to_rgb(self.space, [float(value) for value in values])
        assert rgb is not None
        mixed = self.paint.mix(rgb)
        if mixed.leftover:
            self.found(mixed.leftover)
        return pikepdf.Array([round(value, 5) for value in mixed.values])

    def _program(self, given: Any) -> Any:
        """Let a program turn its own result. No one can say which colours come out: they are reported."""
        pikepdf = library("pikepdf")
        self.found(COMPUTED)
        code = given.read_bytes().rstrip()
        stream = self.pdf.make_stream(code.removesuffix(b"}") + _PROGRAMS[self.paint.space])
        count = 4 if self.paint.space == "/DeviceCMYK" else 1
        stream.FunctionType = 4
        stream.Domain = given.Domain
        stream.Range = pikepdf.Array([0, 1] * count)
        return stream
