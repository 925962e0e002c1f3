"""A present tied in a cloth, a small cake, one candle for the day."""

from ..lettering import letters
from ..motifs import ground, leaf, shadow
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INK,
    MOSS,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SNOW,
    SOFT,
    STONE,
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
from .landscape import HIGH, WIDE


def _knot() -> str:
    """The two ears of the cloth above the present."""
    return group(
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


def _present() -> str:
    """A present wrapped in a spotted cloth."""
    cloth = smooth(
        [(-190, -20), (-150, -120), (-60, -158), (60, -158), (150, -120), (190, -20), (160, 30), (-160, 30)]
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
    return group(
        fill(cloth, BENGARA),
        inside(cloth, *dots),
        shade(cloth, BENGARA_DEEP, (-60, -120), (210, 30), 0.9),
        *folds,
        _knot(),
    )


def _cake() -> str:
    """A small cake with berries and a candle, on a plate."""
    return group(
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


def _card() -> str:
    """A card with one letter."""
    return group(
        fill(polygon([(-84, -196), (70, -184), (84, 10), (-70, 6)]), PAPER),
        shade(polygon([(-84, -196), (70, -184), (84, 10), (-70, 6)]), SAND, (-40, -150), (100, 20), 0.6),
        letters("祝", -54, -156, 108, BENGARA),
    )


def birthday() -> str:
    """A present tied in a cloth, a small cake, one candle for the day."""
    return group(
        ground(WIDE, HIGH, OCHRE_LIGHT),
        fill(round_shape(600, 300, 250), SOFT, 0.85),
        shade(round_shape(600, 300, 250), OCHRE_LIGHT, (600, 200), (600, 580), 0.9),
        fill(box(-20, 500, 1240, 200), INDIGO),
        shade(box(-20, 500, 1240, 200), INDIGO_DEEP, (200, 480), (1200, 720), 0.9),
        *(line([(x, 526), (x + 16, 526)], INDIGO_LIGHT, 5, 0.9) for x in range(-14, 1220, 34)),
        shadow(880, 570, 210, 22, INK, strength=0.9),
        shadow(360, 584, 230, 26, INK, strength=0.9),
        place(340, 556, _present(), scale=1.15),
        place(620, 534, _card(), turn=-3, scale=0.95),
        place(860, 560, _cake(), scale=1.08),
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
