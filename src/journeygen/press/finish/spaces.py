"""Colour spaces of PDF that are not inks, and their colours as sRGB."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeygen.press.finish.inks import Rgb

COMPUTED = "#??????"
"""The leftover colour of a gradient that a program computes, or of a picture inside a stream: no one can name it."""
_GREY = ("/DeviceGray", "/CalGray")
_RGB = ("/DeviceRGB", "/CalRGB")
_BY_COMPONENTS = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_D50 = (0.9642, 1.0, 0.8249)
_FROM_D50 = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)
"""XYZ under D50 to linear sRGB, adapted by Bradford (Lindbloom)."""


def family(space: Any) -> str:
    """Return the kind of a colour space: /DeviceRGB, /Indexed, … An ICC profile counts as the device of its components."""
    name = str(space) if not _is_array(space) else str(space[0])
    if name == "/ICCBased":
        return _BY_COMPONENTS.get(int(space[1].N), name)
    return name


def to_rgb(space: Any, values: Sequence[float] | None) -> Rgb | None:
    """Return a colour as sRGB, None when the space is no colour of a screen. Without values: black."""
    if space is None:
        return None
    kind = family(space)
    if kind in _GREY:
        level = values[0] if values else 0.0
        return level, level, level
    if kind in _RGB:
        return (values[0], values[1], values[2]) if values else (0.0, 0.0, 0.0)
    if kind == "/Lab":
        return _from_lab(*values) if values else (0.0, 0.0, 0.0)
    return None


def _from_lab(lightness: float, a: float, b: float) -> Rgb:
    """Return L*a*b* as sRGB (CIE 1976). The white point is the media's: D50 and D65 spaces differ in the name alone."""
    middle = (lightness + 16) / 116
    roots = (middle + a / 500, middle, middle - b / 200)
    xyz = [
        white * (root**3 if root > 6 / 29 else (root - 4 / 29) * 3 * (6 / 29) ** 2)
        for root, white in zip(roots, _D50, strict=True)
    ]
    red, green, blue = (
        _encoded(sum(share * one for share, one in zip(row, xyz, strict=True))) for row in _FROM_D50
    )
    return red, green, blue


def _encoded(linear: float) -> float:
    """Return a linear value as sRGB encodes it (IEC 61966-2-1)."""
    clipped = min(max(linear, 0.0), 1.0)
    return 12.92 * clipped if clipped <= 0.0031308 else 1.055 * clipped ** (1 / 2.4) - 0.055


def _is_array(space: Any) -> bool:
    return getattr(space, "_type_name", "") == "array"
