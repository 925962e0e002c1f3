"""One pale pink bottle under a branch in flower."""

from ..motifs import blossom, ground, petals, shadow
from ..palette import (
    BENGARA_LIGHT,
    CEDAR_DARK,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    PAPER,
    SAKURA,
    SAKURA_PALE,
)
from ..svg import brush, fill, group, place, round_shape
from ..vessels import bottle
from .counter import SIDE, table


def springsake() -> str:
    """One pale pink bottle under a branch in flower."""
    branch = brush(
        [(1100, 90, 34), (900, 150, 26), (700, 150, 18), (600, 140, 12), (500, 170, 5)], CEDAR_DARK
    )
    twig = brush([(800, 150, 14), (760, 260, 10), (790, 360, 5)], CEDAR_DARK)
    at = [
        (1000, 120, 70),
        (890, 200, 84),
        (770, 110, 66),
        (660, 196, 80),
        (560, 150, 58),
        (770, 300, 62),
        (800, 384, 46),
        (960, 60, 60),
        (620, 110, 50),
    ]
    flowers = [
        blossom(x, y, size, 23 * n, PAPER if n % 3 == 1 else SAKURA_PALE) for n, (x, y, size) in enumerate(at)
    ]
    return group(
        ground(SIDE, SIDE, SAKURA),
        fill(round_shape(400, 520, 330), PAPER, 0.85),
        table(830, MOSS_PALE, MOSS_LIGHT),
        shadow(520, 916, 210, 36, MOSS_DEEP),
        place(400, 920, bottle("#EFC6BC", BENGARA_LIGHT, MOSS, "桜甘酒", 72), scale=1.12),
        branch,
        twig,
        *flowers,
        petals((560, 560, 460, 470), 12, 8, 15, SAKURA_PALE),
        petals((560, 880, 420, 130), 6, 9, 15, PAPER),
    )
