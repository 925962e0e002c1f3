"""Two bottles before a morning sun, a warm cup beside them."""

from ..motifs import ground, koji_grains, shadow, steam
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    CEDAR,
    CEDAR_LIGHT,
    LINE,
    OCHRE_LIGHT,
    PAPER,
)
from ..svg import fill, group, place, round_shape, shade
from ..vessels import bottle
from .counter import SIDE, table


def amazake() -> str:
    """Two bottles before a morning sun, a warm cup beside them."""
    cup = group(
        shadow(70, -6, 150, 26),
        fill("M-92 -130C-92 -40 -60 0 0 0S92 -40 92 -130Z", BENGARA),
        shade("M-92 -130C-92 -40 -60 0 0 0S92 -40 92 -130Z", BENGARA_DEEP, (-60, -120), (110, 0)),
        fill(round_shape(0, -130, 92, 25), BENGARA_DEEP),
        fill(round_shape(0, -127, 80, 20), PAPER),
        koji_grains((-45, -138, 90, 20), 7, 3, LINE, 8),
    )
    drink = ("#F4EAD2", OCHRE_LIGHT, BENGARA)
    return group(
        ground(SIDE, SIDE, "#E6D6B9"),
        fill(round_shape(430, 430, 300), OCHRE_LIGHT),
        shade(round_shape(430, 430, 300), "#E6D6B9", (430, 300), (430, 760), 0.9),
        table(800, CEDAR_LIGHT, CEDAR),
        shadow(440, 876, 190, 34),
        shadow(660, 930, 200, 36),
        place(340, 880, bottle(*drink, "甘酒"), scale=1.0),
        place(560, 934, bottle(*drink, "甘酒"), scale=1.06),
        place(838, 930, cup, scale=1.0),
        steam(830, 770, 210, PAPER, 0.9),
        koji_grains((100, 950, 250, 70), 16, 5, PAPER, 11),
    )
