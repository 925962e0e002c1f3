"""Five people around a table with cups and a pot of miso soup, talking."""

from ..motifs import ground, lamp, steam, tree
from ..palette import (
    BENGARA,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    INK,
    INK_SOFT,
    MISO,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    MUTED,
    OCHRE_LIGHT,
    PAPER,
    SOFT,
    STONE,
)
from ..people import bust
from ..svg import (
    box,
    fill,
    group,
    line,
    place,
    round_shape,
    shade,
    stroke,
)
from ..vessels import bowl
from .cast import AOI, BUNTA, DAIGO, EMI
from .koji_room import FOUNDER
from .landscape import HIGH, WIDE


def roundtable() -> str:
    """Five people around a table with cups and a pot of miso soup, talking."""
    top = round_shape(600, 560, 520, 120)
    cups = [
        (330, 520, 0.5),
        (470, 500, 0.5),
        (760, 506, 0.5),
        (880, 530, 0.5),
        (420, 600, 0.6),
        (770, 610, 0.6),
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        fill(box(120, 60, 380, 250, 4), MOSS_PALE),
        tree(250, 300, 1.5, MOSS_LIGHT, MOSS),
        tree(400, 306, 1.1, MOSS, MOSS_DEEP),
        stroke(box(120, 60, 380, 250, 4), CEDAR_DEEP, 16),
        line([(310, 60), (310, 310)], CEDAR_DEEP, 12),
        lamp(720, -20, 110, BENGARA, OCHRE_LIGHT),
        place(250, 560, bust(AOI._replace(look=0.7)), scale=1.0),
        place(430, 520, bust(DAIGO._replace(look=0.5)), scale=0.96),
        place(610, 510, bust(FOUNDER._replace(style="bun", hair=MUTED, look=0.0)), scale=0.96),
        place(790, 520, bust(BUNTA._replace(look=-0.5)), scale=0.96),
        place(960, 560, bust(EMI._replace(look=-0.7)), scale=1.0),
        shade(round_shape(620, 590, 540, 120), CEDAR_DARK, (400, 560), (1100, 680), 0.7),
        fill(top, CEDAR),
        shade(top, CEDAR_DEEP, (400, 500), (1040, 680), 0.85),
        *(
            line([(170 + d, 560 + d / 10), (600, 540 + d / 4), (1030 - d, 556 + d / 9)], CEDAR_DEEP, 4, 0.5)
            for d in (0, 90, 190)
        ),
        place(600, 610, bowl(190, 96, INK_SOFT, INK, MISO)),
        steam(590, 500, 130, PAPER, 0.85),
        *(place(x, y + 30, bowl(110, 76, PAPER, STONE, MOSS_LIGHT), scale=s * 1.4) for x, y, s in cups),
    )
