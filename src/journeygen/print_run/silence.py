"""A bug must not tell a customer's data: what goes wrong inside a run is told by its kind and its place in our code."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journeygen.write.problems import WriteError


class RunFailedError(Exception):
    """A bug of ours or of a library in the middle of a run. Its words hold nothing of what was being printed."""


@contextmanager
def nothing_told() -> Iterator[None]:
    """Let failures of the machine through as they are, and of everything else only what kind it was and where."""
    told = ""
    try:
        yield
    except (RunFailedError, WriteError, OSError, MemoryError, ModuleNotFoundError):
        raise
    except Exception as problem:
        told = place_of(problem)
    if told:
        raise RunFailedError(told)  # outside of the except clause: a chained traceback would show the words


def place_of(problem: Exception) -> str:
    """Return the kind of a bug and its places: in our code, and where it arose."""
    frames = traceback.extract_tb(problem.__traceback__)
    ours = [frame for frame in frames if "journeygen" in Path(frame.filename).parts]
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in (*ours[-1:], *frames[-1:])]
    return f"{type(problem).__name__} ({', '.join(dict.fromkeys(places))})"
