"""The village and its four seasons: the same two hills, the same house, another light."""

from ..motifs import (
    blossom,
    cedar,
    farmhouse,
    ground,
    halo_window,
    leaf,
    petals,
    ridge,
    snow,
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
    LINE,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    MUTED,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAKURA,
    SAKURA_PALE,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..svg import (
    Point,
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
    stroke,
)

WIDE, HIGH = 1200, 675

FAR: list[Point] = [(-40, 300), (130, 210), (290, 270), (460, 150), (640, 260), (800, 190), (990, 280), (1240, 170)]
NEAR: list[Point] = [(-40, 400), (180, 330), (420, 400), (700, 360), (960, 420), (1240, 330)]


def _mountains(far: str, near: str, mist: str) -> str:
    return ridge(FAR, HIGH, far, mist) + ridge(NEAR, HIGH, near, mist)


def _terrace(y: float, bend: float, field: str, bank: str, rows: str) -> str:
    """One step of the rice terraces, from ``y`` down to the foot of the sheet."""
    edge: list[Point] = [(-40, y + 30), (220, y + bend), (560, y - bend * 0.4), (900, y + bend * 0.7), (1240, y - 20)]
    lower = [(x, at + 16) for x, at in edge]
    furrows = [line([(x, at + shift) for x, at in lower], rows, 3, 0.6) for shift in (22, 44, 68)]
    return group(ridge(edge, HIGH + 30, bank), ridge(lower, HIGH + 30, field), *furrows)


def village() -> str:
    """Terraces stepping down from the houses, early sun, smoke of the first fires."""
    steps = [
        (420, 26, MOSS_PALE, MOSS, MOSS_LIGHT),
        (476, -24, OCHRE_LIGHT, MOSS, OCHRE),
        (534, 30, MOSS_LIGHT, MOSS_DEEP, MOSS),
        (602, -22, MOSS, MOSS_DEEP, MOSS_DEEP),
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        fill(round_shape(820, 190, 84), BENGARA_LIGHT),
        shade(round_shape(820, 190, 84), SOFT, (820, 150), (820, 280), 0.95),
        _mountains(INDIGO_PALE, INDIGO_LIGHT, SOFT),
        ridge([(-40, 420), (260, 370), (600, 410), (940, 380), (1240, 420)], HIGH, MOSS_LIGHT),
        cedar(120, 412, 0.9),
        cedar(160, 416, 1.15),
        cedar(204, 410, 0.8),
        cedar(1080, 420, 1.1),
        cedar(1122, 424, 0.85),
        farmhouse(330, 420, 0.86, CEDAR_DEEP, OCHRE_LIGHT),
        tree(430, 424, 0.7),
        farmhouse(540, 426, 1.1, CEDAR_DARK, OCHRE_LIGHT),
        farmhouse(900, 428, 0.78, CEDAR_DEEP, OCHRE_LIGHT),
        tree(980, 430, 0.6, MOSS_LIGHT, MOSS),
        steam(350, 330, 150, PAPER, 0.85),
        steam(564, 306, 190, PAPER, 0.85),
        *(_terrace(*step) for step in steps),
    )


def spring() -> str:
    """A branch in flower before the hills, the stream full of melted snow."""
    stream = smooth([(520, 430), (600, 452), (520, 500), (640, 560), (560, 700), (920, 700), (800, 560), (640, 500),
                     (680, 450), (600, 428)])
    at = [(60, 60, 62), (150, 130, 74), (250, 84, 58), (330, 160, 70), (430, 120, 52), (480, 204, 58), (90, 190, 50),
          (210, 236, 56), (560, 236, 40), (20, 130, 54), (390, 40, 44)]
    flowers = [blossom(x, y, s, 31 * n, PAPER if n % 3 == 0 else SAKURA_PALE) for n, (x, y, s) in enumerate(at)]
    return group(
        ground(WIDE, HIGH, SAKURA_PALE),
        ridge(FAR, HIGH, INDIGO_PALE, SAKURA_PALE),
        ridge(NEAR, HIGH, MOSS_PALE, SAKURA_PALE),
        *(tree(x, 432, s, SAKURA, BENGARA_LIGHT) for x, s in ((700, 0.7), (790, 0.9), (1130, 0.8))),
        farmhouse(940, 440, 1.1, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 450), (300, 430), (700, 440), (1240, 420)], HIGH + 30, MOSS_LIGHT, MOSS),
        fill(stream, INDIGO_PALE),
        shade(stream, INDIGO_LIGHT, (560, 440), (800, 720), 0.7),
        line([(610, 540), (650, 580), (640, 640)], PAPER, 5, 0.8),
        line([(710, 590), (760, 640)], PAPER, 5, 0.8),
        *(place(x, y, leaf(50, 16, MOSS), leaf(40, 14, MOSS_DEEP), turn=-80) for x, y in
          ((330, 560), (380, 610), (980, 560), (1060, 620), (900, 640), (120, 600))),
        brush([(-30, 40, 40), (120, 90, 28), (280, 130, 20), (440, 170, 12), (580, 240, 5)], CEDAR_DARK),
        brush([(150, 100, 14), (190, 180, 10), (210, 240, 5)], CEDAR_DARK),
        *flowers,
        petals((480, 240, 560, 380), 18, 3, 11, SAKURA),
        petals((300, 300, 600, 340), 10, 5, 11, PAPER),
    )


def _wind_bell(x: float, y: float) -> str:
    glass = "M-64 30C-80 -50 -40 -78 0 -78S80 -50 64 30Q0 46 -64 30Z"
    return place(
        x,
        y,
        line([(0, -330), (0, -76)], INK_SOFT, 4),
        fill(glass, PAPER, 0.85),
        shade(glass, INDIGO_PALE, (-40, -60), (90, 50), 0.9),
        place(-16, -8, fill(round_shape(0, 0, 26, 13), BENGARA), fill(polygon([(18, 0), (44, -14), (44, 14)]), BENGARA), turn=-16),
        line([(0, 36), (4, 120)], INK_SOFT, 3),
        fill(polygon([(-24, 112), (34, 118), (26, 236), (-30, 230)]), PAPER),
        fill(polygon([(-27, 196), (29, 200), (26, 236), (-30, 230)]), INDIGO_LIGHT),
    )


def summer() -> str:
    """Cloud and paddies from under the eaves, a wind bell."""
    cloud = [(520, 400), (540, 330), (610, 310), (620, 230), (710, 200), (760, 120), (880, 110), (940, 190), (1030, 200),
             (1060, 290), (1150, 320), (1180, 400), (860, 420)]
    rows = []
    for at in range(9):
        foot = -500 + at * 280
        rows.append(line([(560 + (at - 4) * 42, 452), (foot, 720)], MOSS_DEEP, 7, 0.55))
    return group(
        ground(WIDE, HIGH, INDIGO_PALE),
        shade(box(-20, -20, 1240, 430), INDIGO_LIGHT, (0, 420), (0, -160), 0.8),
        blob(cloud, PAPER),
        shade(smooth(cloud), INDIGO_PALE, (760, 150), (960, 440), 0.85),
        ridge([(-40, 380), (200, 330), (440, 390), (720, 350), (980, 400), (1240, 340)], HIGH, MOSS, MOSS_DEEP),
        *(cedar(x, 420, s) for x, s in ((90, 0.8), (124, 1.0), (1060, 0.7), (1090, 0.9))),
        farmhouse(890, 436, 0.8, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 430), (400, 436), (800, 432), (1240, 428)], HIGH + 30, MOSS_LIGHT, MOSS),
        *rows,
        fill(box(-20, -20, 1240, 66), CEDAR_DARK),
        *(fill(box(x, 30, 44, 34, 3), CEDAR_DEEP) for x in range(20, 1200, 150)),
        _wind_bell(280, 300),
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
            blob(sheaf, OCHRE if at % 2 else OCHRE_LIGHT),
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
        + place(x, y - r * 0.8, *(leaf(r * 0.6, r * 0.34, MOSS_DEEP) if t == 0 else place(0, 0, leaf(r * 0.6, r * 0.34, MOSS_DEEP), turn=t) for t in (0, 70, 120, 180)))
        for x, y, r in fruit
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        shade(box(-20, -20, 1240, 440), OCHRE_LIGHT, (0, 40), (0, 460), 0.8),
        ridge(FAR, HIGH, BENGARA_PALE, SOFT),
        ridge(NEAR, HIGH, BENGARA_LIGHT, OCHRE_LIGHT),
        *(tree(x, 424, s, c, d) for x, s, c, d in ((620, 0.7, BENGARA, BENGARA_DEEP), (700, 0.9, OCHRE, CEDAR_DEEP),
                                                   (1120, 0.9, BENGARA, BENGARA_DEEP), (820, 0.6, MOSS, MOSS_DEEP))),
        farmhouse(970, 434, 1.05, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 430), (400, 424), (800, 432), (1240, 420)], HIGH + 30, OCHRE_LIGHT, OCHRE),
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
    cap = smooth([(548, 384), (620, 270), (700, 176), (860, 162), (1014, 176), (1092, 270), (1164, 384), (1060, 360),
                  (860, 372), (650, 360)])
    return group(
        ground(WIDE, HIGH, INDIGO),
        shade(box(-20, -20, 1240, 700), INDIGO_DEEP, (0, 420), (0, -120), 0.95),
        ridge(FAR, HIGH, INDIGO_LIGHT, INDIGO_PALE),
        ridge([(-40, 430), (240, 380), (560, 440), (900, 400), (1240, 440)], HIGH, INDIGO_PALE, SNOW),
        *(cedar(x, 470, s, INDIGO_DEEP) for x, s in ((110, 1.4), (176, 1.8), (250, 1.2))),
        *(place(x, 470, blob([(0, -122), (14, -78), (4, -60), (-12, -70)], SNOW), scale=s) for x, s in
          ((110, 1.4), (176, 1.8), (250, 1.2))),
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
        shade(polygon([(790, 530), (894, 530), (980, 690), (690, 690)]), OCHRE_LIGHT, (830, 700), (842, 500), 0.75),
        *(fill(round_shape(x, y, 14, 7), INDIGO_PALE) for x, y in ((688, 560), (664, 584), (650, 612), (618, 640))),
        steam(960, 180, 170, PAPER, 0.5),
        snow((0, 0, WIDE, HIGH), 120, 4, 6),
    )
