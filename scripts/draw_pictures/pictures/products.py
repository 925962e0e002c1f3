"""The food: amazake, salt koji, miso, the spring amazake."""

from ..lettering import letters
from ..motifs import blossom, ground, heap, koji_grains, leaf, petals, shadow, steam
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INK,
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
    SAKURA,
    SAKURA_PALE,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..svg import blob, box, brush, fill, group, line, place, polygon, round_shape, shade, smooth
from ..vessels import bottle, jar, label, seal

SIDE = 1072


def table(top: float, colour: str, dark: str) -> str:
    """A table from ``top`` down, its grain denser towards the viewer."""
    board = box(-20, top, SIDE + 40, SIDE - top + 20)
    return fill(board, colour) + shade(board, dark, (0, top - 60), (0, SIDE + 260), 0.8)


def amazake() -> str:
    """Two bottles before a morning sun, a warm cup beside them."""
    cup = group(
        shadow(70, -6, 150, 26),
        fill("M-92 -130C-92 -40 -60 0 0 0S92 -40 92 -130Z", BENGARA),
        shade("M-92 -130C-92 -40 -60 0 0 0S92 -40 92 -130Z", BENGARA_DEEP, (-60, -120), (110, 0)),
        fill(round_shape(0, -130, 92, 25), BENGARA_DEEP),
        fill(round_shape(0, -127, 80, 20), PAPER),
        koji_grains((-45, -138, 90, 20), 7, 3, LINE, 8),
    )
    drink = ("#F4EAD2", OCHRE_LIGHT, BENGARA)
    return group(
        ground(SIDE, SIDE, "#E6D6B9"),
        fill(round_shape(430, 430, 300), OCHRE_LIGHT),
        shade(round_shape(430, 430, 300), "#E6D6B9", (430, 300), (430, 760), 0.9),
        table(800, CEDAR_LIGHT, CEDAR),
        shadow(440, 876, 190, 34),
        shadow(660, 930, 200, 36),
        place(340, 880, bottle(*drink, "甘酒"), scale=1.0),
        place(560, 934, bottle(*drink, "甘酒"), scale=1.06),
        place(838, 930, cup, scale=1.0),
        steam(830, 770, 210, PAPER, 0.9),
        koji_grains((100, 950, 250, 70), 16, 5, PAPER, 11),
    )


def springsake() -> str:
    """One pale pink bottle under a branch in flower."""
    branch = brush(
        [(1100, 90, 34), (900, 150, 26), (700, 150, 18), (600, 140, 12), (500, 170, 5)], CEDAR_DARK
    )
    twig = brush([(800, 150, 14), (760, 260, 10), (790, 360, 5)], CEDAR_DARK)
    at = [
        (1000, 120, 70),
        (890, 200, 84),
        (770, 110, 66),
        (660, 196, 80),
        (560, 150, 58),
        (770, 300, 62),
        (800, 384, 46),
        (960, 60, 60),
        (620, 110, 50),
    ]
    flowers = [
        blossom(x, y, size, 23 * n, PAPER if n % 3 == 1 else SAKURA_PALE) for n, (x, y, size) in enumerate(at)
    ]
    return group(
        ground(SIDE, SIDE, SAKURA),
        fill(round_shape(400, 520, 330), PAPER, 0.85),
        table(830, MOSS_PALE, MOSS_LIGHT),
        shadow(520, 916, 210, 36, MOSS_DEEP),
        place(400, 920, bottle("#EFC6BC", BENGARA_LIGHT, MOSS, "桜甘酒", 72), scale=1.12),
        branch,
        twig,
        *flowers,
        petals((560, 560, 460, 470), 12, 8, 15, SAKURA_PALE),
        petals((560, 880, 420, 130), 6, 9, 15, PAPER),
    )


def shiokoji() -> str:
    """A jar of salt koji, a wooden spoon, a turnip just pulled."""
    spoon = group(
        line([(-250, 0), (40, -14)], CEDAR_DEEP, 26),
        fill(round_shape(110, -18, 92, 46), CEDAR_DEEP),
        heap(
            [(30, -22), (60, -66), (120, -84), (180, -60), (196, -22), (112, 0)], SNOW, LINE, 34, 4, size=11
        ),
    )
    leaves = [
        place(0, -150, leaf(300, 110, MOSS if n % 2 else MOSS_DEEP, MOSS_PALE), turn=turn)
        for n, turn in enumerate((-128, -54, -98))
    ]
    root = smooth(
        [
            (-120, -110),
            (-60, -176),
            (60, -176),
            (120, -110),
            (96, -30),
            (16, 6),
            (0, 60),
            (-16, 6),
            (-96, -30),
        ]
    )
    turnip = group(*leaves, fill(root, SNOW), shade(root, STONE, (-60, -150), (130, 20), 0.75))
    return group(
        ground(SIDE, SIDE, MOSS_PALE),
        table(720, CEDAR_LIGHT, CEDAR_DEEP),
        shadow(560, 850, 290, 46, MOSS_DEEP, strength=0.5),
        shadow(850, 806, 150, 22, MOSS_DEEP, strength=0.6),
        place(800, 780, turnip, turn=14),
        place(430, 856, jar("#F1E6CB", OCHRE_LIGHT, CEDAR), scale=1.3),
        place(430, 650, label(190, 340, "塩こうじ", 56), scale=1.0),
        shadow(720, 960, 300, 26, MOSS_DEEP, strength=0.45),
        place(650, 950, spoon, scale=1.12),
        koji_grains((150, 930, 200, 80), 12, 6, PAPER, 11),
    )


def miso() -> str:
    """A tub of two-year miso under a sheet of paper tied with string."""
    body = polygon([(-250, -400), (250, -400), (222, 0), (-222, 0)])
    cover = smooth(
        [
            (-262, -392),
            (-266, -452),
            (-200, -486),
            (0, -494),
            (200, -486),
            (266, -452),
            (262, -392),
            (0, -376),
        ]
    )
    frill = polygon(
        [
            (-262, -400),
            (262, -400),
            (276, -330),
            (200, -352),
            (110, -326),
            (10, -350),
            (-90, -326),
            (-190, -352),
            (-276, -330),
        ]
    )
    tub = group(
        fill(body, CEDAR_LIGHT),
        shade(body, CEDAR_DEEP, (-180, -300), (280, 0), 0.9),
        fill(frill, SNOW),
        fill(cover, PAPER),
        shade(cover, STONE, (-200, -480), (300, -380), 0.7),
        line([(-262, -396), (0, -380), (262, -396)], BENGARA, 10),
        line([(60, -384), (104, -336), (92, -306)], BENGARA, 8),
        line([(60, -384), (28, -340), (44, -308)], BENGARA, 8),
        place(0, -158, _miso_label(), scale=0.9),
    )
    paddle = group(
        line([(-20, 10), (250, -60)], CEDAR_DEEP, 30),
        fill(smooth([(0, 20), (-60, 66), (-190, 74), (-216, 30), (-150, -16), (-30, -20)]), CEDAR),
        blob([(-30, 0), (-70, 40), (-170, 52), (-196, 14), (-160, -50), (-96, -70), (-50, -40)], MISO),
        shade(
            smooth([(-30, 0), (-70, 40), (-170, 52), (-196, 14), (-160, -50), (-96, -70), (-50, -40)]),
            MISO_DEEP,
            (-150, -60),
            (-40, 60),
        ),
        line([(-150, -26), (-110, -44), (-76, -24)], OCHRE, 7, 0.8),
    )
    beans = [(170, 930), (230, 960), (130, 975), (200, 1000), (285, 925)]
    return group(
        ground(SIDE, SIDE, BENGARA_PALE),
        fill(box(-20, -20, SIDE + 40, 250), BENGARA),
        shade(box(-20, -20, SIDE + 40, 250), BENGARA_DEEP, (0, 240), (0, -120), 0.9),
        table(740, SOFT, SAND),
        shadow(640, 868, 330, 48, CEDAR_DARK, strength=0.8),
        place(520, 876, tub, scale=1.15),
        shadow(760, 992, 240, 26, CEDAR_DARK, strength=0.7),
        place(780, 936, paddle, scale=1.05),
        *(
            fill(round_shape(x, y, 25, 22), OCHRE_LIGHT)
            + shade(round_shape(x, y, 25, 22), MISO, (x - 10, y - 20), (x + 26, y + 20))
            for x, y in beans
        ),
    )


def _miso_label() -> str:
    sheet = box(-120, -150, 240, 300, 6)
    return group(
        fill(sheet, PAPER),
        fill(box(-120, -150, 60, 300), BENGARA),
        letters("二年味噌", -118, -136, 56, PAPER, down=True),
        letters("ひなた", -38, -136, 84, INK, down=True),
        seal(82, 112, 44),
    )
