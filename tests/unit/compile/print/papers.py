"""The tiny project with its paper: shops and sheets for the tests of printed pieces."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from journeygen.artifact import NoMemory
from journeygen.compile.print.pieces import pieces_of
from journeygen.compile.print.sheet import Sheet, compile_sheet
from journeygen.compile.print.shop import PrintShop
from journeygen.diagnostics import Diagnostic
from journeygen.load.project import load_project
from tests.mistakes import TESTS, TINY

PAPER = TESTS / "projects/paper"


def print_shop(root: Path, files: Mapping[str, str] | None = None) -> PrintShop:
    """Lay out the project below `root` with these files over it, and open its shop."""
    shutil.copytree(TINY, root, symlinks=True)
    shutil.copytree(PAPER, root, dirs_exist_ok=True)
    for path, text in (files or {}).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    loaded = load_project(root)
    assert loaded.project is not None
    assert loaded.diagnostics == ()
    return PrintShop(loaded.project, loaded.names, NoMemory())


def compiled(shop: PrintShop, name: str, version: str = "a") -> tuple[Sheet | None, list[Diagnostic]]:
    """Compile one version of a message."""
    found = [one for one in pieces_of(shop.project) if (one[0].name, one[1].name) == (name, version)]
    return compile_sheet(shop, *found[0])


def sheet_of(shop: PrintShop, name: str, version: str = "a") -> Sheet:
    """Compile one version of a message that has no mistakes."""
    sheet, problems = compiled(shop, name, version)
    assert problems == []
    assert sheet is not None
    return sheet
