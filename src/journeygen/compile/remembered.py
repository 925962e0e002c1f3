"""What a version or page was compiled into, taken from memory when nothing it was made from has changed.

Its bytes are fetched when they are needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from journeygen.artifact import Artifact, Ingredients, Memory, Shelf, Shelved
from journeygen.compile.compiled import (
    Compiled,
    CompiledBooklet,
    CompiledCall,
    CompiledMail,
    CompiledPage,
    CompiledPiece,
)

T = TypeVar("T", CompiledMail, CompiledPiece, CompiledCall, CompiledPage, CompiledBooklet)

_File = tuple[str, str, int]
"""Path, digest and size of a finished file."""


def remembered(
    memory: Memory,
    shelf: Shelf,
    key: str,
    now: Callable[[str], str],
    compile_now: Callable[[], T],
    is_sound: bool = True,
) -> T:
    """Compile and shelve the bytes, or say from memory what it is; `now` gives digests of ingredients.

    `key` names what is compiled, and the digests of its own sources. Unless the project `is_sound`, what is compiled now
    is not remembered: a picture that cannot be read is missing there, and is no ingredient.
    """
    fresh: dict[str, bytes] = {}

    def make() -> tuple[tuple[T, tuple[_File, ...], Ingredients], Ingredients]:
        made = compile_now()
        fresh.update(_bodies(made))
        files = tuple((one.path, one.digest, len(fresh[one.digest])) for one in made.artifacts)
        made_from = made.artifacts[0].made_from if made.artifacts else {}
        # What has mistakes is never taken from memory: its hints depend on all the names there are.
        kept = made_from if is_sound else {}
        return (replace(made, artifacts=()), files, made_from), kept or {"mistakes": "found"}

    def body(digest: str, size: int) -> bytes | Shelved:
        if digest in fresh:
            return shelf.put([memory.recall(f"body:{digest}", lambda: fresh[digest])])
        return Shelved(digest, size, partial(_body, memory, digest, compile_now))

    made, files, made_from = memory.retrace(key, now, make)
    return replace(
        made, artifacts=tuple(Artifact(path, body(digest, size), made_from) for path, digest, size in files)
    )


def _body(memory: Memory, digest: str, compile_now: Callable[[], T]) -> bytes:
    """Fetch the bytes of something remembered; compile it again when the memory has lost them."""
    return memory.recall(f"body:{digest}", lambda: _bodies(compile_now())[digest])


def _bodies(made: Compiled | CompiledPage | CompiledBooklet) -> dict[str, bytes]:
    return {one.digest: one.body for one in made.artifacts if isinstance(one.body, bytes)}
