"""An open jar of rice-bran cream, its cedar lid leaning against it."""

import math

from ..lettering import letters
from ..motifs import ground, leaf, shadow
from ..palette import (
    CEDAR,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INK,
    LINE,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..svg import (
    blob,
    box,
    brush,
    fill,
    group,
    line,
    place,
    round_shape,
    shade,
    smooth,
    stroke,
)
from ..vessels import seal
from .counter import SIDE, table


def _rice_ears() -> str:
    """Three ears of ripe rice bending under their own weight."""
    ears = []
    for turn, scale in ((0, 1.0), (17, 0.9), (-15, 0.86)):
        bend = [(20, -400), (58, -456), (112, -486), (168, -478), (212, -436), (236, -376), (244, -312)]
        stem = brush([(0, 0, 9), (-14, -240, 7), *((x, y, 5) for x, y in bend)], MOSS_LIGHT)
        grains = []
        for at in range(1, len(bend) - 1):
            (x1, y1), (x2, y2) = bend[at], bend[at + 1]
            heading = math.degrees(math.atan2(y2 - y1, x2 - x1))
            for share, side, tone in (
                (0.0, -30, OCHRE_LIGHT),
                (0.0, 30, OCHRE),
                (0.5, -26, OCHRE),
                (0.5, 26, OCHRE_LIGHT),
            ):
                spot = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
                grains.append(place(*spot, leaf(46, 21, tone), turn=heading + side))
        blade = blob([(0, -60), (-60, -240), (-150, -340), (-80, -220), (-14, -50)], MOSS_LIGHT)
        ears.append(place(0, 0, blade, stem, *grains, turn=turn, scale=scale))
    return group(*ears)


def _open_jar() -> str:
    """The open jar with its soft peak of cream."""
    body = box(-220, -190, 440, 190, 46)
    return group(
        fill(body, SNOW),
        shade(body, STONE, (-80, -150), (270, 20), 0.8),
        fill(round_shape(0, -190, 208, 54), STONE),
        fill(round_shape(0, -194, 208, 52), PAPER),
        fill(round_shape(0, -192, 184, 42), LINE),
        blob(
            [
                (-170, -194),
                (-110, -226),
                (-30, -232),
                (10, -286),
                (40, -240),
                (120, -226),
                (172, -192),
                (90, -158),
                (-90, -158),
            ],
            PAPER,
        ),
        shade(
            smooth(
                [
                    (-170, -194),
                    (-110, -226),
                    (-30, -232),
                    (10, -286),
                    (40, -240),
                    (120, -226),
                    (172, -192),
                    (90, -158),
                    (-90, -158),
                ]
            ),
            SAND,
            (-40, -240),
            (170, -160),
            0.6,
        ),
        line([(-90, -196), (-10, -214), (70, -196)], SAND, 6, 0.8),
        letters("綿雪", -74, -124, 74, INK),
        seal(116, -68, 36),
    )


def _lid() -> str:
    """The turned cedar lid."""
    return group(
        fill(round_shape(0, 0, 200), CEDAR_DEEP),
        fill(round_shape(-16, -4, 196), CEDAR_LIGHT),
        *(stroke(round_shape(-40, 20, r, r * 0.9), CEDAR, 5, 0.7) for r in (40, 84, 128)),
        shade(round_shape(-16, -4, 196), CEDAR_DEEP, (-140, -150), (240, 180), 0.75),
    )


def cream() -> str:
    """An open jar of rice-bran cream, its cedar lid leaning against it."""
    return group(
        ground(SIDE, SIDE, SOFT),
        fill(box(-20, -20, 400, SIDE), SAND, 0.65),
        table(740, MOSS_LIGHT, MOSS),
        place(820, 800, _rice_ears(), scale=1.2, mirror=True),
        shadow(680, 880, 200, 30, MOSS_DEEP, strength=0.8),
        place(650, 690, _lid()),
        shadow(500, 926, 310, 42, MOSS_DEEP, strength=0.9),
        place(420, 930, _open_jar(), scale=1.2),
        fill(round_shape(800, 960, 15, 8), OCHRE_LIGHT),
        fill(round_shape(840, 985, 15, 8), OCHRE),
        fill(round_shape(770, 992, 15, 8), OCHRE_LIGHT),
    )
