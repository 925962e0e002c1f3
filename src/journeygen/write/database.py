"""One SQLite file of keys and bytes that may vanish, break or be shared at any moment.

Every failure means the same: nothing is remembered. Power may fail in the middle of writing (nothing waits for the
disk), so what is read is checked by its reader.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

KEEP_BUILDS = 50
"""What none of the last so many openings used is dropped."""

MOST_BYTES = 2_000_000_000
"""A larger file is started anew."""

_BUSY_SECONDS = 5.0
_LAYOUT = """
CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, used INTEGER NOT NULL, body BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS entry_used ON entry (used);
"""
_BROKEN = (sqlite3.Error, OSError, UnicodeError, TypeError, ValueError, OverflowError)
"""What SQLite's module raises over a damaged file: even its message may be no text, and a number no number."""

_NOT_OURS_TO_MEND = (
    "SQLITE_BUSY",
    "SQLITE_LOCKED",
    "SQLITE_CANTOPEN",
    "SQLITE_READONLY",
    "SQLITE_FULL",
    "SQLITE_PERM",
)

Row = tuple[str, bytes]


class Database:
    """Bytes by key in a file. `open` gives None when there can be no file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Start a new generation: entries are dropped by how many generations ago they were used."""
        self._connection = connection
        self._generation = _latest(connection) + 1
        self._touched: list[str] = []
        self._is_new = connection.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is None

    @classmethod
    def open(cls, path: Path) -> Database | None:
        """Open the file, starting anew when it is broken; None when the folder cannot be written to."""
        for _ in range(2):
            try:
                return cls(_connect(path))
            except _BROKEN as reason:
                if getattr(reason, "sqlite_errorname", "").startswith(_NOT_OURS_TO_MEND) or not forget(path):
                    return None
        return None

    def get(self, key: str) -> bytes | None:
        """Return the bytes under `key`, None when there are none or they cannot be read."""
        if self._is_new:
            return None
        try:
            row = self._connection.execute("SELECT used, body FROM entry WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return None
        if row is None:
            return None
        if (
            row[0] < self._generation - KEEP_BUILDS // 5
        ):  # writing "used" each time would cost more than it tells
            self._touched.append(key)
        return bytes(row[1])

    def put(self, rows: Iterable[Row]) -> bool:
        """Write all rows or, when another build holds the file for too long, none."""
        command = "INSERT OR REPLACE INTO entry (key, used, body) VALUES (?, ?, ?)"
        try:
            with self._connection:
                self._connection.executemany(command, ((key, self._generation, body) for key, body in rows))
        except _BROKEN:
            return False
        self._is_new = False
        return True

    def close(self) -> None:
        """Note what was used, drop what was not for long, and close the file."""
        try:
            with self._connection:
                rows = [(self._generation, key) for key in self._touched]
                self._connection.executemany("UPDATE entry SET used = ? WHERE key = ?", rows)
                self._connection.execute(
                    "DELETE FROM entry WHERE used < ?", (self._generation - KEEP_BUILDS,)
                )
        except _BROKEN:
            pass  # the next build drops it
        finally:
            self._connection.close()


def _latest(connection: sqlite3.Connection) -> int:
    """Return the newest generation; one beyond all builds is damage."""
    latest = connection.execute("SELECT coalesce(max(used), 0) FROM entry").fetchone()[0]
    if not isinstance(latest, int) or not 0 <= latest < 2**48:
        connection.close()
        raise ValueError(latest)
    return latest


def _connect(path: Path) -> sqlite3.Connection:
    if path.exists() and path.stat().st_size > MOST_BYTES:
        forget(path)
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_LAYOUT)
    except _BROKEN:
        connection.close()
        raise
    return connection


def forget(path: Path) -> bool:
    """Remove the file with what SQLite keeps beside it; tell whether that could be done."""
    try:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)
    except OSError:
        return False
    return True
