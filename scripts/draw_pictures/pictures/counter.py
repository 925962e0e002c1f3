"""The table the food stands on, seen from the front."""

from ..svg import box, fill, shade

SIDE = 1072


def table(top: float, colour: str, dark: str) -> str:
    """A table from ``top`` down, its grain denser towards the viewer."""
    board = box(-20, top, SIDE + 40, SIDE - top + 20)
    return fill(board, colour) + shade(board, dark, (0, top - 60), (0, SIDE + 260), 0.8)
