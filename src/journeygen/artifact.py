"""Artifacts: what a build is made of, and what each was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

T = TypeVar("T")

Ingredients = Mapping[str, str]
"""Names of what something was made from → digest, `""` for what was looked for and not found."""


@dataclass(frozen=True, slots=True)
class FileCopy:
    """The bytes of a project's file, copied when the build is written."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a build: its path below build/, its bytes, and its ingredients."""

    path: str
    body: bytes | FileCopy
    made_from: Ingredients

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the bytes, hex."""
        return self.body.digest if isinstance(self.body, FileCopy) else hashlib.sha256(self.body).hexdigest()


class Memory(Protocol):
    """Remembers what was made before. Forgetting everything changes nothing but the time taken."""

    def recall(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under `key`, which names all of its content, or make it now."""
        ...

    def retrace(self, key: str, now: Callable[[str], str], make: Callable[[], tuple[T, Ingredients]]) -> T:
        """Return what was made under `key` when every ingredient still has the digest that `now` gives, or make it."""
        ...


class NoMemory:
    """A memory that remembers nothing: every build is the first."""

    def recall(self, key: str, make: Callable[[], T]) -> T:
        """Make it now."""
        return make()

    def retrace(self, key: str, now: Callable[[str], str], make: Callable[[], tuple[T, Ingredients]]) -> T:
        """Make it now."""
        return make()[0]
