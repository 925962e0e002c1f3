"""Cloud and paddies from under the eaves, a wind bell."""

from ..motifs import (
    cedar,
    farmhouse,
    ground,
    ridge,
)
from ..palette import (
    BENGARA,
    CEDAR_DARK,
    CEDAR_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    INK_SOFT,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    OCHRE_LIGHT,
    PAPER,
)
from ..svg import (
    box,
    fill,
    group,
    line,
    place,
    polygon,
    round_shape,
    shade,
    stroke,
)
from .landscape import HIGH, WIDE


def _wind_bell(x: float, y: float) -> str:
    glass = "M-64 30C-80 -50 -40 -78 0 -78S80 -50 64 30Q0 46 -64 30Z"
    return place(
        x,
        y,
        line([(0, -330), (0, -76)], INK_SOFT, 4),
        fill(glass, PAPER, 0.7),
        shade(glass, INDIGO_LIGHT, (-20, -60), (110, 60), 0.7),
        stroke(glass, PAPER, 6),
        line([(-48, 6), (-46, -30), (-30, -54)], PAPER, 8),
        place(
            -16,
            -8,
            fill(round_shape(0, 0, 26, 13), BENGARA),
            fill(polygon([(18, 0), (44, -14), (44, 14)]), BENGARA),
            turn=-16,
        ),
        line([(0, 36), (4, 120)], INK_SOFT, 3),
        fill(polygon([(-24, 112), (34, 118), (26, 236), (-30, 230)]), PAPER),
        fill(polygon([(-27, 196), (29, 200), (26, 236), (-30, 230)]), INDIGO_LIGHT),
    )


def summer() -> str:
    """Cloud and paddies from under the eaves, a wind bell."""
    lumps = [
        (600, 400, 70),
        (1120, 400, 76),
        (700, 330, 96),
        (1010, 340, 110),
        (780, 230, 84),
        (930, 250, 104),
        (860, 170, 86),
        (860, 370, 130),
    ]
    cloud = [
        fill(round_shape(x, y, r, r * 0.94), PAPER)
        + shade(
            round_shape(x, y, r, r * 0.94),
            INDIGO_PALE,
            (x - r * 0.2, y - r * 0.2),
            (x + r * 0.8, y + r * 1.1),
            0.8,
        )
        for x, y, r in lumps
    ]
    rows = []
    for at in range(9):
        foot = -500 + at * 280
        rows.append(line([(560 + (at - 4) * 42, 452), (foot, 720)], MOSS_DEEP, 7, 0.55))
    return group(
        ground(WIDE, HIGH, INDIGO_PALE),
        shade(box(-20, -20, 1240, 430), INDIGO_LIGHT, (0, 420), (0, -160), 0.8),
        *cloud,
        ridge(
            [(-40, 380), (200, 330), (440, 390), (720, 350), (980, 400), (1240, 340)], HIGH, MOSS, MOSS_DEEP
        ),
        *(cedar(x, 420, s) for x, s in ((90, 0.8), (124, 1.0), (1060, 0.7), (1090, 0.9))),
        farmhouse(890, 436, 0.8, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 430), (400, 436), (800, 432), (1240, 428)], HIGH + 30, MOSS_LIGHT, MOSS),
        *rows,
        fill(box(-20, -20, 1240, 66), CEDAR_DARK),
        *(fill(box(x, 30, 44, 34, 3), CEDAR_DEEP) for x in range(20, 1200, 150)),
        _wind_bell(270, 236),
    )
