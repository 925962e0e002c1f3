"""Content streams, operation by operation: colours whose space was named before, and pictures in the stream itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeygen.press.finish.inks import Paint, Rgb
from journeygen.press.finish.spaces import COMPUTED, to_rgb
from journeygen.press.finish.streams import Found, operation
from journeygen.press.missing import library

if TYPE_CHECKING:
    import pikepdf

_DIRECT = {"rg": "/DeviceRGB", "RG": "/DeviceRGB", "g": "/DeviceGray", "G": "/DeviceGray"}


def repaint_by_state(stream: pikepdf.Object, spaces: Any, paint: Paint, found: Found) -> bytes:
    """Return a stream with all its colours for another device. `spaces` are the resources' colour spaces by name."""
    pikepdf = library("pikepdf")
    state = _State(spaces, paint, found)
    return bytes(
        pikepdf.unparse_content_stream(
            [kept for one in pikepdf.parse_content_stream(stream) for kept in state.rewritten(one)]
        )
    )


class _State:
    """The colour spaces in force, for filling and for stroking, and those to which Q will return."""

    def __init__(self, spaces: Any, paint: Paint, found: Found) -> None:
        self.spaces, self.paint, self.found = spaces, paint, found
        self.current: dict[bool, Any] = {True: None, False: None}
        self.saved: list[dict[bool, Any]] = []

    def rewritten(self, one: Any) -> list[Any]:
        """Return what takes the place of an operation: itself, another, or nothing."""
        operator = str(one.operator)
        if operator == "q":
            self.saved.append(dict(self.current))
        elif operator == "Q" and self.saved:
            self.current = self.saved.pop()
        elif operator == "INLINE IMAGE" and one.iimage.colorspace == "/DeviceRGB":
            self.found(COMPUTED)
        elif operator in ("cs", "CS"):
            return self._enter(one, operator.islower())
        elif operator in ("sc", "SC", "scn", "SCN", "rg", "RG", "g", "G"):
            return self._color(one, operator)
        return [one]

    def _enter(self, one: Any, fills: bool) -> list[Any]:
        """Note the space, and leave it out when its colours will be written for the device."""
        name = str(one.operands[0])
        space = self.spaces.get(name, name) if self.spaces is not None else name
        self.current[fills] = space
        return [one] if to_rgb(space, None) is None else self._set((0.0, 0.0, 0.0), fills)

    def _color(self, one: Any, operator: str) -> list[Any]:
        fills = operator.islower()
        space = _DIRECT.get(operator, self.current[fills])
        try:
            rgb = to_rgb(space, [float(value) for value in one.operands])
        except (TypeError, ValueError):  # the name of a pattern
            return [one]
        return [one] if rgb is None else self._set(rgb, fills)

    def _set(self, rgb: Rgb, fills: bool) -> list[Any]:
        pikepdf = library("pikepdf")
        *values, operator = operation(rgb, fills, self.paint, self.found).split()
        numbers = [pikepdf.Object.parse(value.encode("ascii")) for value in values]
        return [pikepdf.ContentStreamInstruction(numbers, pikepdf.Operator(operator))]
