"""A gift just unwrapped, seen from above: the kitchen on the left, the skin on the right."""

from ..lettering import letters
from ..motifs import ground, leaf
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INDIGO_PALE,
    INK,
    INK_SOFT,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE,
    PAPER,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..svg import (
    box,
    fill,
    group,
    inside,
    line,
    place,
    polygon,
    round_shape,
    shade,
)
from ..vessels import bottle, seal
from .counter import SIDE


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
    cloth = _sagging([(536, -70), (1142, 530), (540, 1144), (-70, 540)])
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


def _sagging(corners: list[tuple[float, float]]) -> str:
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
