"""A class in making miso, seen from the back row."""

from ..lettering import letters
from ..motifs import ground, koji_grains
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INK,
    MISO,
    MISO_DEEP,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SNOW,
    SOFT,
)
from ..people import bust, raised_hand
from ..svg import (
    blob,
    box,
    brush,
    fill,
    group,
    place,
    shade,
    smooth,
)
from ..vessels import bowl
from .cast import AOI, BUNTA, CHIE, DAIGO, EMI
from .koji_room import FOUNDER
from .landscape import HIGH, WIDE
from .shop_curtain import noren


def seminar() -> str:
    """A class in making miso, seen from the back row."""
    bench = box(330, 420, 560, 40, 5)
    beans = [(390, 424), (420, 392), (500, 384), (560, 398), (580, 424)]
    return group(
        ground(WIDE, HIGH, SOFT),
        fill(box(-20, 40, 1240, 24), CEDAR_DEEP),
        fill(box(130, 64, 210, 330), PAPER),
        shade(box(130, 64, 210, 330), SAND, (160, 80), (360, 420), 0.7),
        letters("味噌", 170, 96, 130, INK, down=True),
        fill(box(118, 56, 234, 16, 6), CEDAR_DARK),
        fill(box(118, 388, 234, 16, 6), CEDAR_DARK),
        noren((820, 90, 270, 130), INDIGO, INDIGO_DEEP, "教室"),
        place(610, 424, bust(FOUNDER._replace(look=0)), scale=0.92),
        brush([(690, 330, 36), (724, 300, 32), (742, 262, 26)], INDIGO),
        raised_hand(745, 250, 1.1, 10),
        fill(bench, CEDAR_LIGHT),
        fill(box(350, 460, 520, 240), CEDAR),
        shade(box(350, 460, 520, 240), CEDAR_DEEP, (400, 440), (900, 700), 0.9),
        blob(beans, OCHRE_LIGHT),
        koji_grains((410, 392, 150, 28), 26, 3, OCHRE, 9),
        place(790, 424, bowl(150, 76, BENGARA, BENGARA_DEEP, SNOW)),
        place(
            690,
            424,
            blob([(-60, 0), (-46, -40), (0, -54), (46, -40), (60, 0)], MISO),
            shade(
                smooth([(-60, 0), (-46, -40), (0, -54), (46, -40), (60, 0)]),
                MISO_DEEP,
                (-30, -50),
                (70, 0),
                0.8,
            ),
        ),
        *(
            place(x, 720, bust(person._replace(back=True)), scale=s)
            for x, person, s in (
                (110, EMI, 1.05),
                (350, BUNTA, 1.12),
                (600, CHIE, 1.06),
                (850, AOI, 1.1),
                (1090, DAIGO, 1.08),
            )
        ),
    )
