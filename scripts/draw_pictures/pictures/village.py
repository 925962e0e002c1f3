"""Terraces stepping down from the houses, early sun in the water, smoke of the first fires."""

from ..motifs import (
    cedar,
    farmhouse,
    ground,
    ridge,
    smoke,
    tree,
)
from ..palette import (
    BENGARA_LIGHT,
    CEDAR_DARK,
    CEDAR_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE,
    OCHRE_LIGHT,
    SNOW,
    SOFT,
)
from ..svg import (
    Point,
    fill,
    group,
    line,
    round_shape,
    shade,
)
from .landscape import FAR, HIGH, NEAR, WIDE


def _mountains(far: str, near: str, mist: str) -> str:
    return ridge(FAR, HIGH, far, mist, 380) + ridge(NEAR, HIGH, near, mist, 520)


def _terrace(y: float, bend: float, field: str, bank: str, rows: str) -> str:
    """One step of the rice terraces, from ``y`` down to the foot of the sheet."""
    edge: list[Point] = [
        (-40, y + 30),
        (220, y + bend),
        (560, y - bend * 0.4),
        (900, y + bend * 0.7),
        (1240, y - 20),
    ]
    lower = [(x, at + 16) for x, at in edge]
    furrows = [line([(x, at + shift) for x, at in lower], rows, 3, 0.6) for shift in (22, 44, 68)]
    return group(ridge(edge, HIGH + 30, bank), ridge(lower, HIGH + 30, field), *furrows)


def village() -> str:
    """Terraces stepping down from the houses, early sun in the water, smoke of the first fires."""
    steps = [
        (430, 22, MOSS_PALE, MOSS, MOSS_LIGHT),
        (466, -20, "#DCD9C4", MOSS, INDIGO_PALE),
        (506, 24, OCHRE_LIGHT, MOSS, OCHRE),
        (550, -22, MOSS_LIGHT, MOSS_DEEP, MOSS),
        (592, 20, INDIGO_PALE, MOSS_DEEP, SNOW),
        (640, -14, MOSS, MOSS_DEEP, MOSS_DEEP),
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        fill(round_shape(820, 180, 84), BENGARA_LIGHT),
        shade(round_shape(820, 180, 84), SOFT, (820, 140), (820, 270), 0.95),
        _mountains(INDIGO_PALE, INDIGO_LIGHT, SOFT),
        ridge([(-40, 420), (260, 370), (600, 410), (940, 380), (1240, 420)], HIGH, MOSS_LIGHT, MOSS, 480),
        *(
            cedar(x, y, size)
            for x, y, size in ((84, 414, 0.7), (120, 412, 0.9), (160, 416, 1.15), (204, 410, 0.8))
        ),
        *(cedar(x, y, size) for x, y, size in ((1080, 420, 1.1), (1122, 424, 0.85), (1158, 420, 0.6))),
        smoke(340, 332, 170),
        farmhouse(330, 424, 0.86, CEDAR_DEEP, OCHRE_LIGHT),
        tree(430, 430, 0.7),
        smoke(552, 312, 220),
        farmhouse(540, 432, 1.1, CEDAR_DARK, OCHRE_LIGHT),
        tree(640, 434, 0.55, MOSS_LIGHT, MOSS),
        farmhouse(720, 428, 0.6, CEDAR_DEEP, OCHRE_LIGHT),
        farmhouse(900, 434, 0.78, CEDAR_DEEP, OCHRE_LIGHT),
        tree(980, 436, 0.6, MOSS, MOSS_DEEP),
        *(_terrace(*step) for step in steps),
    )
