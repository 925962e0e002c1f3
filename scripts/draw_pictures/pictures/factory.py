"""Visitors look up at the great barrel; Enomoto explains."""

from ..motifs import ground, lamp, shadow
from ..palette import (
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INK,
    INK_SOFT,
    OCHRE_LIGHT,
)
from ..people import bust, raised_hand
from ..svg import (
    box,
    brush,
    fill,
    group,
    line,
    place,
    polygon,
    shade,
    stroke,
)
from ..vessels import barrel
from .cast import AOI, BUNTA, CHIE
from .koji_room import ENOMOTO
from .landscape import HIGH, WIDE


def factory() -> str:
    """Visitors look up at the great barrel; Enomoto explains."""
    return group(
        ground(WIDE, HIGH, CEDAR_LIGHT),
        *(line([(x, -20), (x, 560)], CEDAR, 5, 0.8) for x in range(30, 1200, 96)),
        shade(box(-20, -20, 1240, 600), CEDAR_DEEP, (100, 400), (1200, -60), 0.8),
        fill(box(-20, 60, 1240, 34), CEDAR_DARK),
        *(fill(box(x, 60, 30, 520), CEDAR_DARK) for x in (20, 1150)),
        shade(
            polygon([(90, 320), (240, 320), (560, 690), (260, 690)]), "#FBEFD0", (420, 690), (150, 310), 0.75
        ),
        fill(box(90, 150, 150, 170), "#FBEFD0"),
        *(fill(box(x, 150, 10, 170), CEDAR_DARK) for x in (136, 186)),
        stroke(box(90, 150, 150, 170), CEDAR_DARK, 10),
        fill(box(-20, 560, 1240, 140), CEDAR_DEEP),
        shade(box(-20, 560, 1240, 140), CEDAR_DARK, (0, 540), (900, 720), 0.9),
        shadow(900, 598, 330, 26, INK, strength=0.8),
        place(830, 600, barrel(500, 420)),
        place(1130, 610, barrel(300, 250)),
        lamp(440, 90, 60, INK_SOFT, OCHRE_LIGHT),
        place(590, 730, bust(ENOMOTO._replace(look=-0.9, robe=INDIGO, robe_dark=INDIGO_DEEP)), scale=1.12),
        brush([(676, 610, 38), (716, 560, 34), (752, 500, 30), (766, 466, 24)], INDIGO),
        raised_hand(768, 448, 1.25, 8),
        place(70, 730, bust(CHIE._replace(back=True)), scale=0.92),
        place(232, 720, bust(BUNTA._replace(back=True)), scale=1.06),
        place(402, 760, bust(AOI._replace(back=True)), scale=0.98),
    )
