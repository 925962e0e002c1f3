"""The short cut: when neither the project, nor the tool, nor build/ changed since the last build, all is done.

What was said then (a summary, warnings) is kept with it and said again.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from journeygen.write.memory import FileMemory
from journeygen.write.place import RUN_FILE, files_in


@dataclass(frozen=True, slots=True)
class Finished:
    """A build that went through: what it was made from, what stood in build/ afterwards, what was said."""

    inputs: str
    outputs: str
    said: object


def recall_finished(memory: FileMemory, out: Path, inputs: str) -> object | None:
    """Return what the last build into `out` said when it would be the same now, None when it may differ."""
    last = memory.noted(_key(out))
    if not isinstance(last, Finished) or last.inputs != inputs or last.outputs != outputs_fingerprint(out):
        return None
    return last.said


def note_finished(memory: FileMemory, out: Path, inputs: str, said: object) -> None:
    """Keep that a build of these inputs has just been written to `out`."""
    memory.note(_key(out), Finished(inputs, outputs_fingerprint(out), said))


def outputs_fingerprint(out: Path) -> str:
    """Return a digest over the path, size and time of every file in `out`; empty when there is no such folder.

    Sizes and times are what `make` and `git status` go by as well: nobody edits build/ and sets its clock back.
    """
    try:
        rows = sorted(_row(path, entry) for path, entry in files_in(out) if path != RUN_FILE)
    except OSError:
        return ""
    return hashlib.sha256("\n".join(rows).encode("utf-8", "surrogateescape")).hexdigest()


def _row(path: str, entry: os.DirEntry[str]) -> str:
    state = entry.stat(follow_symlinks=False)
    return f"{path}\0{state.st_mode}\0{state.st_size}\0{state.st_mtime_ns}"


def _key(out: Path) -> str:
    return f"finished:{out.resolve()}"
