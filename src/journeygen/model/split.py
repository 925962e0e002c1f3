"""The sticky split of a test (D22): the same unit always gets the same answer, on every platform.

A unit's number is the first 8 bytes (big endian) of SHA-256 of `salt + ":" + unit` in UTF-8, divided by 2^64: at
least 0, below 1. The number under the salt `…/part` says whether the unit takes part at all; the number under
`…/version` says which version it gets. Two numbers, so that changing the part never reshuffles the versions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, islice

VECTORS = 5
_LOOKED_AT = 5_000


@dataclass(frozen=True, slots=True)
class Share:
    """A version and its stretch of numbers: from `start` (included) to `end` (left out)."""

    version: str
    weight: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Split:
    """How one test divides units. `name` is journey/step/test; weights are by version."""

    name: str
    part: float
    weights: Mapping[str, int]

    @property
    def part_salt(self) -> str:
        """The salt of the number that decides who takes part."""
        return f"{self.name}/part"

    @property
    def version_salt(self) -> str:
        """The salt of the number that decides who gets which version."""
        return f"{self.name}/version"

    def takes_part(self, unit: str) -> bool:
        """Tell whether a unit belongs to the part that is tested."""
        return number(self.part_salt, unit) < self.part

    def version(self, unit: str) -> str:
        """Return the version that a unit would get, whether it takes part or not."""
        drawn = number(self.version_salt, unit)
        stretches = self.shares()
        return next((share.version for share in stretches if drawn < share.end), stretches[-1].version)

    def shares(self) -> tuple[Share, ...]:
        """Return each version's stretch, versions in the order of their names; the last one ends at 1."""
        total = sum(self.weights.values())
        found: list[Share] = []
        before = 0
        for version, weight in sorted(self.weights.items()):
            found.append(Share(version, weight, before / total, (before + weight) / total))
            before += weight
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Vector:
    """One worked example: a unit, its two numbers (the 8 bytes, hex) and what follows from them."""

    unit: str
    part_bytes: str
    version_bytes: str
    takes_part: bool
    version: str | None


def first_bytes(salt: str, unit: str) -> bytes:
    """Return the 8 bytes from which a unit's number is made."""
    return hashlib.sha256(f"{salt}:{unit}".encode()).digest()[:8]


def number(salt: str, unit: str) -> float:
    """Return a unit's number, from 0 to 1."""
    return int.from_bytes(first_bytes(salt, unit), "big") / 2**64


def vectors(split: Split) -> tuple[Vector, ...]:
    """Work out examples that show, where one is soon found, every version and someone who does not take part."""
    shown: dict[str, Vector] = {}
    spare: list[Vector] = []
    wanted = len(split.weights) + (split.part < 1)
    for vector in islice(_all_vectors(split), _LOOKED_AT):
        known = shown.setdefault(vector.version or "", vector)
        if known is not vector and len(spare) < VECTORS:
            spare.append(vector)
        if len(shown) == wanted and len(shown) + len(spare) >= VECTORS:
            break
    chosen = [*shown.values(), *spare][: max(VECTORS, len(shown))]
    return tuple(sorted(chosen, key=lambda vector: (len(vector.unit), vector.unit)))


def _all_vectors(split: Split) -> Iterator[Vector]:
    for index in count(1):
        unit = f"customer-{index}"
        inside = split.takes_part(unit)
        yield Vector(
            unit,
            first_bytes(split.part_salt, unit).hex(),
            first_bytes(split.version_salt, unit).hex(),
            inside,
            split.version(unit) if inside else None,
        )
