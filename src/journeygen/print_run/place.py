"""The folder of a print run: ours alone, never the build's, kept out of version control, one run at a time."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from journeygen.diagnostics import Words
from journeygen.model.folders import CONTENT, JOURNEYS, TEMPLATES
from journeygen.write.memory import FOLDER as CACHE
from journeygen.write.place import IGNORE_FILE, LOCK_FILE as BUILD_LOCK
from journeygen.write.problems import WriteError

MARK = ".journeygen-print"
"""Says that the folder is a print run's, lists the files that it made, and holds the lock of the run that is in it."""
PARTS = ".parts"
IGNORE_TEXT = "# お客様の名前と住所が入ります。版の管理に入れません。\n*\n"


_PROJECTS_OWN = ("build", CACHE, CONTENT, JOURNEYS, TEMPLATES)
"""Folders of a project that are read, built, sent or put under version control."""


def claim(out: Path, root: Path) -> None:
    """Make the folder ours, or refuse. What is in it holds names and addresses: only its owner may read it."""
    _keep_out_of_the_project(out, root)
    if out.is_symlink() or (out / PARTS).is_symlink():
        raise WriteError(
            Words(
                f"{out} はシンボリックリンクです。別の行き先を。", f"{out} is a symbolic link. Name another."
            )
        )
    if (out / BUILD_LOCK).exists():
        raise WriteError(
            Words(
                f"{out} は journeygen build の出力先です。お客様のデータは別のフォルダーに出します。",
                f"{out} is where journeygen build writes. Recipients' data must go to another folder.",
            )
        )
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    names = {entry.name for entry in os.scandir(out)} - {IGNORE_FILE, ".gitkeep"}
    if names and MARK not in names:
        raise WriteError(
            Words(
                f"{out} には、ほかのファイルがあります。空のフォルダーを指定します。",
                f"{out} holds other files. Name an empty folder.",
            )
        )
    (out / IGNORE_FILE).write_text(IGNORE_TEXT, encoding="utf-8")


def _keep_out_of_the_project(out: Path, root: Path) -> None:
    """Refuse the project itself and its own folders, also when they are not there yet (D25)."""
    place, project = out.resolve(), root.resolve()
    for own in (project / name for name in _PROJECTS_OWN):
        if place.is_relative_to(own.resolve()) or place.is_relative_to(own):
            raise WriteError(
                Words(
                    f"{out} は、プロジェクトの {own.name}/ の中です。お客様のデータは別のフォルダーに出します。",
                    f"{out} is inside the project's {own.name}/. Recipients' data must go to another folder.",
                )
            )
    if place == project:
        raise WriteError(
            Words(
                f"{out} は、プロジェクトのフォルダーです。お客様のデータは別のフォルダーに出します。",
                f"{out} is the project itself. Recipients' data must go to another folder.",
            )
        )


@contextlib.contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """Be the only run in the folder, or refuse at once. The system frees the lock of a run that was killed."""
    descriptor = os.open(out / MARK, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        _lock(descriptor, out)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, out: Path) -> None:
    try:
        import fcntl
    except ImportError:  # no such locks on this system
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as taken:
        raise WriteError(
            Words(
                f"{out} では、別の print-run が動いています。終わってから、もう一度動かします。",
                f"Another print-run is working in {out}. Run this again when it has ended.",
            )
        ) from taken
    except OSError:  # some network folders know no locks
        return


@contextlib.contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a place to write to, and move it over `target` when all of it is there and on the disk."""
    half = target.parent / PARTS / f"{target.name}.half"
    half.parent.mkdir(mode=0o700, exist_ok=True)
    _note(target)
    try:
        yield half
        descriptor = os.open(half, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)


def _note(target: Path) -> None:
    """List a file as ours, before it is there."""
    with (target.parent / MARK).open("a+", encoding="utf-8") as file:
        file.seek(0)
        if f"{target.name}\n" not in file.readlines():
            file.write(f"{target.name}\n")


def clear(out: Path) -> None:
    """Remove what earlier runs made: nothing of them may be taken for this one's. Other files are left alone."""
    mark = out / MARK
    names = mark.read_text(encoding="utf-8").split("\n") if mark.exists() else []
    for name in names:
        if name and "/" not in name:
            (out / name).unlink(missing_ok=True)
    if names:
        mark.write_text("", encoding="utf-8")
