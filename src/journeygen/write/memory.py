"""The memory of earlier builds: `.cache/journeygen.sqlite3`. It can be deleted at any moment; only time is lost."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar, cast

from journeygen.artifact import Ingredients
from journeygen.write.database import Database
from journeygen.write.frozen import TamperedError, freeze, thaw
from journeygen.write.tool import tool_fingerprint

T = TypeVar("T")

_Traced = tuple[object, tuple[tuple[str, str], ...]]

FOLDER = ".cache"
FILE = "journeygen.sqlite3"
_FLUSH_BYTES = 16_000_000


class FileMemory:
    """Implements `journeygen.artifact.Memory` over one file. Use it as a context, or call `close`."""

    def __init__(self, database: Database | None, tool: str) -> None:
        """Remember in `database`; what another `tool` made is never seen."""
        self._database = database
        self._tool = tool[:24]
        self._new: dict[str, bytes] = {}
        self._new_bytes = 0
        self._lock = threading.Lock()

    def recall(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under `key`, which names all of its content, or make it now."""
        known = self._read(f"{self._tool}:{key}")
        if known is not None:
            return cast(T, known[0])
        value = make()
        self._keep(f"{self._tool}:{key}", (value,))
        return value

    def retrace(self, key: str, now: Callable[[str], str], make: Callable[[], tuple[T, Ingredients]]) -> T:
        """Return what was made under `key` when every ingredient still has the digest that `now` gives, or make it."""
        known = self._read(f"{self._tool}>{key}")
        if known is not None and all(now(name) == digest for name, digest in cast(_Traced, known)[1]):
            return cast(T, known[0])
        value, made_from = make()
        self._keep(f"{self._tool}>{key}", (value, tuple(made_from.items())))
        return value

    def noted(self, key: str) -> object | None:
        """Return the note under `key`, None when there is none."""
        known = self._read(f"{self._tool}!{key}")
        return known[0] if known else None

    def note(self, key: str, value: object) -> None:
        """Keep a note, which later ones under the same key replace."""
        self._keep(f"{self._tool}!{key}", (value,))

    def close(self) -> None:
        """Write what is new. The memory is of no use afterwards."""
        with self._lock:
            self._flush()
            if self._database is not None:
                self._database.close()
                self._database = None

    def __enter__(self) -> FileMemory:
        """Return the memory itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was made, also when the build failed: it was made rightly."""
        self.close()

    def _read(self, key: str) -> tuple[object, ...] | None:
        with self._lock:
            data = self._new.get(key) or (self._database.get(key) if self._database else None)
        if data is None:
            return None
        try:
            value = thaw(data, key)
        except TamperedError:
            return None
        return value if isinstance(value, tuple) else None

    def _keep(self, key: str, value: tuple[object, ...]) -> None:
        if self._database is None:
            return
        body = freeze(value, key)
        with self._lock:
            self._new[key] = body
            self._new_bytes += len(body)
            if self._new_bytes > _FLUSH_BYTES:
                self._flush()

    def _flush(self) -> None:
        if self._database is not None and self._new:
            self._database.put(self._new.items())
        self._new.clear()
        self._new_bytes = 0


def open_memory(root: Path) -> FileMemory:
    """Open the memory of the project at `root`; where nothing can be written, it forgets everything."""
    folder = root / FOLDER
    path = folder / FILE
    if folder.is_symlink() or path.is_symlink():  # it would lead us to write somewhere else
        return FileMemory(None, "")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return FileMemory(None, "")
    with contextlib.suppress(OSError), (folder / ".gitignore").open("x") as file:
        file.write("*\n")
    return FileMemory(Database.open(path), tool_fingerprint())
