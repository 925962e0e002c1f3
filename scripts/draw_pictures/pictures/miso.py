"""A tub of two-year miso under a sheet of paper tied with string."""

from ..lettering import letters
from ..motifs import ground, shadow
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INK,
    MISO,
    MISO_DEEP,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..svg import blob, box, fill, group, line, place, polygon, round_shape, shade, smooth
from ..vessels import seal
from .counter import SIDE, table


def _tub() -> str:
    """The tub under its tied paper."""
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
    return group(
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


def _paddle() -> str:
    """A wooden paddle with a spoonful of miso."""
    return group(
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


def miso() -> str:
    """A tub of two-year miso under a sheet of paper tied with string."""
    beans = [(170, 930), (230, 960), (130, 975), (200, 1000), (285, 925)]
    return group(
        ground(SIDE, SIDE, BENGARA_PALE),
        fill(box(-20, -20, SIDE + 40, 250), BENGARA),
        shade(box(-20, -20, SIDE + 40, 250), BENGARA_DEEP, (0, 240), (0, -120), 0.9),
        table(740, SOFT, SAND),
        shadow(640, 868, 330, 48, CEDAR_DARK, strength=0.8),
        place(520, 876, _tub(), scale=1.15),
        shadow(760, 992, 240, 26, CEDAR_DARK, strength=0.7),
        place(780, 936, _paddle(), scale=1.05),
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
