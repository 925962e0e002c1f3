"""The three of the shop at the door, under the curtain, seeing the parcels off."""

from ..motifs import ground
from ..palette import (
    BENGARA,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INK,
    INK_SOFT,
    MOSS,
    MOSS_DEEP,
    MUTED,
    OCHRE_LIGHT,
    SAND,
    STONE,
)
from ..people import bust
from ..svg import (
    blob,
    box,
    fill,
    group,
    line,
    place,
    round_shape,
    shade,
    smooth,
)
from ..vessels import barrel
from .cast import SAKAMAKI, SAYO
from .koji_room import FOUNDER
from .landscape import HIGH, WIDE
from .shop_curtain import noren


def thankyou() -> str:
    """The three of the shop at the door, under the curtain, seeing the parcels off."""
    parcel = group(
        fill(box(-70, -90, 140, 90, 4), CEDAR_LIGHT),
        shade(box(-70, -90, 140, 90, 4), CEDAR_DEEP, (-30, -80), (90, 10), 0.8),
        fill(box(-12, -90, 24, 90), BENGARA),
    )
    return group(
        ground(WIDE, HIGH, SAND),
        fill(box(-20, -20, 1240, 130), INK_SOFT),
        *(line([(x, -20), (x, 106)], INK, 10, 0.7) for x in range(0, 1220, 46)),
        fill(box(-20, 100, 1240, 22), CEDAR_DARK),
        shade(box(-20, 120, 1240, 460), CEDAR, (200, 120), (1200, 640), 0.7),
        fill(box(250, 122, 700, 480), CEDAR_DARK),
        shade(box(250, 122, 700, 480), OCHRE_LIGHT, (600, 130), (600, 760), 0.6),
        *(fill(box(x, 122, 20, 480), CEDAR_DEEP) for x in (240, 940)),
        *(line([(x, 170), (x, 560)], CEDAR_DARK, 8, 0.8) for x in (40, 84, 128, 172, 1020, 1064, 1108, 1152)),
        noren((270, 140, 660, 130), INDIGO, INDIGO_DEEP, "つむぎ野"),
        fill(box(-20, 600, 1240, 100), STONE),
        shade(box(-20, 600, 1240, 100), MUTED, (0, 580), (700, 720), 0.9),
        place(424, 640, bust(SAYO._replace(look=0.3)), scale=0.98),
        place(780, 640, bust(SAKAMAKI._replace(look=-0.3)), scale=1.04),
        place(600, 640, bust(FOUNDER._replace(look=0)), scale=1.12),
        shade(box(290, 600, 680, 100), INK, (500, 590), (1000, 700), 0.7),
        fill(box(256, 580, 688, 24, 4), CEDAR_LIGHT),
        fill(box(270, 604, 660, 100), CEDAR),
        shade(box(270, 604, 660, 100), CEDAR_DARK, (340, 580), (980, 720), 0.9),
        place(810, 584, parcel, scale=0.9),
        place(712, 584, parcel, scale=0.6),
        place(1060, 650, parcel, scale=1.3),
        place(1150, 664, parcel, scale=0.9),
        place(140, 630, barrel(170, 130)),
        blob([(70, 500), (100, 430), (150, 400), (200, 440), (212, 500), (140, 516)], MOSS),
        shade(
            smooth([(70, 500), (100, 430), (150, 400), (200, 440), (212, 500), (140, 516)]),
            MOSS_DEEP,
            (100, 420),
            (210, 510),
            0.8,
        ),
        *(
            fill(round_shape(x, y, 9), BENGARA_PALE)
            for x, y in ((110, 460), (150, 430), (180, 470), (130, 490))
        ),
    )
