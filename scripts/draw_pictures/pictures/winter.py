"""Night snow; one window is lit, because someone looks after the koji."""

from ..motifs import (
    ground,
    halo_window,
    ridge,
    snow,
    snowy_cedar,
    steam,
)
from ..palette import (
    BENGARA,
    CEDAR_DARK,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    INK_SOFT,
    OCHRE_LIGHT,
    PAPER,
    SNOW,
)
from ..svg import (
    box,
    fill,
    group,
    line,
    polygon,
    round_shape,
    shade,
    smooth,
)
from .landscape import FAR, HIGH, WIDE


def winter() -> str:
    """Night snow; one window is lit, because someone looks after the koji."""
    roof = polygon([(560, 380), (700, 190), (1010, 190), (1150, 380)])
    cap = smooth(
        [
            (548, 384),
            (620, 270),
            (700, 176),
            (860, 162),
            (1014, 176),
            (1092, 270),
            (1164, 384),
            (1060, 360),
            (860, 372),
            (650, 360),
        ]
    )
    return group(
        ground(WIDE, HIGH, INDIGO),
        shade(box(-20, -20, 1240, 700), INDIGO_DEEP, (0, 420), (0, -120), 0.95),
        ridge(FAR, HIGH, INDIGO_LIGHT, INDIGO_PALE),
        ridge([(-40, 430), (240, 380), (560, 440), (900, 400), (1240, 440)], HIGH, INDIGO_PALE, SNOW),
        *(snowy_cedar(x, 500, s, INDIGO_DEEP) for x, s in ((110, 1.3), (190, 1.75), (280, 1.15), (380, 0.8))),
        fill(box(610, 360, 490, 170), CEDAR_DARK),
        *(fill(box(x, 360, 12, 170), INK_SOFT) for x in (610, 760, 920, 1088)),
        fill(box(790, 404, 104, 80), OCHRE_LIGHT),
        fill(box(838, 404, 8, 80), CEDAR_DARK),
        fill(box(790, 440, 104, 6), CEDAR_DARK),
        halo_window(842, 446, 190, OCHRE_LIGHT),
        fill(box(650, 400, 80, 130), INK_SOFT),
        fill(polygon([(646, 396), (734, 396), (728, 452), (652, 452)]), BENGARA),
        line([(690, 400), (690, 452)], PAPER, 4),
        fill(roof, CEDAR_DARK),
        fill(cap, SNOW),
        shade(cap, INDIGO_PALE, (700, 180), (1100, 400), 0.8),
        ridge([(-40, 500), (200, 480), (560, 530), (860, 512), (1240, 536)], HIGH + 30, SNOW, INDIGO_PALE),
        shade(
            polygon([(790, 530), (894, 530), (980, 690), (690, 690)]),
            OCHRE_LIGHT,
            (830, 700),
            (842, 500),
            0.75,
        ),
        *(
            fill(round_shape(x, y, 14, 7), INDIGO_PALE)
            for x, y in ((688, 560), (664, 584), (650, 612), (618, 640))
        ),
        steam(960, 180, 170, PAPER, 0.5),
        snow((0, 0, WIDE, HIGH), 120, 4, 6),
    )
