"""A child's lunch from above, and little sachets of salt koji beside it."""

from ..lettering import letters
from ..motifs import ground, heap
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR_DARK,
    CEDAR_DEEP,
    INDIGO,
    INDIGO_DEEP,
    INK,
    LINE,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SNOW,
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
)
from .counter import SIDE


def _sachet(turn: float, x: float, y: float, colour: str, dark: str) -> str:
    sheet = polygon([(-62, -120), (62, -120), (66, 120), (-66, 120)])
    return place(
        x,
        y,
        shade(
            polygon([(-50, -108), (76, -108), (80, 134), (-52, 134)]), MOSS_DEEP, (-40, -60), (110, 150), 0.7
        ),
        fill(sheet, colour),
        shade(sheet, dark, (-40, -100), (90, 130), 0.7),
        line([(-60, -98), (60, -98)], dark, 3),
        fill(box(-34, -72, 68, 150, 4), PAPER),
        letters("おかず", -22, -66, 44, INK, down=True),
        turn=turn,
    )


def _lunch() -> str:
    """The open lunch, 640 wide and 440 high, its top left at 0,0."""
    case = box(0, 0, 640, 440, 70)
    inner = box(26, 26, 588, 388, 50)
    rice = [(10, 10), (200, 6), (296, 20), (306, 130), (290, 240), (304, 430), (150, 440), (4, 430)]
    nugget = [(-46, 0), (-26, -34), (22, -36), (48, -6), (34, 30), (-22, 34)]
    rolls = [
        place(
            378 + 84 * at,
            114,
            fill(box(-36, -56, 72, 112, 20), OCHRE_LIGHT),
            shade(box(-36, -56, 72, 112, 20), OCHRE, (-20, -40), (44, 70), 0.7),
            line([(-18, 20), (-16, -24), (14, -26), (16, 10), (-2, 14), (-2, -6)], OCHRE, 6),
        )
        for at in range(3)
    ]
    chicken = [
        place(x, y, blob(nugget, CEDAR_DEEP), shade(smooth(nugget), CEDAR_DARK, (-20, -30), (40, 40)))
        for x, y in ((372, 260), (458, 306), (374, 352))
    ]
    greens = [
        fill(round_shape(x, y, 34), MOSS)
        + shade(round_shape(x, y, 34), MOSS_DEEP, (x - 10, y - 20), (x + 34, y + 36))
        + fill(round_shape(x - 9, y - 11, 11), MOSS_LIGHT)
        for x, y in ((534, 222), (566, 276), (512, 286))
    ]
    carrot = [
        fill(round_shape(552 + dx, 362 + dy, 17), BENGARA_LIGHT)
        for dx, dy in ((0, -19), (18, -6), (11, 15), (-11, 15), (-18, -6))
    ]
    seeds = [
        fill(round_shape(140 + dx, 110 + dy, 5, 3), INK)
        for dx, dy in ((0, 0), (30, 12), (60, -6), (14, 30), (48, 34))
    ]
    return group(
        shade(box(34, 50, 646, 430, 70), MOSS_DEEP, (150, 70), (710, 490), 0.9),
        fill(case, INDIGO),
        shade(case, INDIGO_DEEP, (50, 20), (650, 470), 0.8),
        fill(inner, SNOW),
        shade(inner, SAND, (620, 420), (0, 0), 0.7),
        inside(inner, heap(rice, PAPER, LINE, 170, 3, size=9)),
        fill(round_shape(164, 226, 42), BENGARA),
        shade(round_shape(164, 226, 42), BENGARA_DEEP, (140, 190), (212, 272)),
        *seeds,
        brush([(312, 40, 12), (318, 140, 18), (306, 250, 14), (314, 398, 12)], MOSS),
        *rolls,
        *chicken,
        *greens,
        *carrot,
        fill(round_shape(552, 362, 9), OCHRE_LIGHT),
    )


def lunchbox() -> str:
    """A child's lunch from above, and little sachets of salt koji beside it."""
    return group(
        ground(SIDE, SIDE, MOSS_PALE),
        *(line([(-20, y), (SIDE + 20, y)], SNOW, 16, 0.4) for y in range(60, 1080, 110)),
        *(line([(x, -20), (x, SIDE + 20)], SNOW, 16, 0.4) for x in range(60, 1080, 110)),
        place(110, 370, _lunch(), scale=1.18),
        line([(150, 960), (820, 944)], BENGARA, 15),
        line([(160, 996), (822, 970)], BENGARA, 15),
        _sachet(-14, 640, 190, BENGARA_PALE, BENGARA_LIGHT),
        _sachet(3, 790, 196, OCHRE_LIGHT, OCHRE),
        _sachet(19, 930, 236, MOSS_LIGHT, MOSS),
    )
