"""Dishes seen from above."""

from ..palette import (
    INK_SOFT,
)
from ..svg import (
    Point,
    fill,
    group,
    round_shape,
    shade,
)


def dish(at: Point, radius: float, colour: str, dark: str, inner: str) -> str:
    """A round bowl or plate from above, with its shadow."""
    x, y = at
    return group(
        shade(
            round_shape(x + 14, y + 16, radius),
            INK_SOFT,
            (x - radius, y - radius),
            (x + radius, y + radius),
            0.8,
        ),
        fill(round_shape(x, y, radius), colour),
        shade(
            round_shape(x, y, radius),
            dark,
            (x - radius * 0.6, y - radius * 0.6),
            (x + radius, y + radius),
            0.7,
        ),
        fill(round_shape(x, y, radius * 0.84), inner),
    )
