"""Breakfast on a lacquered tray: rice, miso soup, fish, pickles, a small amazake."""

from ..motifs import ground, heap, koji_grains, leaf
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO_LIGHT,
    INDIGO_PALE,
    INK,
    INK_SOFT,
    LINE,
    MISO,
    MISO_DEEP,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..svg import (
    Point,
    box,
    fill,
    group,
    line,
    place,
    polygon,
    round_shape,
    shade,
    smooth,
    stroke,
)
from .dishes import dish
from .landscape import HIGH, WIDE


def _fish() -> str:
    body = smooth([(-190, 0), (-120, -46), (0, -58), (110, -36), (170, -6), (110, 32), (0, 46), (-120, 36)])
    return group(
        fill(polygon([(150, 0), (226, -48), (210, 0), (226, 44)]), CEDAR_DEEP),
        fill(body, CEDAR_LIGHT),
        shade(body, CEDAR_DARK, (0, 60), (-20, -70), 0.8),
        *(line([(x, -34), (x + 34, 22)], CEDAR_DARK, 7, 0.8) for x in (-70, -10, 50)),
        fill(round_shape(-144, -10, 9), PAPER),
        fill(round_shape(-144, -10, 4), INK),
        line([(-108, -34), (-98, 0), (-108, 28)], CEDAR_DARK, 4, 0.8),
    )


def table() -> str:
    """Breakfast on a lacquered tray: rice, miso soup, fish, pickles, a small amazake."""
    tray = box(160, 70, 880, 540, 36)
    tofu = [(792, 394), (836, 430), (772, 454)]
    rice: list[Point] = [
        (306, 416),
        (336, 356),
        (400, 338),
        (466, 366),
        (484, 424),
        (446, 482),
        (380, 494),
        (322, 470),
    ]
    return group(
        ground(WIDE, HIGH, CEDAR_LIGHT),
        *(line([(-20, y), (400, y + 5), (1220, y - 4)], CEDAR, 4, 0.7) for y in (50, 200, 350, 500, 630)),
        shade(box(190, 104, 880, 540, 36), CEDAR_DARK, (300, 200), (1060, 640), 0.9),
        fill(tray, BENGARA_DEEP),
        fill(box(186, 96, 828, 488, 22), BENGARA),
        shade(box(186, 96, 828, 488, 22), BENGARA_DEEP, (300, 120), (1050, 640), 0.8),
        dish((394, 416), 118, INDIGO_PALE, INDIGO_LIGHT, PAPER),
        heap(rice, SNOW, LINE, 70, 5, size=10),
        dish((800, 416), 114, INK_SOFT, INK, MISO),
        shade(round_shape(800, 416, 94), MISO_DEEP, (760, 350), (880, 510), 0.7),
        *(fill(box(x - 20, y - 18, 42, 38, 5), SNOW) for x, y in tofu),
        *(
            place(x, y, leaf(44, 18, MOSS), turn=t)
            for x, y, t in ((736, 366, 20), (850, 366, 70), (826, 478, -30))
        ),
        shade(box(420, 140, 430, 170, 30), INK_SOFT, (430, 150), (870, 330), 0.7),
        fill(box(408, 126, 430, 170, 30), SOFT),
        shade(box(408, 126, 430, 170, 30), SAND, (500, 130), (860, 320), 0.7),
        place(604, 208, _fish(), scale=0.94),
        place(430, 268, leaf(130, 50, MOSS, MOSS_PALE), turn=-10),
        dish((292, 208), 74, MOSS_LIGHT, MOSS_DEEP, PAPER),
        *(
            fill(round_shape(x, y, 22), OCHRE_LIGHT) + stroke(round_shape(x, y, 15), OCHRE, 3)
            for x, y in ((276, 196), (310, 200), (290, 228))
        ),
        dish((928, 208), 68, PAPER, STONE, "#F4EAD2"),
        koji_grains((890, 170, 76, 76), 12, 7, LINE, 9),
        fill(box(236, 548, 44, 24, 8), INDIGO_PALE),
        line([(250, 552), (760, 546)], CEDAR_LIGHT, 9),
        line([(252, 568), (760, 556)], CEDAR_LIGHT, 9),
    )
