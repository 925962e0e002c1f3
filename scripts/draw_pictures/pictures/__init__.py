"""Every picture of the brand by its file name."""

from collections.abc import Callable
from typing import NamedTuple

from .amazake import amazake
from .autumn import autumn
from .birthday import birthday
from .cream import cream
from .factory import factory
from .film import film
from .founder import founder
from .hands import hands
from .kifukubox import kifukubox
from .kojibox import kojibox
from .letter import letter
from .lotion import lotion
from .lunchbox import lunchbox
from .marks import badge, logo
from .miso import miso
from .misobarrel import misobarrel
from .muro import muro
from .roundtable import roundtable
from .school import school
from .seminar import seminar
from .shiokoji import shiokoji
from .signature import signature
from .soap import soap
from .spring import spring
from .springsake import springsake
from .summer import summer
from .table import table
from .thankyou import thankyou
from .village import village
from .winter import winter


class Picture(NamedTuple):
    """A drawing and the size of its sheet in pixels."""

    draw: Callable[[], str]
    width: int
    height: int


_SQUARES = (
    *(muro, amazake, shiokoji, miso, springsake),
    *(soap, lotion, cream),
    *(kojibox, misobarrel, kifukubox, lunchbox),
)
_WIDES = (
    *(village, spring, summer, autumn, winter),
    *(hands, film, table, letter, birthday),
    *(factory, roundtable, seminar, school, thankyou),
)

PICTURES = {
    "founder": Picture(founder, 480, 480),
    **{draw.__name__: Picture(draw, 1072, 1072) for draw in _SQUARES},
    **{draw.__name__: Picture(draw, 1200, 675) for draw in _WIDES},
}
"""Pictures that fill their sheet, saved as JPEG; their order seeds the grain, so new ones go last."""

CUTOUTS = {
    "logo": Picture(logo, 640, 160),
    "badge-vip": Picture(badge, 480, 480),
    "signature": Picture(signature, 480, 200),
}
"""Pictures on a transparent sheet, saved as PNG."""
