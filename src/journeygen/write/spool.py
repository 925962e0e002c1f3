"""Finished bytes, put aside in one unnamed file until the build is written: a large build does not fit in memory."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable
from functools import partial
from types import TracebackType

from journeygen.artifact import Shelved
from journeygen.diagnostics import Words
from journeygen.write.problems import WriteError

_MOST_IN_MEMORY = 16_000_000
"""Bytes up to which a build is not worth a file."""


class Spool:
    """Implements `journeygen.artifact.Shelf`. Use it as a context: what it handed out can be read inside only."""

    def __init__(self) -> None:
        """Start empty; the file has no name and is gone with the process, however that ends."""
        self._file = tempfile.SpooledTemporaryFile(max_size=_MOST_IN_MEMORY)  # noqa: SIM115 (closed by `__exit__`)

    def put(self, parts: Iterable[bytes]) -> Shelved:
        """Keep the parts of one file, which may be made while they are taken."""
        digest, size = hashlib.sha256(), 0
        start = self._file.seek(0, 2)
        for part in parts:
            digest.update(part)
            size += self._file.write(part)
        told = digest.hexdigest()
        return Shelved(told, size, partial(self._read, start, size, told))

    def _read(self, start: int, size: int, digest: str) -> bytes:
        self._file.seek(start)
        data = self._file.read(size)
        if hashlib.sha256(data).hexdigest() != digest:
            raise WriteError(
                Words(
                    "一時ファイルが途中で変わりました。もう一度実行してください。",
                    "The temporary file changed while it was in use. Please run it again.",
                )
            )
        return data

    def __enter__(self) -> Spool:
        """Return the spool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of everything."""
        self._file.close()
