"""The care of the skin: soap, lotion, cream. Cooler grounds, one plant each."""

import math

from ..lettering import letters
from ..motifs import ground, leaf, shadow
from ..palette import (
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
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
    inside,
    line,
    place,
    polygon,
    round_shape,
    shade,
    smooth,
    stroke,
)
from ..vessels import seal
from .products import SIDE, table


def _bubbles() -> str:
    spots = [
        (0, 0, 50),
        (62, 22, 36),
        (-56, 26, 30),
        (14, -62, 20),
        (108, 46, 17),
        (-98, 48, 13),
        (148, -40, 10),
    ]
    return group(
        *(
            fill(round_shape(x, y, r), SNOW)
            + shade(
                round_shape(x, y, r),
                INDIGO_LIGHT,
                (x - r * 0.5, y - r * 0.6),
                (x + r * 1.6, y + r * 1.8),
                0.8,
            )
            + line([(x - r * 0.55, y - r * 0.1), (x - r * 0.4, y - r * 0.5)], PAPER, 5)
            for x, y, r in spots
        )
    )


def _tenugui() -> str:
    """An indigo hand towel on a rod, with a pattern of beans."""
    cloth = polygon([(80, 96), (370, 96), (362, 640), (88, 632)])
    seeds = [
        fill(round_shape(96 + 52 * col + (26 if row % 2 else 0), 130 + 46 * row, 9), PAPER, 0.9)
        for row in range(9)
        for col in range(6)
    ]
    return group(
        fill(cloth, INDIGO),
        inside(cloth, *seeds, fill(box(70, 540, 310, 60), INDIGO), line([(80, 566), (370, 566)], PAPER, 6)),
        shade(cloth, INDIGO_DEEP, (160, 96), (420, 640), 0.85),
        line([(-20, 92), (430, 92)], CEDAR_DARK, 16),
    )


def soap() -> str:
    """A bar of sake-lees soap on a cedar rack, foam beside it."""
    top = box(-200, -150, 400, 150, 62)
    bar = group(
        fill(box(-200, -118, 400, 128, 58), OCHRE_LIGHT),
        shade(box(-200, -118, 400, 128, 58), OCHRE, (-60, -60), (240, 40), 0.8),
        fill(top, "#F4E7CB"),
        shade(top, OCHRE_LIGHT, (-80, -150), (230, 10), 0.75),
        stroke(box(-168, -124, 336, 98, 44), OCHRE_LIGHT, 5, 0.9),
        letters("つむぎ野", -120, -106, 60, CEDAR_DEEP),
    )
    rack = group(
        fill(box(-290, 0, 580, 34, 8), CEDAR_LIGHT),
        shade(box(-290, 0, 580, 34, 8), CEDAR_DEEP, (-200, 0), (320, 60), 0.9),
        *(fill(box(x, 34, 44, 34, 4), CEDAR_DEEP) for x in (-240, -22, 196)),
    )
    return group(
        ground(SIDE, SIDE, INDIGO_PALE),
        fill(round_shape(710, 380, 250), SNOW, 0.55),
        table(700, "#DCDED6", INDIGO_PALE),
        _tenugui(),
        shadow(590, 884, 360, 36, INDIGO_DEEP, strength=0.5),
        place(560, 812, rack, scale=1.15),
        place(560, 806, bar, scale=1.25),
        place(850, 830, _bubbles(), scale=1.15),
        place(230, 930, _bubbles(), scale=0.6),
        place(880, 560, fill(round_shape(0, 0, 26), SNOW, 0.8), line([(-14, -4), (-9, -13)], PAPER, 4)),
        place(800, 480, fill(round_shape(0, 0, 15), SNOW, 0.8)),
        place(912, 450, fill(round_shape(0, 0, 10), SNOW, 0.8)),
    )


def lotion() -> str:
    """A slender bottle of lotion, a drop, and the rings it makes in water."""
    glass = (
        "M-118 -420C-118 -480 -46 -480 -46 -524V-560H46V-524C46 -480 118 -480 118 -420"
        "V-40Q118 0 78 0H-78Q-118 0 -118 -40Z"
    )
    inner = "M-104 -330Q-50 -346 0 -330T104 -330V-40Q104 -14 74 -14H-74Q-104 -14 -104 -40Z"
    cap = box(-58, -700, 116, 150, 16)
    bottle = group(
        fill(glass, "#E9EEEA"),
        fill(inner, INDIGO_PALE),
        shade(inner, INDIGO_LIGHT, (-60, -330), (160, 0), 0.8),
        line([(-92, -400), (-92, -60)], PAPER, 11, 0.85),
        fill(cap, CEDAR_LIGHT),
        shade(cap, CEDAR_DEEP, (-30, -640), (90, -600), 0.8),
        fill(box(-66, -272, 132, 230, 4), PAPER),
        letters("しずく", -34, -262, 56, INDIGO_DEEP, down=True),
        seal(38, -70, 34, colour=INDIGO),
    )
    rings = [stroke(round_shape(740, 900, r, r * 0.3), SNOW, 7 - r / 60, 0.9) for r in (50, 110, 180)]
    drop = "M0 -60C26 -14 40 4 40 28A40 40 0 0 1 -40 28C-40 4 -26 -14 0 -60Z"
    willow = []
    for x, length, lean in ((900, 520, -30), (960, 400, 10), (1020, 600, 30), (850, 260, -36)):
        willow.append(brush([(x, -20, 7), (x + lean / 2, length / 2, 6), (x + lean, length, 3)], MOSS))
        willow += [
            place(
                x + lean * t / 10,
                length * t / 10,
                leaf(86, 26, MOSS_LIGHT if t % 2 else MOSS),
                turn=(62 if t % 2 else 118),
            )
            for t in range(1, 11)
        ]
    return group(
        ground(SIDE, SIDE, SNOW),
        fill(round_shape(400, 440, 330), INDIGO_PALE, 0.6),
        shade(round_shape(400, 440, 330), SNOW, (400, 240), (400, 800), 0.9),
        *willow,
        fill(box(-20, 790, SIDE + 40, 320), INDIGO_LIGHT),
        shade(box(-20, 790, SIDE + 40, 320), INDIGO, (0, 780), (0, 1200), 0.9),
        *rings,
        shadow(470, 884, 190, 26, INDIGO_DEEP, strength=0.9),
        place(400, 886, bottle, scale=1.06),
        place(
            740,
            730,
            fill(drop, INDIGO_PALE),
            shade(drop, INDIGO_LIGHT, (-20, -20), (40, 60)),
            line([(-18, 18), (-12, 42)], PAPER, 7),
        ),
    )


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


def cream() -> str:
    """An open jar of rice-bran cream, its cedar lid leaning against it."""
    body = box(-220, -190, 440, 190, 46)
    jar = group(
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
    lid = group(
        fill(round_shape(0, 0, 200), CEDAR_DEEP),
        fill(round_shape(-16, -4, 196), CEDAR_LIGHT),
        *(stroke(round_shape(-40, 20, r, r * 0.9), CEDAR, 5, 0.7) for r in (40, 84, 128)),
        shade(round_shape(-16, -4, 196), CEDAR_DEEP, (-140, -150), (240, 180), 0.75),
    )
    return group(
        ground(SIDE, SIDE, SOFT),
        fill(box(-20, -20, 400, SIDE), SAND, 0.65),
        table(740, MOSS_LIGHT, MOSS),
        place(820, 800, _rice_ears(), scale=1.2, mirror=True),
        shadow(680, 880, 200, 30, MOSS_DEEP, strength=0.8),
        place(650, 690, lid),
        shadow(500, 926, 310, 42, MOSS_DEEP, strength=0.9),
        place(420, 930, jar, scale=1.2),
        fill(round_shape(800, 960, 15, 8), OCHRE_LIGHT),
        fill(round_shape(840, 985, 15, 8), OCHRE),
        fill(round_shape(770, 992, 15, 8), OCHRE_LIGHT),
    )
