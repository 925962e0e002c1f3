"""Morning: light from the high window, steam over the trays, the founder with her back to us."""

from ..motifs import heap, shadow, steam
from ..palette import (
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INK,
    LINE,
    PAPER,
    SKIN,
    SNOW,
)
from ..people import bust
from ..svg import (
    box,
    brush,
    fill,
    group,
    line,
    place,
    polygon,
    shade,
    stroke,
)
from .koji_room import FOUNDER, boards, rack


def muro() -> str:
    """Morning: light from the high window, steam over the trays, the founder with her back to us."""
    window = box(430, 90, 220, 150, 4)
    beam = polygon([(430, 236), (650, 236), (960, 1100), (330, 1100)])
    bench = box(150, 780, 772, 64, 6)
    rice = [(180, 784), (300, 748), (520, 738), (760, 746), (892, 784), (540, 796)]
    return group(
        boards(1072, 830, 92),
        fill(box(-20, 820, 1120, 280), CEDAR_DEEP),
        shade(box(-20, 820, 1120, 280), CEDAR_DARK, (0, 800), (0, 1120), 0.9),
        rack(-60, 260, 290, 6, 98),
        rack(840, 260, 290, 6, 98),
        shade(beam, "#FBEFD0", (600, 1060), (540, 150), 0.78),
        fill(window, "#FBEFD0"),
        *(fill(box(x, 84, 12, 162), CEDAR_DARK) for x in (500, 570)),
        stroke(window, CEDAR_DARK, 14),
        place(540, 790, bust(FOUNDER._replace(look=0.1)), scale=1.25),
        brush([(450, 656, 40), (432, 694, 54), (444, 732, 44)], INDIGO),
        brush([(630, 656, 40), (648, 694, 54), (636, 732, 44)], INDIGO),
        brush([(440, 724, 38), (456, 750, 34), (470, 764, 26)], SKIN),
        brush([(640, 724, 38), (624, 750, 34), (610, 764, 26)], SKIN),
        steam(300, 720, 380, PAPER, 0.7),
        steam(730, 730, 330, PAPER, 0.6),
        heap(rice, SNOW, LINE, 120, 4, size=9),
        fill(bench, CEDAR_LIGHT),
        shade(bench, CEDAR_DEEP, (200, 760), (980, 880), 0.9),
        shadow(580, 1044, 450, 26, INK, strength=0.8),
        fill(box(180, 844, 712, 196, 4), CEDAR),
        *(line([(x, 850), (x + 2, 1036)], CEDAR_DEEP, 4, 0.8) for x in range(280, 880, 102)),
        shade(box(180, 844, 712, 196, 4), CEDAR_DARK, (260, 800), (900, 1120), 0.9),
    )
