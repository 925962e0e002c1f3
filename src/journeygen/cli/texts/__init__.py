"""Texts that commands write for authors: the README of a new project, and the beginnings of new files."""

from __future__ import annotations

from pathlib import Path
from string import Template

_FOLDER = Path(__file__).parent


def written(file: str, /, **values: str) -> bytes:
    """Return the text of a file in this folder with its `$names` filled in."""
    template = Template((_FOLDER / file).read_text(encoding="utf-8"))
    return template.substitute(values).encode()
