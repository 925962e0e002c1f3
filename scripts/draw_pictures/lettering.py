"""Letters as outlines, so that a picture never depends on the fonts of a machine."""

import json
from functools import cache
from pathlib import Path

from .svg import fill, place


@cache
def _outlines() -> dict[str, dict[str, str]]:
    text = (Path(__file__).parent / "glyphs.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, str]] = json.loads(text)
    return loaded


def letters(
    text: str, x: float, y: float, size: float, colour: str, *, down: bool = False, hand: str = "brush"
) -> str:
    """Draw letters in a row or, as on a label, down a column; ``x, y`` is the top left of the first one."""
    shapes = _outlines()[hand]
    step = (0, size) if down else (size, 0)
    return "".join(
        place(x + step[0] * at, y + step[1] * at, fill(shapes[letter], colour), scale=size / 1000)
        for at, letter in enumerate(text)
    )
