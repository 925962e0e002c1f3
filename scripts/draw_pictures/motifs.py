"""Things that return in many pictures: steam, shadows, grains of koji, leaves, hills, houses, snow."""

import math
import random
from collections.abc import Sequence

from .palette import BENGARA, CEDAR_DARK, INK_SOFT, MOSS, MOSS_DEEP, PAPER, SAKURA, SAKURA_PALE, SNOW, STONE
from .svg import (
    Point,
    blob,
    box,
    brush,
    fill,
    group,
    halo,
    inside,
    line,
    number,
    place,
    polygon,
    round_shape,
    shade as grain,
    smooth,
)


def ground(width: float, height: float, colour: str) -> str:
    """The colour of the whole sheet, with its bleed."""
    return fill(box(-20, -20, width + 40, height + 40), colour)


def shadow(
    cx: float, cy: float, rx: float, ry: float, colour: str = INK_SOFT, *, strength: float = 0.55
) -> str:
    """The shadow of a thing on a table: grain, falling to the right."""
    return grain(round_shape(cx, cy, rx, ry), colour, (cx + rx, cy), (cx - rx * 0.7, cy), strength)


def steam(x: float, y: float, height: float, colour: str = PAPER, opacity: float = 0.75) -> str:
    """Two slow threads of steam rising from a place."""
    sway = height / 9
    threads = []
    for shift, tall in ((0.0, 1.0), (sway * 2.0, 0.72)):
        side = (0, 1, -0.4, 0.8, 0)
        widths = (2, height / 20, height / 13, height / 18, 2)
        touches = [
            (x + shift + sway * side[at], y - height * tall * at / 4, widths[at] * tall) for at in range(5)
        ]
        threads.append(brush(touches, colour, opacity))
    return group(*threads)


def koji_grains(area: Sequence[float], count: int, seed: int, colour: str = PAPER, size: float = 9) -> str:
    """Scattered grains of koji rice inside ``x, y, width, height``."""
    x, y, width, height = area
    dice = random.Random(seed)
    grains = []
    for _ in range(count):
        at = (x + dice.random() * width, y + dice.random() * height)
        grains.append(
            place(*at, fill(round_shape(0, 0, size, size * 0.55), colour), turn=dice.random() * 180)
        )
    return group(*grains)


def heap(points: Sequence[Point], colour: str, dark: str, count: int, seed: int, *, size: float = 10) -> str:
    """A heap of rice: a soft shape filled with grains."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    area = (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    outline = smooth(points)
    return fill(outline, colour) + inside(
        outline,
        koji_grains(area, count, seed, dark, size),
        koji_grains(area, count, seed + 1, PAPER, size),
    )


def leaf(length: float, width: float, colour: str, vein: str | None = None) -> str:
    """A leaf along the x axis from 0,0."""
    middle = width / 2
    data = (
        f"M0 0Q{number(length * 0.4)} {number(-middle * 1.7)} {number(length)} 0"
        f"Q{number(length * 0.45)} {number(middle * 1.7)} 0 0Z"
    )
    mark = line([(length * 0.08, 0), (length * 0.85, 0)], vein, max(1.5, width / 16)) if vein else ""
    return fill(data, colour) + mark


def blossom(x: float, y: float, size: float, turn: float = 0, colour: str = SAKURA_PALE) -> str:
    """A cherry blossom with five notched petals."""
    s = size
    petal = fill(
        f"M0 0C{number(-s * 0.55)} {number(-s * 0.35)} {number(-s * 0.42)} {number(-s)} "
        f"{number(-s * 0.12)} {number(-s)}L0 {number(-s * 0.86)}L{number(s * 0.12)} {number(-s)}"
        f"C{number(s * 0.42)} {number(-s)} {number(s * 0.55)} {number(-s * 0.35)} 0 0Z",
        colour,
    )
    petals = [place(0, 0, petal, turn=72 * at) for at in range(5)]
    heart = fill(round_shape(0, 0, s * 0.16), BENGARA, 0.75)
    threads = [
        line([(0, 0), (math.sin(a) * s * 0.42, -math.cos(a) * s * 0.42)], BENGARA, s * 0.04, 0.6)
        for a in (0.0, 1.26, 2.51, 3.77, 5.03)
    ]
    return place(x, y, *petals, heart, *threads, turn=turn)


def petals(area: Sequence[float], count: int, seed: int, size: float = 12, colour: str = SAKURA) -> str:
    """Single cherry petals in the wind."""
    x, y, width, height = area
    dice = random.Random(seed)
    shape = leaf(size * 2, size * 1.2, colour)
    return group(
        *(
            place(x + dice.random() * width, y + dice.random() * height, shape, turn=dice.random() * 360)
            for _ in range(count)
        )
    )


def snow(area: Sequence[float], count: int, seed: int, largest: float = 6) -> str:
    """Falling snow."""
    x, y, width, height = area
    dice = random.Random(seed)
    flakes = []
    for _ in range(count):
        at = (x + dice.random() * width, y + dice.random() * height)
        flakes.append(fill(round_shape(*at, 2 + dice.random() * (largest - 2)), SNOW, 0.9))
    return group(*flakes)


def ridge(
    points: Sequence[Point], floor: float, colour: str, dark: str | None = None, fade: float | None = None
) -> str:
    """A hill or a mountain range down to ``floor``; ``dark`` gives its foot grain, full at ``fade``."""
    top = smooth(points, closed=False)
    data = f"{top}L{number(points[-1][0])} {number(floor)}L{number(points[0][0])} {number(floor)}Z"
    high = min(y for _, y in points)
    veil = grain(data, dark, (0, high), (0, floor if fade is None else fade), 0.8) if dark else ""
    return fill(data, colour) + veil


def farmhouse(x: float, y: float, size: float, roof: str, lit: str) -> str:
    """A steep-roofed house standing on y; ``lit`` is the colour of its windows."""
    body = fill(box(-46, -44, 92, 44), PAPER)
    posts = "".join(fill(box(at, -44, 5, 44), CEDAR_DARK) for at in (-46, -12, 41))
    window = fill(box(0, -30, 32, 20), lit) + line([(16, -30), (16, -10)], CEDAR_DARK, 3)
    door = fill(box(-38, -32, 20, 32), CEDAR_DARK)
    top = polygon([(-68, -40), (-34, -104), (34, -104), (68, -40)])
    thatch = fill(top, roof) + grain(top, INK_SOFT, (-60, -100), (70, -40), 0.6)
    crest = fill(box(-40, -112, 80, 12, 5), CEDAR_DARK)
    return place(x, y, body, window, door, posts, thatch, crest, scale=size)


def tree(x: float, y: float, size: float, colour: str = MOSS, dark: str = MOSS_DEEP) -> str:
    """A round tree standing on y."""
    crown = [(-34, -30), (-40, -70), (-10, -104), (28, -92), (42, -58), (30, -28), (0, -22)]
    data = smooth(crown)
    trunk = brush([(0, 0, 9), (0, -30, 7), (3, -60, 4)], CEDAR_DARK)
    return place(x, y, trunk, fill(data, colour), grain(data, dark, (-30, -100), (30, -20), 0.8), scale=size)


def smoke(x: float, y: float, height: float, colour: str = PAPER, opacity: float = 0.85) -> str:
    """The single thread of a hearth in still air, widening as it rises."""
    side = (0, 0.5, -0.3, 0.6, 0.2, 0.9)
    touches = [
        (x + height * 0.16 * side[at], y - height * at / 5, 3 + at * height * 0.016) for at in range(5)
    ]
    return brush([*touches, (x + height * 0.16, y - height, 2)], colour, opacity)


def grass(x: float, y: float, size: float, colour: str, flower: str | None = None) -> str:
    """A tuft of grass, perhaps in flower."""
    blades = [brush([(0, 0, 6), (lean * 0.3, -22, 5), (lean, -48, 1.5)], colour) for lean in (-22, -6, 8, 24)]
    heads = [fill(round_shape(lean, -52, 7), flower) for lean in (-20, -4, 9, 23)] if flower else []
    return place(x, y, *blades, *heads, scale=size)


def snowy_cedar(x: float, y: float, size: float, colour: str) -> str:
    """A cedar whose tiers carry snow."""
    tiers = []
    for top, half in ((-40, 30), (-74, 24), (-108, 17)):
        tiers.append(fill(polygon([(0, top - 44), (half, top), (-half, top)]), colour))
        load = [
            (0, top - 46),
            (half * 0.62, top - 14),
            (half * 0.2, top - 18),
            (-half * 0.2, top - 8),
            (-half * 0.66, top - 14),
        ]
        tiers.append(blob(load, SNOW))
    return place(x, y, fill(box(-4, -44, 8, 44), CEDAR_DARK), *tiers, scale=size)


def cedar(x: float, y: float, size: float, colour: str = MOSS_DEEP) -> str:
    """A pointed cedar standing on y."""
    return place(
        x, y, blob([(0, -120), (16, -60), (22, -6), (0, 0), (-22, -6), (-16, -60)], colour), scale=size
    )


def lamp(x: float, y: float, length: float, colour: str, light: str) -> str:
    """A hanging lamp with its light."""
    cord = line([(x, y), (x, y + length)], INK_SOFT, 4)
    shadeform = polygon(
        [(x - 18, y + length), (x + 18, y + length), (x + 62, y + length + 52), (x - 62, y + length + 52)]
    )
    bulb = fill(round_shape(x, y + length + 54, 17), light)
    return group(halo(x, y + length + 70, 210, light, 0.5), cord, bulb, fill(shadeform, colour))


def stone(x: float, y: float, width: float, height: float, colour: str = STONE) -> str:
    """A smooth river stone standing on y."""
    data = smooth(
        [
            (x - width / 2, y - height * 0.35),
            (x - width * 0.3, y - height * 0.9),
            (x + width * 0.1, y - height),
            (x + width * 0.45, y - height * 0.65),
            (x + width / 2, y - height * 0.25),
            (x + width * 0.3, y),
            (x - width * 0.35, y),
        ]
    )
    return fill(data, colour) + grain(
        data, INK_SOFT, (x - width * 0.3, y - height), (x + width * 0.4, y), 0.8
    )


def halo_window(x: float, y: float, radius: float, colour: str) -> str:
    """The glare of light around a window in a dark room."""
    return halo(x, y, radius, colour, 0.62)
