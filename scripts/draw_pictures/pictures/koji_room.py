"""The koji room: its walls, its trays, its two people."""

from ..palette import (
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    INK,
    SNOW,
)
from ..people import Person
from ..svg import (
    blob,
    box,
    fill,
    group,
    line,
    shade,
)
from ..vessels import tray

FOUNDER = Person(style="cloth", look=-0.25)


ENOMOTO = Person(robe=CEDAR_DARK, robe_dark=INK, style="grey", look=0.6)


def boards(width: float, height: float, step: float) -> str:
    """A wall of cedar boards."""
    wall = box(-20, -20, width + 40, height + 20)
    return group(
        fill(wall, CEDAR),
        *(
            line([(x, -20), (x + 3, height / 2), (x, height)], CEDAR_DEEP, 4, 0.8)
            for x in _steps(step / 2, width, step)
        ),
        shade(wall, CEDAR_DEEP, (width * 0.2, 0), (width * 1.1, height), 0.75),
    )


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * at for at in range(int((end - start) / step) + 1)]


def rack(x: float, y: float, width: float, rows: int, gap: float) -> str:
    """Trays of koji on a rack; a white edge of rice shows above each front."""
    shelves = []
    for row in range(rows):
        top = y + row * gap
        rice = [
            (x + 16, top + 6),
            (x + width * 0.3, top - 12),
            (x + width * 0.7, top - 10),
            (x + width - 16, top + 6),
        ]
        shelves += [blob([*rice, (x + width / 2, top + 14)], SNOW), tray(x, top, width, gap * 0.42)]
        shelves.append(fill(box(x - 10, top + gap * 0.42, width + 20, gap * 0.12), CEDAR_DARK))
    posts = [
        fill(box(at, y - gap * 0.5, 16, rows * gap + gap * 0.5, 3), CEDAR_DARK)
        for at in (x - 18, x + width + 2)
    ]
    return group(fill(box(x - 8, y - 20, width + 16, rows * gap), CEDAR_DARK, 0.55), *shelves, *posts)
