"""What this installation of journeygen is: one digest that changes with our code and the libraries it uses."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_SOURCES = (".py", ".yml", ".json", ".md")


def tool_fingerprint(package: Path = _PACKAGE, search: list[str] | None = None) -> str:
    """Return the digest (hex) of our own source files, of Python, and of what is installed beside us.

    Installed packages are told by the names of their .dist-info folders, which hold the version: a thousandth of the
    time that importlib.metadata takes, and any installation, however distant, makes everything anew.
    """
    digest = hashlib.sha256(sys.version.encode())
    for name, data in _own_files(package):
        digest.update(f"\n{name} {len(data)} ".encode() + data)
    for folder in sys.path if search is None else search:
        digest.update("\n".join(sorted(_installed(folder))).encode())
    return digest.hexdigest()


def _own_files(package: Path) -> Iterator[tuple[str, bytes]]:
    for base, folders, names in os.walk(package):
        folders[:] = sorted(folder for folder in folders if folder not in ("__pycache__", "starter"))
        for name in sorted(names):
            if name.endswith(_SOURCES):
                yield os.path.relpath(f"{base}/{name}", package), Path(base, name).read_bytes()


def _installed(folder: str) -> list[str]:
    try:
        with os.scandir(folder or ".") as entries:
            return [entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return []
