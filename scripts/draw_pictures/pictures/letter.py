"""The founder's desk at night: a letter begun, ink, tea, a camellia."""

import math
import random

from ..motifs import ground, leaf
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
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
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
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
)
from ..vessels import seal
from .dishes import dish
from .landscape import HIGH, WIDE


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
