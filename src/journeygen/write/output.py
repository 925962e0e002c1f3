"""Write a build: what differs is replaced, what is gone is removed, what is the same is not touched."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from journeygen.artifact import Artifact, FileCopy, Shelved
from journeygen.diagnostics import Words
from journeygen.write.atomic import replace
from journeygen.write.place import RUN_FILE, alone_in, claim, files_in, is_left_over
from journeygen.write.problems import WriteError, cannot_write

LAST = ("manifest.json",)
"""Written after everything that they name, and kept safe from a power failure."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of every file of a build: paths below build/, sorted."""

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write_output(out: Path, artifacts: Iterable[Artifact], root: Path, prune: bool = True) -> Written:
    """Bring `out` to hold the artifacts, copying pictures from the project at `root`; raise WriteError.

    Without `prune`, files of earlier builds stay: for a build of a selection.
    """
    ordered = _in_order(artifacts)
    try:
        claim(out)
        with alone_in(out):
            return _write(out, ordered, root, prune)
    except OSError as reason:
        raise cannot_write(reason.filename or out, reason) from reason


def _in_order(artifacts: Iterable[Artifact]) -> dict[str, Artifact]:
    ordered: dict[str, Artifact] = {}
    for artifact in sorted(artifacts, key=lambda one: (one.path in LAST, one.path)):
        if artifact.path in ordered or _odd(artifact.path):
            raise ValueError(f"an artifact cannot be called {artifact.path!r}")
        ordered[artifact.path] = artifact
    return ordered


def _odd(path: str) -> bool:
    """Tell whether a path might lead out of build/, be hidden there, or be no name on some system."""
    return any(sign in f"/{path}/" for sign in ("//", "/.", "\\", ":"))


def _write(out: Path, ordered: Mapping[str, Artifact], root: Path, prune: bool) -> Written:
    there = dict(files_in(out))
    created: list[str] = []
    updated: list[str] = []
    unchanged: list[str] = []
    folders: set[str] = set()
    for path, artifact in ordered.items():
        entry = there.get(path)
        if entry is not None and _is_same(entry, artifact):
            unchanged.append(path)
            continue
        _make_folder(out, path, folders)
        replace(out / path, _bytes_of(artifact, root), durable=path in LAST)
        (created if entry is None else updated).append(path)
    removed = _remove(out, sorted(there.keys() - ordered.keys() - {RUN_FILE})) if prune else []
    return Written(tuple(created), tuple(updated), tuple(unchanged), tuple(removed))


def _is_same(entry: os.DirEntry[str], artifact: Artifact) -> bool:
    """Compare with the file in place: by its bytes when they are at hand, which costs no more than by digest."""
    if not entry.is_file(follow_symlinks=False):
        return False
    body = artifact.body
    if isinstance(body, FileCopy):
        return _digest(_read(entry.path)) == body.digest
    if entry.stat(follow_symlinks=False).st_size != len(body):
        return False
    there = _read(entry.path)
    return _digest(there) == body.digest if isinstance(body, Shelved) else there == body


def _read(path: str) -> bytes:
    """Read a file in half of the time that pathlib takes: thousands of them are compared in a build."""
    with io.FileIO(path) as file:
        return file.readall()


def _bytes_of(artifact: Artifact, root: Path) -> bytes:
    if not isinstance(artifact.body, FileCopy):
        return artifact.body if isinstance(artifact.body, bytes) else artifact.body.read()
    path = artifact.body.path
    data = (root / path).read_bytes()
    if _digest(data) != artifact.body.digest:
        raise WriteError(
            Words(
                f"{path} が作業中に変わりました。もう一度実行してください。",
                f"{path} changed while it was being copied. Please run it again.",
            )
        )
    return data


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _make_folder(out: Path, path: str, made: set[str]) -> None:
    """Make the folders above a file, each a true one: a link or file in the way is removed, never followed."""
    parts = path.split("/")
    is_new = False
    for depth in range(1, len(parts)):
        folder = "/".join(parts[:depth])
        if folder not in made:
            is_new = _make_true(out / folder)
            made.add(folder)
    if not is_new and _is_true(f"{out}/{path}"):
        _remove_tree(out / path)


def _make_true(folder: Path) -> bool:
    """Make a folder and return True, or return False when it is there and no link."""
    try:
        folder.mkdir()
    except FileExistsError:
        if _is_true(folder):
            return False
        folder.unlink()
        folder.mkdir()
    return True


def _is_true(folder: Path | str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(folder).st_mode)
    except FileNotFoundError:
        return False


def _remove_tree(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder)


def _remove(out: Path, paths: list[str]) -> list[str]:
    """Remove files, and the folders that this leaves empty."""
    for path in paths:
        with contextlib.suppress(
            FileNotFoundError, NotADirectoryError, IsADirectoryError
        ):  # replaced already
            (out / path).unlink()
        for folder in PurePosixPath(path).parents[:-1]:
            with contextlib.suppress(OSError):  # not empty
                (out / folder).rmdir()
    return [path for path in paths if not is_left_over(PurePosixPath(path).name)]
