"""First day: a school bag and a wrapped lunch on the veranda."""

from ..motifs import ground, petals, shadow, tree
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE_LIGHT,
    PAPER,
    SAKURA,
    SAKURA_PALE,
)
from ..svg import (
    blob,
    box,
    fill,
    group,
    inside,
    line,
    place,
    round_shape,
    shade,
    smooth,
    stroke,
)
from .landscape import HIGH, WIDE


def school() -> str:
    """First day: a school bag and a wrapped lunch on the veranda."""
    bag = "M-150 -250Q-150 -320 -80 -320H80Q150 -320 150 -250V-20Q150 0 130 0H-130Q-150 0 -150 -20Z"
    flap = "M-158 -250Q-158 -328 -80 -328H80Q158 -328 158 -250V-110Q158 -76 120 -76H-120Q-158 -76 -158 -110Z"
    satchel = group(
        stroke("M-60 -320Q-60 -366 0 -366T60 -320", BENGARA_DEEP, 18),
        fill(bag, BENGARA_DEEP),
        fill(flap, BENGARA),
        shade(flap, BENGARA_DEEP, (-100, -300), (190, -60), 0.85),
        stroke(
            "M-136 -250Q-136 -306 -80 -306H80Q136 -306 136 -250"
            "V-112Q136 -96 112 -96H-112Q-136 -96 -136 -112Z",
            BENGARA_LIGHT,
            4,
        ),
        line([(-70, -76), (-70, -16)], BENGARA, 22),
        line([(70, -76), (70, -16)], BENGARA, 22),
        fill(box(-24, -96, 48, 40, 8), OCHRE_LIGHT),
        line([(164, -230), (186, -180), (180, -110)], BENGARA_DEEP, 16),
        fill(box(164, -150, 44, 70, 8), OCHRE_LIGHT),
    )
    cloth = smooth([(-170, -6), (-160, -90), (-60, -124), (60, -124), (160, -90), (170, -6), (0, 10)])
    checks = [line([(x, -140), (x, 20)], PAPER, 10, 0.55) for x in range(-150, 180, 50)] + [
        line([(-190, y), (190, y)], PAPER, 10, 0.55) for y in (-96, -50, -6)
    ]
    lunch = group(
        fill(cloth, MOSS_LIGHT),
        inside(cloth, *checks),
        shade(cloth, MOSS_DEEP, (-60, -100), (190, 10), 0.75),
        blob([(-4, -116), (-70, -196), (-140, -170), (-90, -130), (-30, -104)], MOSS),
        blob([(4, -116), (70, -200), (146, -166), (90, -126), (30, -104)], MOSS),
        fill(round_shape(0, -116, 28, 22), MOSS_LIGHT),
        line([(-96, -128), (116, -146)], BENGARA, 13),
    )
    return group(
        ground(WIDE, HIGH, SAKURA_PALE),
        fill(round_shape(600, 470, 470), PAPER, 0.6),
        tree(930, 470, 2.5, SAKURA, BENGARA_LIGHT),
        tree(1110, 476, 1.8, SAKURA, BENGARA_LIGHT),
        fill(box(-20, 440, 1240, 60), MOSS_PALE),
        fill(box(-20, 490, 1240, 210), CEDAR),
        shade(box(-20, 490, 1240, 210), CEDAR_DEEP, (0, 480), (300, 740), 0.9),
        *(line([(-20, y), (1220, y)], CEDAR_DEEP, 5, 0.8) for y in (536, 590, 650)),
        fill(box(110, -20, 44, 540), CEDAR_DARK),
        fill(box(-20, -20, 1240, 50), CEDAR_DARK),
        shadow(480, 600, 210, 24, CEDAR_DARK, strength=0.95),
        place(440, 606, satchel, scale=1.12),
        shadow(790, 632, 190, 20, CEDAR_DARK, strength=0.95),
        place(750, 634, lunch, scale=1.05),
        petals((180, 90, 940, 420), 22, 6, 10, SAKURA),
        petals((200, 540, 900, 110), 9, 7, 9, SAKURA_PALE),
    )
