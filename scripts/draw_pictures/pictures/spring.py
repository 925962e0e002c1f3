"""A branch in flower before the hills, the stream full of melted snow."""

import random

from ..motifs import (
    blossom,
    farmhouse,
    grass,
    ground,
    petals,
    ridge,
    tree,
)
from ..palette import (
    BENGARA_LIGHT,
    CEDAR_DARK,
    INDIGO_PALE,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE_LIGHT,
    PAPER,
    SAKURA,
    SAKURA_PALE,
    SOFT,
)
from ..svg import (
    brush,
    group,
    line,
)
from .landscape import FAR, HIGH, NEAR, WIDE


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
