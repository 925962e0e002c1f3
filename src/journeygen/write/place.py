"""The folder that a build is written to: that it is ours, that nothing in it leads outside, and who is in it now."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from journeygen.diagnostics import Words
from journeygen.write.problems import WriteError

IGNORE_FILE = ".gitignore"
RUN_FILE = "run.json"
LOCK_FILE = ".journeygen"
"""Says that the folder is ours, and holds the lock of the build that is in it."""
IGNORE_TEXT = "# 生成物はここに入ります。手で編集しないでください。\n*\n!.gitignore\n"


def claim(out: Path) -> None:
    """Make the folder ours, or refuse: what is not from a build is removed from it later."""
    if out.is_symlink():
        raise WriteError(
            Words(
                f"{out} はシンボリックリンクです。ふつうのフォルダーにするか、--out で行き先を指定します。",
                f"{out} is a symbolic link. Make it a folder, or name another one with --out.",
            )
        )
    out.mkdir(parents=True, exist_ok=True)
    if not _is_ours(out):
        raise WriteError(
            Words(
                f"{out} には journeygen が作ったものではないファイルがあります。空のフォルダーを指定します。",
                f"{out} holds files that journeygen did not make. Name an empty folder.",
            )
        )
    ignore = out / IGNORE_FILE
    if not os.path.lexists(ignore):
        ignore.write_text(IGNORE_TEXT, encoding="utf-8")


def _is_ours(out: Path) -> bool:
    names = {entry.name for entry in os.scandir(out)}
    return not names - {IGNORE_FILE, ".gitkeep"} or not names.isdisjoint({LOCK_FILE, RUN_FILE})


@contextlib.contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """Wait until no other build writes to the folder. The system frees the lock of a build that was killed."""
    try:
        import fcntl
    except ImportError:  # no such locks on this system: files are still replaced one by one
        yield
        return
    descriptor = os.open(out / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        with contextlib.suppress(OSError):  # some network folders know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def files_in(out: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every entry below `out` that is not a true folder, with its path; links are entries, never followed.

    Names that start with a dot are not ours to see, except for what a killed build left (`.…tmp`).
    """
    yield from _walk(str(out), "")


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        if entry.name.startswith(".") and not is_left_over(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry


def is_left_over(name: str) -> bool:
    """Tell whether a name is that of a half-written file."""
    return name.startswith(".") and name.endswith(".jg-tmp")
