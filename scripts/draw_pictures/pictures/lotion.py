"""A slender bottle of lotion, a drop, and the rings it makes in water."""

from ..lettering import letters
from ..motifs import ground, leaf, shadow
from ..palette import (
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    MOSS,
    MOSS_LIGHT,
    PAPER,
    SNOW,
)
from ..svg import (
    box,
    brush,
    fill,
    group,
    line,
    place,
    round_shape,
    shade,
    stroke,
)
from ..vessels import seal
from .counter import SIDE


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
