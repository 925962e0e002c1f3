"""A bar of sake-lees soap on a cedar rack, foam beside it."""

from ..lettering import letters
from ..motifs import ground, shadow
from ..palette import (
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SNOW,
)
from ..svg import (
    box,
    fill,
    group,
    inside,
    line,
    place,
    polygon,
    round_shape,
    shade,
    stroke,
)
from .counter import SIDE, table


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
