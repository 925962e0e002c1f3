"""An open cedar box with the whole kitchen of koji looking out of it."""

from ..lettering import letters
from ..motifs import ground, koji_grains, leaf, shadow
from ..palette import (
    BENGARA,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INK,
    MOSS,
    MOSS_LIGHT,
    MOSS_PALE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SOFT,
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
    smooth,
)
from ..vessels import bottle, jar, seal
from .counter import SIDE, table


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
