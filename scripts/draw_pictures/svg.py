"""The few marks everything is drawn with: flat shapes, soft lines, brush strokes and grainy shade."""

import math
import zlib
from collections.abc import Sequence

Point = tuple[float, float]
"""A place on the sheet."""

Touch = tuple[float, float, float]
"""A place of a brush stroke and the width of the brush there."""


def number(value: float) -> str:
    """Write a number the same way on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def polygon(points: Sequence[Point]) -> str:
    """Path data of a shape with straight edges."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a soft curve that passes through all points (Catmull-Rom)."""
    count = len(points)
    last = count if closed else count - 1
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for at in range(last):
        before, start, end, after = (_neighbour(points, at + step, closed) for step in (-1, 0, 1, 2))
        handles = (
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
        )
        data += "C" + " ".join(number(value) for value in (*handles, *end))
    return data + ("Z" if closed else "")


def _neighbour(points: Sequence[Point], at: int, closed: bool) -> Point:
    return points[at % len(points)] if closed else points[min(max(at, 0), len(points) - 1)]


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    """Path data of a rectangle with round corners."""
    r = min(radius, width / 2, height / 2)
    right, bottom = x + width, y + height
    points = (x + r, y, right - r, right, y + r, bottom - r, bottom, x + r, x)
    a, b, c, d, e, f, g, h, i = (number(value) for value in points)
    corner = f"A{number(r)} {number(r)} 0 0 1 "
    return f"M{a} {b}H{c}{corner}{d} {e}V{f}{corner}{c} {g}H{h}{corner}{i} {f}V{e}{corner}{a} {b}Z"


def round_shape(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    """Path data of a circle or an ellipse."""
    tall = rx if ry is None else ry
    arc = f"A{number(rx)} {number(tall)} 0 1 1 "
    left, right, middle = number(cx - rx), number(cx + rx), number(cy)
    return f"M{left} {middle}{arc}{right} {middle}{arc}{left} {middle}Z"


def fill(data: str, colour: str, opacity: float = 1) -> str:
    """A flat shape."""
    return f'<path d="{data}" fill="{colour}"{_opacity(opacity)}/>'


def stroke(data: str, colour: str, width: float, opacity: float = 1) -> str:
    """A line of even width with round ends along path data."""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{number(width)}" '
        f'stroke-linecap="round" stroke-linejoin="round"{_opacity(opacity)}/>'
    )


def line(points: Sequence[Point], colour: str, width: float, opacity: float = 1) -> str:
    """A soft line through points."""
    return stroke(smooth(points, closed=False), colour, width, opacity)


def blob(points: Sequence[Point], colour: str, opacity: float = 1) -> str:
    """A flat shape with a soft outline through points."""
    return fill(smooth(points), colour, opacity)


def brush(touches: Sequence[Touch], colour: str, opacity: float = 1) -> str:
    """A stroke whose width swells and thins, like that of a brush."""
    left: list[Point] = []
    right: list[Point] = []
    for at, (x, y, width) in enumerate(touches):
        before, after = touches[max(at - 1, 0)], touches[min(at + 1, len(touches) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1
        nx, ny = -dy / length * width / 2, dx / length * width / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return blob([*left, *reversed(right)], colour, opacity)


def group(*parts: str, opacity: float = 1) -> str:
    """Several marks as one."""
    return f"<g{_opacity(opacity)}>{''.join(parts)}</g>"


def place(x: float, y: float, *parts: str, scale: float = 1, turn: float = 0, mirror: bool = False) -> str:
    """Marks drawn around 0,0, put at a place in a size."""
    across = -scale if mirror else scale
    move = f"translate({number(x)} {number(y)}) rotate({number(turn)}) scale({across:.3f} {scale:.3f})"
    return f'<g transform="{move}">{"".join(parts)}</g>'


def inside(data: str, *parts: str) -> str:
    """Marks cut off at the outline of a shape."""
    name = _name("c", data)
    return (
        f'<clipPath id="{name}"><path d="{data}"/></clipPath><g clip-path="url(#{name})">{"".join(parts)}</g>'
    )


def shade(data: str, colour: str, start: Point, end: Point, strength: float = 0.9) -> str:
    """Grain of a colour over a shape, thin at ``start`` and dense at ``end``, as crayon on a litho stone."""
    ramp = _name("g", f"{start}{end}{strength}{colour}")
    x1, y1, x2, y2 = (number(value) for value in (*start, *end))
    stops = (
        f'<stop offset="0" stop-color="{colour}" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="{strength:.2f}"/>'
    )
    return (
        f'<linearGradient id="{ramp}" gradientUnits="userSpaceOnUse" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}">'
        f"{stops}</linearGradient>{_crayon(data, colour, ramp)}"
    )


def halo(cx: float, cy: float, radius: float, colour: str, strength: float = 0.8) -> str:
    """A round of grain, dense in the middle and gone at its edge: light, mist, a blush."""
    ramp = _name("h", f"{cx}{cy}{radius}{colour}{strength}")
    stops = (
        f'<stop offset="0" stop-color="{colour}" stop-opacity="{strength:.2f}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
    )
    return (
        f'<radialGradient id="{ramp}" gradientUnits="userSpaceOnUse" cx="{number(cx)}" cy="{number(cy)}" '
        f'r="{number(radius)}">{stops}</radialGradient>{_crayon(round_shape(cx, cy, radius), colour, ramp)}'
    )


def _crayon(data: str, colour: str, ramp: str) -> str:
    """Turn the opacity of a gradient into the density of grain: noise is compared with the opacity."""
    name = _name("k", colour)
    return (
        f'<filter id="{name}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
        '<feTurbulence type="fractalNoise" baseFrequency="0.42" numOctaves="2" seed="7" result="noise"/>'
        '<feColorMatrix in="noise" type="matrix" '
        'values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  1.6 0 0 0 -0.3" result="grain"/>'
        '<feComposite in="SourceAlpha" in2="grain" operator="arithmetic" k1="0" k2="1" k3="1" k4="-1" '
        'result="sum"/>'
        '<feComponentTransfer in="sum" result="dots"><feFuncA type="linear" slope="5" intercept="0"/>'
        "</feComponentTransfer>"
        f'<feFlood flood-color="{colour}" result="ink"/>'
        '<feComposite in="ink" in2="dots" operator="in" result="inked"/>'
        '<feComposite in="inked" in2="SourceAlpha" operator="in"/></filter>'
        f'<path d="{data}" fill="url(#{ramp})" filter="url(#{name})"/>'
    )


def _name(letter: str, text: str) -> str:
    return f"{letter}{zlib.crc32(text.encode()):08x}"


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:.2f}"'
