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
from ..vessels import barrel, bottle, jar, seal
from .products import SIDE, table


def kojibox() -> str:
    """An open cedar box with the whole kitchen of koji looking out of it."""
    front = box(-380, -300, 760, 300, 8)
    tub = polygon([(-110, -260), (110, -260), (98, 0), (-98, 0)])
    cover = smooth([(-118, -250), (-114, -290), (0, -306), (114, -290), (118, -250), (0, -240)])
    contents = group(
        place(-270, -60, bottle("#F4EAD2", OCHRE_LIGHT, BENGARA, "甘酒"), scale=0.92),
        place(-20, -210, jar("#F1E6CB", OCHRE_LIGHT, CEDAR), scale=0.72),
        place(
            245,
            -200,
            fill(tub, CEDAR_LIGHT),
            shade(tub, CEDAR_DEEP, (-60, -200), (130, 0)),
            fill(cover, PAPER),
            line([(-114, -250), (0, -242), (114, -250)], BENGARA, 8),
        ),
        place(110, -380, leaf(260, 90, MOSS, MOSS_PALE), turn=-70),
        place(120, -380, leaf(220, 80, MOSS_LIGHT, MOSS_PALE), turn=-40),
    )
    grain = [
        line([(-360, y), (-100, y + 8), (160, y - 6), (360, y + 4)], CEDAR, 4, 0.7) for y in (-250, -196, -60)
    ]
    return group(
        ground(SIDE, SIDE, SOFT),
        fill(round_shape(540, 430, 390), BENGARA_PALE, 0.65),
        shade(round_shape(540, 430, 390), SOFT, (540, 300), (540, 820), 0.9),
        table(800, SAND, CEDAR),
        shadow(610, 928, 440, 46, CEDAR_DARK, strength=0.85),
        fill(polygon([(160, 640), (912, 640), (880, 590), (192, 590)]), CEDAR_DARK),
        place(536, 936, contents),
        place(
            536,
            936,
            fill(front, CEDAR_LIGHT),
            inside(front, *grain),
            shade(front, CEDAR_DEEP, (-260, -250), (440, 40)),
        ),
        fill(box(476, 636, 120, 300), PAPER),
        fill(box(476, 636, 14, 300), BENGARA),
        letters("こうじ", 508, 664, 68, INK, down=True),
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
        shadow(690, 960, 340, 40, "#171411", strength=0.95),
        place(630, 966, barrel(520, 480)),
        fill(round_shape(630, 486, 262, 46), CEDAR_DARK),
        fill(round_shape(630, 482, 240, 37), CEDAR_LIGHT),
        shade(round_shape(630, 482, 240, 37), CEDAR_DEEP, (450, 450), (900, 500), 0.9),
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


def _well(area: tuple[float, float, float, float], colour: str, dark: str) -> str:
    """A lined compartment of the gift box, its shadow at the upper left."""
    x, y, width, height = area
    shape = box(x, y, width, height, 14)
    return fill(shape, colour) + shade(shape, dark, (x + width, y + height), (x - 60, y - 60), 0.8)


def _pot(x: float, y: float, colour: str, dark: str, letter: str) -> str:
    """A small round pot seen from above, its seal on the lid."""
    lid = round_shape(x, y, 68)
    return group(
        shade(round_shape(x + 12, y + 14, 68), INK_SOFT, (x - 40, y - 40), (x + 80, y + 90), 0.7),
        fill(lid, colour),
        shade(lid, dark, (x - 46, y - 50), (x + 74, y + 70)),
        seal(x, y, 48, letter, dark),
    )


def kifukubox() -> str:
    """A gift just unwrapped, seen from above: the kitchen on the left, the skin on the right."""
    tray = box(216, 216, 640, 640, 22)
    soap_bar = box(-118, -62, 236, 124, 54)
    jar_top = round_shape(662, 540, 82)
    drink = bottle("#F4EAD2", OCHRE, BENGARA, "甘酒")
    return group(
        ground(SIDE, SIDE, SAND),
        _wrapping(),
        shade(box(250, 256, 652, 652, 22), "#2A120D", (500, 500), (930, 930), 0.85),
        fill(tray, PAPER),
        shade(tray, SAND, (300, 300), (960, 960), 0.6),
        _well((246, 246, 276, 580), BENGARA_PALE, BENGARA_LIGHT),
        _well((546, 246, 280, 176), SOFT, SAND),
        _well((546, 446, 280, 186), MOSS_PALE, MOSS_LIGHT),
        _well((546, 656, 280, 170), INDIGO_PALE, INDIGO_LIGHT),
        place(322, 806, drink, scale=0.62),
        _pot(450, 330, CEDAR_LIGHT, CEDAR_DEEP, "つ"),
        _pot(450, 520, MOSS_LIGHT, MOSS_DEEP, "塩"),
        _pot(450, 718, BENGARA_LIGHT, BENGARA_DEEP, "味"),
        place(664, 336, _bottle_lying(), scale=0.66),
        shade(round_shape(674, 554, 82), MOSS_DEEP, (620, 490), (760, 640), 0.7),
        fill(jar_top, SNOW),
        shade(jar_top, STONE, (620, 490), (750, 620), 0.8),
        letters("綿雪", 612, 514, 50, INK),
        place(772, 600, leaf(96, 38, MOSS, MOSS_PALE), turn=-74),
        place(
            686,
            742,
            shade(box(-104, -46, 236, 124, 54), INDIGO_DEEP, (-60, -30), (140, 90), 0.6),
            fill(soap_bar, "#F4E7CB"),
            shade(soap_bar, OCHRE, (-60, -60), (160, 90), 0.7),
            letters("石けん", -81, -28, 54, CEDAR_DEEP),
        ),
    )


def _wrapping() -> str:
    """The opened wrapping cloth under the box, its corners towards the edges of the sheet."""
    cloth = smooth_corners([(536, -70), (1142, 530), (540, 1144), (-70, 540)])
    creases = [
        line([(536, 60), (560, 150), (548, 220)], BENGARA_DEEP, 5, 0.6),
        line([(900, 420), (960, 500), (1060, 534)], BENGARA_DEEP, 5, 0.6),
        line([(520, 880), (552, 960), (540, 1040)], BENGARA_DEEP, 5, 0.6),
        line([(40, 540), (130, 556), (190, 500)], BENGARA_DEEP, 5, 0.6),
    ]
    return group(
        shade(
            polygon([(576, -30), (1192, 580), (590, 1194), (-20, 590)]),
            CEDAR_DARK,
            (400, 400),
            (900, 1100),
            0.8,
        ),
        fill(cloth, BENGARA),
        inside(cloth, _asanoha()),
        shade(cloth, BENGARA_DEEP, (300, 200), (900, 1000), 0.85),
        *creases,
    )


def smooth_corners(corners: list[tuple[float, float]]) -> str:
    """A cloth's outline: its sides sag a little between the corners."""
    points = []
    for at, (x, y) in enumerate(corners):
        nx, ny = corners[(at + 1) % len(corners)]
        mx, my = (x + nx) / 2, (y + ny) / 2
        points += [(x, y), (mx + (536 - mx) * 0.06, my + (536 - my) * 0.06)]
    return polygon(points)


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
