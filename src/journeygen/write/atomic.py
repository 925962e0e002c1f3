"""One file, whole or not at all: written beside its place, then moved over it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def replace(target: Path, data: bytes, durable: bool = False) -> None:
    """Put `data` at `target`, whatever stands there. `durable` waits until the disk holds it."""
    half = target.with_name(f".{target.name[:80]}.{os.getpid()}.jg-tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(half, flags, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        half.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            half.unlink()
        raise
