"""A still of the film: two people spread steamed rice in lamplight, between black bars."""

from ..motifs import ground, heap, lamp, steam
from ..palette import (
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    INK,
    INK_SOFT,
    LINE,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SKIN,
    SNOW,
    SOFT,
    STONE,
)
from ..people import Person, bust
from ..svg import (
    box,
    brush,
    fill,
    group,
    line,
    place,
    polygon,
    round_shape,
    shade,
)
from .koji_room import ENOMOTO, rack


def film() -> str:
    """A still of the film: two people spread steamed rice in lamplight, between black bars."""
    bench = box(200, 470, 800, 46, 4)
    rice = [(220, 474), (330, 420), (600, 400), (860, 416), (980, 474), (600, 486)]
    return group(
        ground(1200, 675, INK_SOFT),
        *(line([(x, -20), (x, 700)], INK, 4, 0.6) for x in range(40, 1200, 110)),
        rack(-30, 230, 170, 4, 92),
        rack(1060, 230, 170, 4, 92),
        place(600, 60, lamp(0, 0, 60, CEDAR_DEEP, "#FBEFD0"), scale=1.3),
        shade(
            polygon([(516, 204), (684, 204), (1000, 620), (200, 620)]),
            OCHRE_LIGHT,
            (600, 640),
            (600, 150),
            0.85,
        ),
        place(410, 470, bust(Person(style="cloth", look=0.8)), scale=0.86),
        place(800, 470, bust(ENOMOTO._replace(look=-0.8)), scale=0.88),
        brush([(470, 380, 34), (510, 420, 30), (540, 436, 24)], SKIN),
        brush([(736, 380, 34), (700, 420, 30), (668, 436, 24)], SKIN),
        steam(560, 430, 210, PAPER, 0.6),
        steam(690, 440, 150, PAPER, 0.45),
        heap(rice, SNOW, LINE, 110, 4, size=8),
        fill(bench, CEDAR),
        shade(bench, CEDAR_DARK, (200, 460), (1000, 560), 0.9),
        fill(box(230, 516, 740, 100), CEDAR_DARK),
        shade(box(230, 516, 740, 100), INK, (500, 500), (1000, 640), 0.9),
        fill(box(-20, -20, 1240, 92), "#1E1B17"),
        fill(box(-20, 603, 1240, 92), "#1E1B17"),
        fill(round_shape(1122, 639, 13), OCHRE),
        line([(80, 639), (1080, 639)], STONE, 3, 0.6),
        line([(80, 639), (420, 639)], SOFT, 4),
    )
