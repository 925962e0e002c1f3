"""Artifacts: what a build is made of, and what each was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
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
class Shelved:
    """Finished bytes that lie elsewhere until the build is written: `read` fetches them."""

    digest: str
    size: int
    read: Callable[[], bytes] = field(compare=False, repr=False)

    def __len__(self) -> int:
        """Return the number of bytes."""
        return self.size


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a build: its path below build/, its bytes, and its ingredients."""

    path: str
    body: bytes | Shelved | FileCopy
    made_from: Ingredients

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the bytes, hex."""
        return hashlib.sha256(self.body).hexdigest() if isinstance(self.body, bytes) else self.body.digest


class Shelf(Protocol):
    """Keeps finished bytes until all of a build is known to be right."""

    def put(self, parts: Iterable[bytes]) -> bytes | Shelved:
        """Keep the parts of one file, which may be made while they are taken."""
        ...


class NoShelf:
    """A shelf that hands everything back: for small builds and single mails."""

    def put(self, parts: Iterable[bytes]) -> bytes:
        """Join the parts."""
        return b"".join(parts)


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
