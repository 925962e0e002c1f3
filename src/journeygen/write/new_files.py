"""Files that start an author's work. What exists is never written over, except what we made ourselves."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from journeygen.diagnostics import Words
from journeygen.write.atomic import replace
from journeygen.write.problems import WriteError, cannot_write


def write_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files below `root`, over those of the same name; raise WriteError."""
    try:
        for path, data in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            replace(target, data)
    except OSError as reason:
        raise cannot_write(reason.filename or root, reason) from reason


def create_file(root: Path, path: str, data: bytes) -> None:
    """Write one new file below `root`; raise WriteError when it exists or its folder leads outside."""
    target = root / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.parent.resolve().is_relative_to(root.resolve()):
            raise WriteError(
                Words(f"{path} はプロジェクトの外を指しています。", f"{path} leads outside the project.")
            )
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(target, flags, 0o666), "wb") as file:
            file.write(data)
    except OSError as reason:
        raise cannot_write(target, reason) from reason


def is_empty(folder: Path) -> bool:
    """Tell whether a folder does not exist or holds nothing."""
    return not os.path.lexists(folder) or (folder.is_dir() and not any(folder.iterdir()))
