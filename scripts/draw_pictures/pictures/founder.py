"""Chiaki in her indigo work clothes before the trays."""

from ..motifs import steam
from ..palette import (
    OCHRE_LIGHT,
    PAPER,
    SKIN_SHADE,
)
from ..people import bust
from ..svg import (
    group,
    line,
    place,
    polygon,
    shade,
)
from .koji_room import FOUNDER, boards, rack


def founder() -> str:
    """Chiaki in her indigo work clothes before the trays."""
    sun = polygon([(-20, 60), (-20, 260), (500, 560), (500, 330)])
    wrinkles = [
        line([(-0.25 * 12 + side * 37, -246), (-0.25 * 12 + side * 42, -242)], SKIN_SHADE, 2.5)
        for side in (-1, 1)
    ]
    return group(
        boards(480, 500, 74),
        rack(322, 110, 190, 5, 78),
        rack(-120, 190, 190, 5, 78),
        shade(sun, OCHRE_LIGHT, (460, 460), (-20, 100), 0.75),
        steam(96, 200, 150, PAPER, 0.55),
        place(238, 500, bust(FOUNDER), *wrinkles, scale=1.36),
    )
