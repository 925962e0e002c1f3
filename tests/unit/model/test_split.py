from __future__ import annotations

import hashlib
import json
import subprocess

import pytest
from hypothesis import given, strategies as st

from journeygen.model.split import Split, number, vectors

SPLIT = Split("walls/closing/offer", 0.2, {"a": 1, "b": 3})

IN_JAVASCRIPT = """
const { createHash } = require("node:crypto");
const number = (salt, unit) =>
  parseInt(createHash("sha256").update(salt + ":" + unit, "utf8").digest("hex").slice(0, 16), 16) / 2 ** 64;
const { jobs } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(jobs.map(([salt, unit]) => number(salt, unit))));
"""


def test_a_number_is_made_as_the_manifest_says() -> None:
    first = hashlib.sha256(b"salt:customer-1").digest()[:8]
    assert number("salt", "customer-1") == int.from_bytes(first, "big") / 2**64


def test_javascript_makes_the_same_numbers() -> None:
    jobs = [["day-14/part", f"お客様-{index}"] for index in range(200)]
    done = subprocess.run(
        ["node", "-e", IN_JAVASCRIPT],
        input=json.dumps({"jobs": jobs}),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == [number(salt, unit) for salt, unit in jobs]


@given(st.text(), st.dictionaries(st.sampled_from("abcde"), st.integers(1, 9), min_size=2))
def test_every_unit_gets_one_version_for_ever(unit: str, weights: dict[str, int]) -> None:
    split = Split("j/s/t", 0.5, weights)
    assert split.version(unit) == split.version(unit)
    assert split.version(unit) in weights
    stretches = split.shares()
    assert stretches[0].start == 0
    assert stretches[-1].end == 1
    assert [share.end for share in stretches[:-1]] == [share.start for share in stretches[1:]]


def test_parts_and_versions_are_as_large_as_asked() -> None:
    units = [f"customer-{index}" for index in range(20_000)]
    inside = [unit for unit in units if SPLIT.takes_part(unit)]
    assert len(inside) / len(units) == pytest.approx(0.2, abs=0.01)
    assert sum(SPLIT.version(unit) == "b" for unit in inside) / len(inside) == pytest.approx(0.75, abs=0.02)


def test_a_larger_part_keeps_everyone_where_they_were() -> None:
    larger = Split(SPLIT.name, 0.6, SPLIT.weights)
    units = [f"customer-{index}" for index in range(2_000) if SPLIT.takes_part(f"customer-{index}")]
    assert all(larger.takes_part(unit) and larger.version(unit) == SPLIT.version(unit) for unit in units)


def test_examples_show_every_outcome() -> None:
    shown = vectors(SPLIT)
    assert len(shown) == 5
    assert {vector.version for vector in shown} == {None, "a", "b"}
    for vector in shown:
        assert int(vector.part_bytes, 16) / 2**64 == number(SPLIT.part_salt, vector.unit)
        assert int(vector.version_bytes, 16) / 2**64 == number(SPLIT.version_salt, vector.unit)
        assert vector.takes_part is SPLIT.takes_part(vector.unit)


def test_everyone_takes_part_when_the_part_is_all() -> None:
    assert all(vector.takes_part for vector in vectors(Split("j/s/t", 1, {"a": 1, "b": 1})))
