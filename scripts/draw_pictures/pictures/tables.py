"""Seen from above: breakfast, the writing desk, the birthday."""

import math
import random

from ..lettering import letters
from ..motifs import ground, heap, koji_grains, leaf, shadow
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
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
from ..vessels import seal
from .seasons import HIGH, WIDE


def dish(at: Point, radius: float, colour: str, dark: str, inner: str) -> str:
    """A round bowl or plate from above, with its shadow."""
    x, y = at
    return group(
        shade(
            round_shape(x + 14, y + 16, radius),
            INK_SOFT,
            (x - radius, y - radius),
            (x + radius, y + radius),
            0.8,
        ),
        fill(round_shape(x, y, radius), colour),
        shade(
            round_shape(x, y, radius),
            dark,
            (x - radius * 0.6, y - radius * 0.6),
            (x + radius, y + radius),
            0.7,
        ),
        fill(round_shape(x, y, radius * 0.84), inner),
    )


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


def letter() -> str:
    """The founder's desk at night: a letter begun, ink, tea, a camellia."""
    sheet = polygon([(380, 80), (820, 60), (840, 610), (392, 626)])
    columns = []
    for at, reach in enumerate((0.92, 0.8, 0.94, 0.86, 0.5)):
        x = 735 - at * 66
        points: list[Point] = [(x + (3 if n % 2 else -3), 120 + n * 22) for n in range(int(21 * reach))]
        columns.append(_handwriting(points))
    pen = group(
        fill(box(-14, -190, 28, 270, 12), INDIGO_DEEP),
        fill(box(-16, 20, 32, 12), OCHRE),
        fill(polygon([(-12, 80), (12, 80), (3, 134), (-3, 134)]), OCHRE_LIGHT),
        line([(0, 96), (0, 128)], CEDAR_DARK, 3),
    )
    flower = group(
        place(40, 30, leaf(150, 70, MOSS_DEEP, MOSS_LIGHT), turn=30),
        place(-20, 40, leaf(140, 64, MOSS, MOSS_LIGHT), turn=120),
        *(
            place(
                0,
                0,
                fill(round_shape(0, -40, 44, 46), BENGARA),
                shade(round_shape(0, -40, 44, 46), BENGARA_DEEP, (-20, -80), (30, 0), 0.8),
                turn=t,
            )
            for t in (0, 72, 144, 216, 288)
        ),
        *(
            line(
                [
                    (0, 0),
                    (48 * math.cos(a), 48 * math.sin(a)),
                    (70 * math.cos(a + 0.1), 70 * math.sin(a + 0.1)),
                ],
                BENGARA_DEEP,
                4,
            )
            for a in (0.94, 2.2, 3.46, 4.71, 5.97)
        ),
        fill(round_shape(0, 0, 24), OCHRE_LIGHT),
        *(fill(round_shape(dx, dy, 4), OCHRE) for dx, dy in ((-8, -6), (8, -4), (0, 10))),
    )
    return group(
        ground(WIDE, HIGH, CEDAR_DEEP),
        *(line([(-20, y), (500, y + 8), (1220, y)], CEDAR_DARK, 4, 0.6) for y in (110, 290, 470, 620)),
        shade(box(-20, -20, 1240, 715), CEDAR_DARK, (300, 100), (1250, 760), 0.9),
        shade(round_shape(220, 150, 460), OCHRE_LIGHT, (640, 560), (160, 80), 0.6),
        shade(polygon([(410, 110), (850, 90), (872, 642), (424, 656)]), INK, (500, 200), (900, 660), 0.8),
        fill(sheet, PAPER),
        *(
            line([(x, 92 - (x - 400) / 24), (x + 12, 608 - (x - 400) / 30)], BENGARA_PALE, 2.5)
            for x in range(438, 820, 66)
        ),
        *columns,
        place(560, 400, pen, turn=38),
        place(210, 470, _envelope(), turn=-9),
        _teacup(1000, 190),
        place(1010, 500, flower, scale=1.1),
        place(200, 170, _inkpot()),
    )


def _handwriting(points: list[Point]) -> str:
    """A column of writing seen from too far to read."""
    dice = random.Random(int(points[0][0]))
    marks = []
    for x, y in points:
        turns = [
            (x + dice.uniform(-11, 11), y + dice.uniform(-8, 8)) for _ in range(dice.choice((3, 4, 4, 5)))
        ]
        marks.append(line(turns, INK_SOFT, dice.choice((3, 4, 4.6))))
    return group(*marks)


def _envelope() -> str:
    return group(
        shade(box(-130, -80, 300, 196, 6), INK, (-100, -60), (190, 140), 0.7),
        fill(box(-150, -98, 300, 196, 6), SOFT),
        shade(box(-150, -98, 300, 196, 6), SAND, (-80, -60), (180, 110), 0.7),
        line([(-146, -94), (0, 24), (146, -94)], SAND, 6),
        seal(0, 20, 46),
    )


def _inkpot() -> str:
    return group(
        shade(round_shape(16, 18, 84), INK, (-40, -40), (90, 100), 0.8),
        fill(round_shape(0, 0, 84), INDIGO),
        shade(round_shape(0, 0, 84), INDIGO_DEEP, (-40, -40), (80, 80), 0.9),
        fill(round_shape(0, 0, 52), INDIGO_LIGHT),
        fill(round_shape(2, 3, 44), INK),
        line([(-22, -14), (-8, -26)], INDIGO_PALE, 6, 0.9),
    )


def _teacup(x: float, y: float) -> str:
    return group(
        dish((x, y), 104, CEDAR_LIGHT, CEDAR_DEEP, CEDAR),
        dish((x, y), 76, PAPER, STONE, MOSS_LIGHT),
        shade(round_shape(x, y, 62), MOSS, (x - 30, y - 40), (x + 60, y + 60), 0.8),
        line([(x - 34, y - 12), (x - 16, y - 34)], PAPER, 6, 0.8),
    )


def birthday() -> str:
    """A small present in a cloth, red rice, a candle for the day."""
    cloth = smooth(
        [(-190, -20), (-150, -120), (-60, -158), (60, -158), (150, -120), (190, -20), (160, 30), (-160, 30)]
    )
    knot = group(
        blob([(-6, -160), (-90, -260), (-190, -236), (-130, -176), (-40, -140)], BENGARA),
        blob([(6, -160), (90, -270), (196, -226), (130, -172), (40, -140)], BENGARA),
        shade(
            smooth([(6, -160), (90, -270), (196, -226), (130, -172), (40, -140)]),
            BENGARA_DEEP,
            (20, -240),
            (190, -150),
            0.9,
        ),
        fill(round_shape(0, -156, 34, 28), BENGARA_LIGHT),
    )
    folds = [
        brush([(x * 0.2, -140, 3), (x * 0.6, -110, 9), (x, -60 + abs(x) / 6, 2)], BENGARA_DEEP)
        for x in (-120, -56, 50, 118)
    ]
    dots = [
        fill(round_shape(-150 + 52 * c + (26 if r % 2 else 0), -120 + 40 * r, 7), PAPER, 0.9)
        for r in range(4)
        for c in range(7)
    ]
    cake = group(
        fill(round_shape(0, 10, 190, 36), SNOW),
        shade(round_shape(0, 10, 190, 36), STONE, (-60, 0), (210, 30), 0.8),
        fill("M-120 0V-96A120 30 0 0 1 120 -96V0A120 30 0 0 1 -120 0Z", BENGARA_PALE),
        shade(
            "M-120 0V-96A120 30 0 0 1 120 -96V0A120 30 0 0 1 -120 0Z",
            BENGARA_LIGHT,
            (-60, -90),
            (150, 20),
            0.8,
        ),
        fill(round_shape(0, -98, 120, 30), PAPER),
        blob(
            [
                (-118, -96),
                (-108, -56),
                (-84, -82),
                (-60, -48),
                (-30, -78),
                (0, -52),
                (30, -78),
                (62, -46),
                (86, -80),
                (110, -58),
                (118, -96),
                (0, -74),
            ],
            PAPER,
        ),
        *(fill(round_shape(x, y, 15), BENGARA) for x, y in ((-62, -102), (64, -102), (-28, -86), (34, -86))),
        fill(box(-8, -196, 16, 94, 3), BENGARA),
        fill("M0 -250C18 -226 20 -212 0 -200C-20 -212 -18 -226 0 -250Z", BENGARA_LIGHT),
        fill("M0 -232C8 -222 9 -212 0 -205C-9 -212 -8 -222 0 -232Z", PAPER),
    )
    card = group(
        fill(polygon([(-84, -196), (70, -184), (84, 10), (-70, 6)]), PAPER),
        shade(polygon([(-84, -196), (70, -184), (84, 10), (-70, 6)]), SAND, (-40, -150), (100, 20), 0.6),
        letters("祝", -54, -156, 108, BENGARA),
    )
    return group(
        ground(WIDE, HIGH, OCHRE_LIGHT),
        fill(round_shape(600, 300, 250), SOFT, 0.85),
        shade(round_shape(600, 300, 250), OCHRE_LIGHT, (600, 200), (600, 580), 0.9),
        fill(box(-20, 500, 1240, 200), INDIGO),
        shade(box(-20, 500, 1240, 200), INDIGO_DEEP, (200, 480), (1200, 720), 0.9),
        *(line([(x, 526), (x + 16, 526)], INDIGO_LIGHT, 5, 0.9) for x in range(-14, 1220, 34)),
        shadow(880, 570, 210, 22, INK, strength=0.9),
        shadow(360, 584, 230, 26, INK, strength=0.9),
        place(
            340,
            556,
            fill(cloth, BENGARA),
            inside(cloth, *dots),
            shade(cloth, BENGARA_DEEP, (-60, -120), (210, 30), 0.9),
            *folds,
            knot,
            scale=1.15,
        ),
        place(620, 534, card, turn=-3, scale=0.95),
        place(860, 560, cake, scale=1.08),
        brush([(1100, 560, 3), (1090, 440, 5), (1110, 340, 4)], MOSS),
        place(1096, 470, leaf(90, 36, MOSS, MOSS_PALE), turn=-30),
        place(1094, 500, leaf(90, 36, MOSS_LIGHT, MOSS_PALE), turn=-146),
        *(
            place(1110, 336, fill(round_shape(0, -24, 18, 26), BENGARA_LIGHT), turn=t)
            for t in (0, 72, 144, 216, 288)
        ),
        fill(round_shape(1110, 336, 14), OCHRE_LIGHT),
        fill(box(1064, 540, 64, 60, 12), SNOW),
        shade(box(1064, 540, 64, 60, 12), STONE, (1070, 540), (1140, 610), 0.8),
    )
