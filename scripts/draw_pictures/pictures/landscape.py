"""The valley of the village: the sheet of the wide pictures and the two ranges of hills in all of them."""

from ..svg import (
    Point,
)

WIDE = 1200


HIGH = 675


FAR: list[Point] = [
    (-40, 300),
    (130, 210),
    (290, 270),
    (460, 150),
    (640, 260),
    (800, 190),
    (990, 280),
    (1240, 170),
]


NEAR: list[Point] = [(-40, 400), (180, 330), (420, 400), (700, 360), (960, 420), (1240, 330)]
