"""A barrel with a name tag, waiting in the dark of the storehouse under its stone."""

from ..lettering import letters
from ..motifs import ground, halo_window, shadow, stone
from ..palette import (
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INK,
    INK_SOFT,
    OCHRE_LIGHT,
    PAPER,
)
from ..svg import (
    box,
    fill,
    group,
    line,
    place,
    polygon,
    round_shape,
    shade,
)
from ..vessels import barrel
from .counter import SIDE


def misobarrel() -> str:
    """A barrel with a name tag, waiting in the dark of the storehouse under its stone."""
    window = box(110, 110, 250, 250, 4)
    bars = [fill(box(x, 100, 16, 270), INK_SOFT) for x in (168, 228, 288)]
    beam = polygon([(110, 110), (360, 110), (1100, 760), (1100, 1100), (560, 1100)])
    tag = group(
        line([(0, -150), (0, -40)], PAPER, 5),
        fill(polygon([(-60, -40), (60, -40), (60, 190), (-60, 190)]), PAPER),
        letters("わたしの樽", -21, -30, 43, INK, down=True),
    )
    return group(
        ground(SIDE, SIDE, INK_SOFT),
        *(line([(x, -20), (x, 820)], INK, 5, 0.6) for x in range(80, 1080, 150)),
        fill(window, OCHRE_LIGHT),
        *bars,
        shade(beam, OCHRE_LIGHT, (900, 1000), (100, 100), 0.62),
        fill(box(-20, 810, SIDE + 40, 290), INK),
        shade(box(-20, 810, SIDE + 40, 290), CEDAR_DEEP, (0, 940), (700, 820), 0.7),
        place(170, 880, barrel(300, 280), scale=0.9),
        shade(box(-20, 560, 400, 340), INK, (340, 600), (-60, 700), 0.9),
        shadow(690, 960, 340, 40, "#171411", strength=0.95),
        place(630, 966, barrel(520, 480)),
        fill(round_shape(630, 486, 262, 46), CEDAR_DARK),
        fill(round_shape(630, 482, 240, 37), CEDAR_LIGHT),
        shade(round_shape(630, 482, 240, 37), CEDAR_DEEP, (450, 450), (900, 500), 0.9),
        stone(560, 478, 190, 120),
        stone(690, 490, 210, 130, "#8D8372"),
        stone(632, 384, 150, 90, "#B5AA98"),
        place(560, 690, tag, turn=3),
        halo_window(235, 235, 330, OCHRE_LIGHT),
    )
