"""Every picture of the brand by its file name."""

from collections.abc import Callable
from typing import NamedTuple

from . import boxes, gatherings, koji_room, marks, products, seasons, signature, skincare, tables


class Picture(NamedTuple):
    """A drawing and the size of its sheet in pixels."""

    draw: Callable[[], str]
    width: int
    height: int


_SQUARES = (
    koji_room.muro,
    products.amazake,
    products.shiokoji,
    products.miso,
    products.springsake,
    skincare.soap,
    skincare.lotion,
    skincare.cream,
    boxes.kojibox,
    boxes.misobarrel,
    boxes.kifukubox,
    boxes.lunchbox,
)
_WIDES = (
    seasons.village,
    seasons.spring,
    seasons.summer,
    seasons.autumn,
    seasons.winter,
    koji_room.hands,
    koji_room.film,
    tables.table,
    tables.letter,
    tables.birthday,
    gatherings.factory,
    gatherings.roundtable,
    gatherings.seminar,
    gatherings.school,
    gatherings.thankyou,
)

PICTURES = {
    "founder": Picture(koji_room.founder, 480, 480),
    **{draw.__name__: Picture(draw, 1072, 1072) for draw in _SQUARES},
    **{draw.__name__: Picture(draw, 1200, 675) for draw in _WIDES},
}
"""Pictures that fill their sheet, saved as JPEG."""

CUTOUTS = {
    "logo": Picture(marks.logo, 640, 160),
    "badge-vip": Picture(marks.badge, 480, 480),
    "signature": Picture(signature.signature, 480, 200),
}
"""Pictures on a transparent sheet, saved as PNG."""
