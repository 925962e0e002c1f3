"""The village and its four seasons: the same two hills, the same house, another light."""

import random

from ..motifs import (
    blossom,
    cedar,
    farmhouse,
    grass,
    ground,
    halo_window,
    leaf,
    petals,
    ridge,
    smoke,
    snow,
    snowy_cedar,
    steam,
    tree,
)
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    INK_SOFT,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAKURA,
    SAKURA_PALE,
    SAND,
    SNOW,
    SOFT,
)
from ..svg import (
    Point,
    blob,
    box,
    brush,
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

WIDE, HIGH = 1200, 675

FAR: list[Point] = [
    (-40, 300),
    (130, 210),
    (290, 270),
    (460, 150),
    (640, 260),
    (800, 190),
    (990, 280),
    (1240, 170),
]
NEAR: list[Point] = [(-40, 400), (180, 330), (420, 400), (700, 360), (960, 420), (1240, 330)]


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


def spring() -> str:
    """A branch in flower before the hills, the stream full of melted snow."""
    at = [
        (40, 60, 66),
        (150, 140, 74),
        (262, 70, 56),
        (340, 170, 66),
        (470, 150, 50),
        (566, 226, 42),
        (84, 226, 54),
        (214, 250, 58),
    ]
    flowers = [
        blossom(x, y, s, 31 * n, SAKURA if n % 3 == 1 else SAKURA_PALE) for n, (x, y, s) in enumerate(at)
    ]
    stream = [
        (640, 446, 6),
        (604, 468, 24),
        (610, 500, 50),
        (650, 540, 84),
        (690, 590, 126),
        (716, 650, 186),
        (730, 740, 270),
    ]
    dice = random.Random(21)
    meadow = [
        grass(
            dice.uniform(-10, 560) if at % 2 else dice.uniform(850, 1210),
            y,
            0.35 + (y - 470) / 260,
            MOSS_DEEP,
            OCHRE_LIGHT,
        )
        for at, y in enumerate(range(480, 672, 9))
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        ridge(FAR, HIGH, INDIGO_PALE, SOFT, 400),
        ridge(NEAR, HIGH, MOSS_PALE, SOFT, 540),
        *(
            tree(x, 436, s, SAKURA, BENGARA_LIGHT)
            for x, s in ((720, 0.7), (800, 0.95), (1130, 0.8), (1070, 0.55))
        ),
        farmhouse(940, 444, 1.1, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 450), (300, 436), (700, 446), (1240, 424)], HIGH + 30, MOSS_LIGHT, MOSS),
        brush(stream, INDIGO_PALE),
        line([(600, 500), (640, 556), (650, 610)], PAPER, 5, 0.9),
        line([(690, 560), (730, 610), (740, 650)], PAPER, 5, 0.9),
        line([(640, 630), (660, 668)], PAPER, 5, 0.9),
        *meadow,
        brush([(-30, 40, 40), (120, 90, 28), (280, 130, 20), (440, 150, 12), (600, 240, 4)], CEDAR_DARK),
        brush([(150, 100, 14), (190, 180, 10), (214, 250, 5)], CEDAR_DARK),
        brush([(60, 70, 14), (80, 150, 9), (84, 226, 5)], CEDAR_DARK),
        brush([(190, 106, 10), (240, 80, 7), (262, 60, 4)], CEDAR_DARK),
        *flowers,
        petals((420, 250, 620, 380), 18, 3, 11, SAKURA),
        petals((300, 300, 600, 340), 9, 5, 11, PAPER),
    )


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


def _rice_rack(x: float, y: float, scale: float) -> str:
    """Sheaves of cut rice hung astride a bar, ears down."""
    sheaf = [(-6, -14), (6, -14), (26, 30), (34, 92), (18, 112), (0, 104), (-18, 112), (-34, 92), (-26, 30)]
    straw = [line([(0, 0), (lean, 96)], CEDAR_DEEP, 3, 0.6) for lean in (-20, -7, 7, 20)]
    posts = [
        line([(at, -34), (at + lean, 150)], CEDAR_DARK, 9) for at in (-40, 310, 660) for lean in (-26, 26)
    ]
    sheaves = [
        place(
            at * 44,
            0,
            blob(sheaf, OCHRE if at % 2 else "#D5A358"),
            *straw,
            shade(smooth(sheaf), CEDAR_DEEP, (-20, 0), (34, 130), 0.75),
            line([(-15, 14), (0, 18), (15, 14)], CEDAR_DARK, 5),
        )
        for at in range(15)
    ]
    return place(x, y, *posts, line([(-70, 0), (690, 0)], CEDAR_DARK, 12), *sheaves, scale=scale)


def autumn() -> str:
    """Rice drying on racks, persimmons, the hills turning."""
    racks = [_rice_rack(560, 452, 0.62), _rice_rack(330, 520, 1.0)]
    fruit = [(150, 150, 46), (60, 250, 50), (250, 250, 44), (330, 120, 38), (120, 350, 40)]
    persimmons = [
        fill(round_shape(x, y, r, r * 0.9), "#CB6B35")
        + shade(round_shape(x, y, r, r * 0.9), BENGARA, (x - r / 2, y - r / 2), (x + r, y + r), 0.85)
        + place(
            x,
            y - r * 0.8,
            *(
                leaf(r * 0.6, r * 0.34, MOSS_DEEP)
                if t == 0
                else place(0, 0, leaf(r * 0.6, r * 0.34, MOSS_DEEP), turn=t)
                for t in (0, 70, 120, 180)
            ),
        )
        for x, y, r in fruit
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        shade(box(-20, -20, 1240, 440), OCHRE_LIGHT, (0, 40), (0, 460), 0.8),
        ridge(FAR, HIGH, BENGARA_PALE, SOFT, 400),
        ridge(NEAR, HIGH, BENGARA_LIGHT, OCHRE_LIGHT, 500),
        *(
            tree(x, 424, s, c, d)
            for x, s, c, d in (
                (620, 0.7, BENGARA, BENGARA_DEEP),
                (700, 0.9, OCHRE, CEDAR_DEEP),
                (1120, 0.9, BENGARA, BENGARA_DEEP),
                (820, 0.6, MOSS, MOSS_DEEP),
            )
        ),
        farmhouse(970, 434, 1.05, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 430), (400, 424), (800, 432), (1240, 420)], HIGH + 30, SAND, CEDAR),
        *(
            line([(x, y), (x + 26, y - 3)], CEDAR, 4, 0.8)
            for y in range(456, 680, 26)
            for x in range(-30 + y % 60, 1220, 86)
        ),
        *racks,
        brush([(-30, 60, 34), (120, 80, 24), (260, 70, 16), (420, 90, 6)], CEDAR_DARK),
        brush([(60, 76, 14), (66, 150, 9), (60, 210, 5)], CEDAR_DARK),
        brush([(240, 76, 12), (256, 150, 8), (250, 210, 4)], CEDAR_DARK),
        line([(150, 80), (150, 110)], CEDAR_DARK, 7),
        line([(64, 190), (118, 318)], CEDAR_DARK, 6),
        *persimmons,
        place(400, 90, leaf(90, 44, BENGARA, BENGARA_PALE), turn=30),
        place(200, 74, leaf(80, 40, OCHRE, PAPER), turn=-30),
    )


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
