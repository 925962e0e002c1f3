"""The split curtain over a door."""

from ..lettering import letters
from ..palette import (
    CEDAR_DARK,
    PAPER,
)
from ..svg import (
    fill,
    group,
    line,
    polygon,
    shade,
)


def noren(area: tuple[float, float, float, float], colour: str, dark: str, text: str) -> str:
    """A split curtain over a door, one letter on each part."""
    x, y, width, height = area
    part = width / len(text)
    cloths = []
    for at, letter in enumerate(text):
        left = x + at * part
        cloth = polygon(
            [(left + 2, y), (left + part - 2, y), (left + part - 6, y + height), (left + 6, y + height - 6)]
        )
        size = min(part, height) * 0.62
        cloths += [
            fill(cloth, colour),
            shade(cloth, dark, (left, y), (left + part, y + height * 1.4), 0.9),
            letters(letter, left + (part - size) / 2, y + (height - size) / 2, size, PAPER),
        ]
    rod = line([(x - 16, y), (x + width + 16, y)], CEDAR_DARK, 10)
    return group(*cloths, rod)
