"""A test → its place in the manifest, with its split worked out."""

from __future__ import annotations

from journeygen.compile.manifest.models.tests import HashEntry, TestEntry, TestVector, TestVersion
from journeygen.model.journey import Test
from journeygen.model.split import Share, Split, Vector, vectors


def test_entry(test: Test, journey: str, step: str) -> TestEntry:
    """Describe the test of a step."""
    split = Split(f"{journey}/{step}/{test.id}", test.part, test.versions)
    return TestEntry(
        id=test.id,
        varies=test.varies,
        part=test.part,
        versions=tuple(_version(share, test) for share in split.shares()),
        decide_by=test.decide_by,
        within=test.within,
        split=HashEntry(part_salt=split.part_salt, version_salt=split.version_salt),
        vectors=tuple(map(_vector, vectors(split))),
    )


def _version(share: Share, test: Test) -> TestVersion:
    return TestVersion(
        version=share.version,
        weight=share.weight,
        start=share.start,
        to=share.end,
        group=test.groups.get(share.version),
    )


def _vector(vector: Vector) -> TestVector:
    return TestVector(
        unit=vector.unit,
        part_bytes=vector.part_bytes,
        version_bytes=vector.version_bytes,
        takes_part=vector.takes_part,
        version=vector.version,
    )
