"""A jar of salt koji, a wooden spoon, a turnip just pulled."""

from ..motifs import ground, heap, koji_grains, leaf, shadow
from ..palette import (
    CEDAR,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    LINE,
    MOSS,
    MOSS_DEEP,
    MOSS_PALE,
    OCHRE_LIGHT,
    PAPER,
    SNOW,
    STONE,
)
from ..svg import fill, group, line, place, round_shape, shade, smooth
from ..vessels import jar, label
from .counter import SIDE, table


def shiokoji() -> str:
    """A jar of salt koji, a wooden spoon, a turnip just pulled."""
    spoon = group(
        line([(-250, 0), (40, -14)], CEDAR_DEEP, 26),
        fill(round_shape(110, -18, 92, 46), CEDAR_DEEP),
        heap(
            [(30, -22), (60, -66), (120, -84), (180, -60), (196, -22), (112, 0)], SNOW, LINE, 34, 4, size=11
        ),
    )
    leaves = [
        place(0, -150, leaf(300, 110, MOSS if n % 2 else MOSS_DEEP, MOSS_PALE), turn=turn)
        for n, turn in enumerate((-128, -54, -98))
    ]
    root = smooth(
        [
            (-120, -110),
            (-60, -176),
            (60, -176),
            (120, -110),
            (96, -30),
            (16, 6),
            (0, 60),
            (-16, 6),
            (-96, -30),
        ]
    )
    turnip = group(*leaves, fill(root, SNOW), shade(root, STONE, (-60, -150), (130, 20), 0.75))
    return group(
        ground(SIDE, SIDE, MOSS_PALE),
        table(720, CEDAR_LIGHT, CEDAR_DEEP),
        shadow(560, 850, 290, 46, MOSS_DEEP, strength=0.5),
        shadow(850, 806, 150, 22, MOSS_DEEP, strength=0.6),
        place(800, 780, turnip, turn=14),
        place(430, 856, jar("#F1E6CB", OCHRE_LIGHT, CEDAR), scale=1.3),
        place(430, 650, label(190, 340, "塩こうじ", 56), scale=1.0),
        shadow(720, 960, 300, 26, MOSS_DEEP, strength=0.45),
        place(650, 950, spoon, scale=1.12),
        koji_grains((150, 930, 200, 80), 12, 6, PAPER, 11),
    )
