"""What comes packed: the box of koji food, the barrel in keeping, the box of both worlds, the sachets."""

from ..lettering import letters
from ..motifs import ground, halo_window, heap, koji_grains, leaf, shadow, stone
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
from ..svg import blob, box, fill, group, inside, line, place, polygon, round_shape, shade, smooth, stroke
from ..vessels import barrel, bottle, jar, label, seal
from .products import SIDE, table


def kojibox() -> str:
    """An open cedar box with the whole kitchen of koji looking out of it."""
    front = box(-380, -300, 760, 300, 8)
    tub = polygon([(-110, -260), (110, -260), (98, 0), (-98, 0)])
    cover = smooth([(-118, -250), (-114, -290), (0, -306), (114, -290), (118, -250), (0, -240)])
    contents = group(
        place(-270, -60, bottle("#F4EAD2", OCHRE_LIGHT, BENGARA, "甘酒"), scale=0.92),
        place(-20, -210, jar("#F1E6CB", OCHRE_LIGHT, CEDAR), scale=0.72),
        place(245, -200, fill(tub, CEDAR_LIGHT), shade(tub, CEDAR_DEEP, (-60, -200), (130, 0)), fill(cover, PAPER),
              line([(-114, -250), (0, -242), (114, -250)], BENGARA, 8)),
        place(110, -380, leaf(260, 90, MOSS, MOSS_PALE), turn=-70),
        place(120, -380, leaf(220, 80, MOSS_LIGHT, MOSS_PALE), turn=-40),
    )
    grain = [line([(-360, y), (-100, y + 8), (160, y - 6), (360, y + 4)], CEDAR, 4, 0.7) for y in (-250, -196, -60)]
    return group(
        ground(SIDE, SIDE, SOFT),
        fill(round_shape(540, 430, 390), BENGARA_PALE, 0.65),
        shade(round_shape(540, 430, 390), SOFT, (540, 300), (540, 820), 0.9),
        table(800, SAND, CEDAR),
        shadow(610, 928, 440, 46, CEDAR_DARK, 0.85),
        fill(polygon([(160, 640), (912, 640), (880, 590), (192, 590)]), CEDAR_DARK),
        place(536, 936, contents),
        place(536, 936, fill(front, CEDAR_LIGHT), inside(front, *grain), shade(front, CEDAR_DEEP, (-260, -250), (440, 40))),
        fill(box(476, 636, 120, 300), PAPER),
        fill(box(476, 636, 14, 300), BENGARA),
        letters("こうじ", 500, 662, 76, INK, down=True),
        seal(538, 904, 40),
        koji_grains((80, 960, 240, 70), 10, 5, PAPER, 11),
    )


def misobarrel() -> str:
    """A barrel with a name tag, waiting in the dark of the storehouse under its stone."""
    window = box(110, 110, 250, 250, 4)
    bars = [fill(box(x, 100, 16, 270), INK_SOFT) for x in (168, 228, 288)]
    beam = polygon([(110, 110), (360, 110), (1100, 760), (1100, 1100), (560, 1100)])
    tag = group(
        line([(0, -150), (0, -40)], PAPER, 5),
        fill(polygon([(-60, -40), (60, -40), (60, 190), (-60, 190)]), PAPER),
        letters("わたしの樽", -21, -30, 43, INK, down=True),
    )
    return group(
        ground(SIDE, SIDE, INK_SOFT),
        *(line([(x, -20), (x, 820)], INK, 5, 0.6) for x in range(80, 1080, 150)),
        fill(window, OCHRE_LIGHT),
        *bars,
        shade(beam, OCHRE_LIGHT, (900, 1000), (100, 100), 0.62),
        fill(box(-20, 810, SIDE + 40, 290), INK),
        shade(box(-20, 810, SIDE + 40, 290), CEDAR_DEEP, (0, 940), (700, 820), 0.7),
        place(170, 880, barrel(300, 280), scale=0.9),
        shade(box(-20, 560, 400, 340), INK, (340, 600), (-60, 700), 0.9),
        shadow(690, 960, 340, 40, "#171411", 0.95),
        place(630, 966, barrel(520, 480)),
        fill(round_shape(630, 486, 250, 44), CEDAR_DARK),
        fill(round_shape(630, 478, 226, 36), CEDAR_LIGHT),
        shade(round_shape(630, 478, 226, 36), CEDAR_DEEP, (450, 450), (900, 500), 0.9),
        stone(560, 478, 190, 120),
        stone(690, 490, 210, 130, "#8D8372"),
        stone(632, 384, 150, 90, "#B5AA98"),
        place(560, 690, tag, turn=3),
        halo_window(235, 235, 330, OCHRE_LIGHT),
    )


def _bottle_lying() -> str:
    """A small bottle seen from above, 400 long."""
    glass = box(-130, -58, 270, 116, 40)
    return group(
        fill(box(130, -24, 60, 48, 6), STONE),
        fill(box(172, -32, 78, 64, 8), CEDAR_LIGHT),
        fill(glass, INDIGO_PALE),
        shade(glass, INDIGO_LIGHT, (0, -40), (0, 90), 0.85),
        fill(box(-80, -40, 150, 80, 3), PAPER),
        letters("しずく", -64, -21, 42, INDIGO_DEEP),
    )


def kifukubox() -> str:
    """Seen from above: a lined box, kitchen on the left, skin on the right, tied lid at its side."""
    tray = box(150, 190, 772, 720, 22)
    wells = [box(186, 226, 330, 648, 14), box(540, 226, 346, 200, 14), box(540, 450, 346, 190, 14), box(540, 664, 346, 210, 14)]
    drink = bottle("#F4EAD2", OCHRE_LIGHT, BENGARA, "甘酒")
    soap_bar = box(-130, -66, 260, 132, 56)
    knot = [
        stroke("M0 0C-120 -110 -190 -40 -120 20S-20 20 0 0C120 -110 190 -40 120 20S20 20 0 0", colour, 9)
        for colour in (BENGARA,)
    ]
    return group(
        ground(SIDE, SIDE, BENGARA),
        shade(box(-20, -20, SIDE + 40, SIDE + 40), BENGARA_DEEP, (200, 100), (1100, 1200), 0.9),
        _asanoha(),
        shade(box(190, 240, 790, 730, 22), "#2A120D", (300, 300), (1000, 1000), 0.8),
        fill(tray, PAPER),
        shade(tray, SAND, (300, 300), (1000, 1000), 0.6),
        *(fill(well, SOFT) + shade(well, SAND, (900, 900), (100, 100), 0.75) for well in wells),
        shadow(280, 850, 100, 20),
        place(266, 856, drink, scale=0.9),
        fill(round_shape(436, 330, 66), CEDAR_LIGHT) + shade(round_shape(436, 330, 66), CEDAR_DEEP, (390, 280), (510, 400)),
        seal(436, 330, 46),
        fill(round_shape(436, 520, 66), MOSS_LIGHT) + shade(round_shape(436, 520, 66), MOSS_DEEP, (390, 470), (510, 590)),
        seal(436, 520, 46, "塩", MOSS_DEEP),
        fill(round_shape(436, 740, 66), BENGARA_LIGHT) + shade(round_shape(436, 740, 66), BENGARA_DEEP, (390, 690), (510, 800)),
        seal(436, 740, 46, "味", BENGARA_DEEP),
        place(660, 326, _bottle_lying(), scale=0.95),
        fill(round_shape(640, 546, 80), SNOW) + shade(round_shape(640, 546, 80), STONE, (600, 490), (730, 620), 0.8),
        letters("綿雪", 590, 520, 50, INK),
        place(790, 548, leaf(120, 44, MOSS, MOSS_PALE), turn=-60),
        place(800, 600, leaf(110, 40, MOSS_LIGHT, MOSS_PALE), turn=-20),
        place(712, 770, fill(soap_bar, "#F4E7CB"), shade(soap_bar, OCHRE, (-60, -60), (160, 90), 0.7),
              letters("石けん", -84, -30, 56, CEDAR_DEEP)),
        fill(box(40, 946, 992, 60), PAPER),
        fill(box(40, 946, 992, 10), OCHRE),
        place(536, 976, *knot, scale=0.9),
        fill(round_shape(536, 976, 15), BENGARA_DEEP),
    )


def _asanoha() -> str:
    """A quiet cloth pattern of lattice lines under the box."""
    lines = [
        line([(x, -20), (x + lean, SIDE + 20)], BENGARA_LIGHT, 3, 0.55)
        for lean in (-620, 620)
        for x in range(-600, 1700, 120)
    ]
    return group(*lines)


def _sachet(turn: float, x: float, y: float, colour: str, dark: str) -> str:
    sheet = polygon([(-62, -120), (62, -120), (66, 120), (-66, 120)])
    return place(
        x,
        y,
        fill(sheet, colour),
        shade(sheet, dark, (-40, -100), (90, 130), 0.7),
        line([(-60, -98), (60, -98)], dark, 3),
        fill(box(-34, -72, 68, 150, 4), PAPER),
        letters("おかず", -22, -66, 44, INK, down=True),
        turn=turn,
    )


def lunchbox() -> str:
    """A child's lunch from above, and little sachets of salt koji beside it."""
    case = box(150, 330, 640, 440, 70)
    inner = box(176, 356, 588, 388, 52)
    rice = [(190, 372), (440, 366), (452, 560), (440, 736), (196, 730)]
    egg = group(
        *(
            place(560 + 76 * n, 446, fill(box(-34, -52, 68, 104, 14), OCHRE_LIGHT),
                  line([(-14, -24), (14, -16), (10, 14), (-12, 10)], OCHRE, 6))
            for n in range(3)
        )
    )
    chicken = group(
        *(
            place(x, y, blob([(-46, 0), (-26, -34), (22, -36), (48, -6), (34, 30), (-22, 34)], CEDAR_DEEP),
                  shade(smooth([(-46, 0), (-26, -34), (22, -36), (48, -6), (34, 30), (-22, 34)]), CEDAR_DARK,
                        (-20, -30), (40, 40)))
            for x, y in ((520, 620), (604, 660), (524, 700))
        )
    )
    greens = group(*(fill(round_shape(x, y, 32), MOSS) + fill(round_shape(x - 6, y - 8, 15), MOSS_LIGHT)
                     for x, y in ((676, 570), (722, 610), (690, 660), (640, 600))))
    flower = group(*(fill(round_shape(690 + dx, 706 + dy, 15), BENGARA_LIGHT) for dx, dy in
                     ((0, -16), (15, -5), (9, 13), (-9, 13), (-15, -5))), fill(round_shape(690, 706, 8), OCHRE_LIGHT))
    chopsticks = group(line([(170, 840), (760, 820)], BENGARA, 15), line([(180, 872), (762, 846)], BENGARA, 15))
    return group(
        ground(SIDE, SIDE, MOSS_PALE),
        *(line([(-20, y), (SIDE + 20, y)], SNOW, 16, 0.4) for y in range(60, 1080, 110)),
        *(line([(x, -20), (x, SIDE + 20)], SNOW, 16, 0.4) for x in range(60, 1080, 110)),
        shade(box(180, 380, 650, 430, 70), MOSS_DEEP, (300, 400), (860, 820), 0.9),
        fill(case, INDIGO),
        shade(case, INDIGO_DEEP, (200, 350), (800, 800), 0.8),
        fill(inner, SNOW),
        heap(rice, SNOW, LINE, 150, 3, 9),
        fill(round_shape(318, 552, 40), BENGARA),
        shade(round_shape(318, 552, 40), BENGARA_DEEP, (300, 520), (360, 600)),
        *(fill(round_shape(290 + dx, 450 + dy, 5, 3), INK) for dx, dy in ((0, 0), (30, 12), (60, -6), (14, 30), (48, 34))),
        fill(polygon([(462, 372), (476, 372), (476, 730), (462, 730)]), MOSS),
        egg,
        chicken,
        greens,
        flower,
        chopsticks,
        _sachet(-14, 690, 180, BENGARA_PALE, BENGARA_LIGHT),
        _sachet(4, 820, 190, OCHRE_LIGHT, OCHRE),
        _sachet(20, 940, 236, MOSS_LIGHT, MOSS),
    )
