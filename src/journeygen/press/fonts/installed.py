"""Fonts that are installed: found by their family through fontconfig."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from journeygen.press.missing import FONTCONFIG, program

_MEANING = re.compile(r"([\\\-:,=])")
"""Characters that mean something in a fontconfig pattern."""
_FACE = 0xFFFF
"""An index of fontconfig: the face in a collection below, an instance of a variable font above."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A font file of the machine, and which of its faces is meant."""

    path: Path
    index: int


@cache
def find_installed(family: str, bold: bool) -> Installed | None:
    """Return the file of a family, None when fontconfig would give another family in its place.

    A family without a bold face gives its regular one. Raises EngineMissingError without fontconfig.
    """
    pattern = (
        f"{_MEANING.sub(chr(92) + chr(92) + '1', family)}:weight={'bold' if bold else 'regular'}:slant=0"
    )
    told = _ask("fc-match", "--format", "%{family}\n%{file}\n%{index}\n", pattern).split("\n")
    families, path, index = told[:3]
    if family.casefold() not in {name.strip().casefold() for name in families.split(",")}:
        return None
    return Installed(Path(path), int(index) & _FACE)


@cache
def families() -> tuple[str, ...]:
    """Return the names of all families that are installed, sorted."""
    lines = _ask("fc-list", "--format", "%{family}\n").split("\n")
    return tuple(sorted({name.strip() for line in lines for name in line.split(",") if name.strip()}))


def _ask(name: str, *arguments: str) -> str:
    command = [program(FONTCONFIG, name), *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
