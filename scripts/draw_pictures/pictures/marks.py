"""The shop's mark and the seal of its closest friends; their tones stand on light and on dark paper."""

import math

from ..lettering import letters
from ..motifs import leaf
from ..palette import BENGARA, BENGARA_DEEP, OCHRE_LIGHT, PAPER
from ..svg import brush, fill, group, line, place, polygon, round_shape, shade, stroke

BETWEEN = "#B5654E"
"""A red halfway between paper and ink: about 4:1 against both."""


def _spool(colour: str, cut: str) -> str:
    """A grain of koji wound about with thread, in a round 120 across."""
    turns = [line([(x - 5, -34), (x + 4, 0), (x - 5, 34)], colour, 5.5) for x in (-20, -4, 12)]
    return group(
        fill(round_shape(0, 0, 60), colour),
        place(0, 0, fill(round_shape(0, 0, 45, 25), cut), *turns, turn=-38),
        line([(-26, 34), (-6, 46), (22, 45), (46, 36)], cut, 4.5),
    )


def logo() -> str:
    """Mark and name in one line, the thread of the mark running on under the name."""
    return group(
        brush([(96, 126, 2), (170, 141, 4), (330, 136, 3.4), (480, 143, 3.4), (622, 134, 1.4)], BETWEEN),
        place(76, 76, _spool(BETWEEN, PAPER)),
        letters("つむぎ野醸造舎", 160, 42, 66, BETWEEN, hand="mincho"),
    )


def _ear(side: int) -> str:
    """An ear of rice along the rim, on one side."""
    grains = []
    for at in range(9):
        angle = math.radians(90 + side * (24 + at * 15))
        x, y = 146 * math.cos(angle), 146 * math.sin(angle)
        heading = math.degrees(angle) + side * 90
        grains += [
            place(x, y, leaf(32, 15, OCHRE_LIGHT), turn=heading - 24),
            place(x, y, leaf(32, 15, OCHRE_LIGHT), turn=heading + 24),
        ]
    return group(*grains)


def badge() -> str:
    """A round seal with ears of rice and the letter for a knot."""
    rim = polygon(
        [
            ((230 + 5 * math.cos(28 * a)) * math.cos(a), (230 + 5 * math.cos(28 * a)) * math.sin(a))
            for a in (math.tau * at / 560 for at in range(560))
        ]
    )
    return place(
        240,
        240,
        fill(rim, BENGARA),
        shade(rim, BENGARA_DEEP, (-120, -160), (220, 220), 0.8),
        stroke(round_shape(0, 0, 204), OCHRE_LIGHT, 3),
        stroke(round_shape(0, 0, 192), OCHRE_LIGHT, 7),
        _ear(1),
        _ear(-1),
        letters("結", -94, -100, 188, PAPER),
    )
