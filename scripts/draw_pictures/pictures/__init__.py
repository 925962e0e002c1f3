"""Every picture of the brand by its file name."""

from collections.abc import Callable
from typing import NamedTuple

from ..palette import BENGARA, MOSS, MOSS_LIGHT, PAPER, SOFT
from ..svg import blob, box, fill, round_shape, shade


class Picture(NamedTuple):
    """A drawing and the size of its sheet in pixels."""

    draw: Callable[[], str]
    width: int
    height: int


def _hills() -> str:
    hill = [(-40, 700), (200, 420), (560, 560), (900, 380), (1300, 620), (1300, 1200), (-40, 1200)]
    return (
        fill(box(-20, -20, 1300, 1200), SOFT)
        + fill(round_shape(400, 280, 120), BENGARA)
        + blob([(x, y - 90) for x, y in hill], MOSS_LIGHT)
        + blob(hill, MOSS)
        + shade(box(-20, 400, 1300, 800), PAPER, (0, 500), (0, 1000))
    )


_SQUARES = "muro amazake shiokoji miso soap lotion cream kojibox misobarrel kifukubox lunchbox springsake"
_WIDES = "village spring summer autumn winter hands table factory roundtable letter film birthday seminar school"

PICTURES = {
    "founder": Picture(_hills, 480, 480),
    **{name: Picture(_hills, 1072, 1072) for name in _SQUARES.split()},
    **{name: Picture(_hills, 1200, 675) for name in [*_WIDES.split(), "thankyou"]},
}
CUTOUTS = {
    "logo": Picture(_hills, 640, 160),
    "badge-vip": Picture(_hills, 480, 480),
    "signature": Picture(_hills, 480, 200),
}
