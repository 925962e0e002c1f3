"""Everything a project is made from, as one digest: cheap enough to ask before anything is parsed."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from journeygen.load.templates import default_theme
from journeygen.model.folders import CONTENT, JOURNEYS, SETTINGS_FILE, TEMPLATES

_MOST_BYTES = 20_000_000
"""No file that we read is larger; of such a one, size and time must do."""


def inputs_fingerprint(root: Path) -> str:
    """Return a digest (hex) over every file that a build of `root` can read, the default theme's among them.

    It covers more than what is read (files of any ending): a needless build is better than a stale one.
    """
    digest = hashlib.sha256()
    for path in _listed(root):
        digest.update(_told(root, path))
    theme = default_theme()
    if theme != root.resolve():
        for path in _below(theme, TEMPLATES):
            digest.update(_told(theme, path))
    return digest.hexdigest()


def stamp(path: Path | str) -> str:
    """Tell a file outside the project (a font, a browser) by its path, size and time, as `make` would."""
    try:
        state = Path(path).stat()
    except OSError:
        return f"{path} missing"
    return f"{path} {state.st_size} {state.st_mtime_ns}"


def _listed(root: Path) -> Iterator[str]:
    yield SETTINGS_FILE
    for folder in (JOURNEYS, CONTENT, TEMPLATES):
        yield from _below(root, folder)


def _below(root: Path, folder: str) -> Iterator[str]:
    for base, folders, names in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = os.path.relpath(base, root)
        linked = [name for name in folders if Path(base, name).is_symlink()]
        seen = sorted([*linked, *(name for name in names if not name.startswith("."))])
        yield from (f"{inside}/{name}" for name in seen)
        if not seen and not folders:
            yield inside


def _told(root: Path, path: str) -> bytes:
    """Return a line about one file: its path and content. A link that leads outside is told by where it leads."""
    name = os.fsencode(path)
    full = f"{root}/{path}"  # paths as texts: pathlib would take half of the time
    try:
        state = os.lstat(full)
        if stat.S_ISLNK(state.st_mode):
            link = Path(full)
            name += b" -> " + os.fsencode(link.readlink())
            if not link.resolve().is_relative_to(root.resolve()):
                return name + b"\n"
            state = link.stat()
        if stat.S_ISDIR(state.st_mode):
            return name + b"/\n"
        if not stat.S_ISREG(state.st_mode) or state.st_size > _MOST_BYTES:
            return name + f"\0{state.st_mode} {state.st_size} {state.st_mtime_ns}\n".encode()
        with io.FileIO(full) as file:
            return name + b"\0" + hashlib.sha256(file.readall()).digest() + b"\n"
    except (OSError, RuntimeError) as reason:  # RuntimeError: links that run in a circle
        return name + f"\0{getattr(reason, 'errno', None)}\n".encode()
