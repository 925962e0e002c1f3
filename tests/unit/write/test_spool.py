from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from journeygen.artifact import Artifact
from journeygen.write import spool as spool_module
from journeygen.write.output import Written, write_output
from journeygen.write.problems import WriteError
from journeygen.write.spool import Spool


@pytest.fixture(params=[0, 1_000_000], ids=["in a file", "in memory"])
def spool(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spool]:
    """Give a spool that moves to a file at once, and one that never does."""
    monkeypatch.setattr(spool_module, "_MOST_IN_MEMORY", request.param or 1)
    with Spool() as spool:
        yield spool


def test_what_was_put_comes_back_in_any_order(spool: Spool) -> None:
    bodies = [b"one", b"", "二つ目".encode() * 50_000, b"one"]
    kept = [spool.put([body]) for body in bodies]
    assert [one.read() for one in reversed(kept)] == bodies[::-1]
    assert [one.digest for one in kept] == [sha256(body).hexdigest() for body in bodies]
    assert [len(one) for one in kept] == [len(body) for body in bodies]


def test_parts_may_be_made_while_they_are_taken(spool: Spool) -> None:
    first = spool.put([b"first"])
    assert spool.put(b"%d," % number for number in range(5)).read() == b"0,1,2,3,4,"
    assert first.read() == b"first"
    assert spool.put([b"last"]).read() == b"last"


def test_a_failure_while_parts_are_made_spoils_nothing(spool: Spool) -> None:
    def parts() -> Iterator[bytes]:
        yield b"half"
        raise KeyError

    with pytest.raises(KeyError):
        spool.put(parts())
    assert spool.put([b"next"]).read() == b"next"


def test_nothing_outlives_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(spool_module, "_MOST_IN_MEMORY", 1)
    with pytest.raises(KeyboardInterrupt), Spool() as spool:
        kept = spool.put([b"body"])
        assert not list(tmp_path.iterdir())
        raise KeyboardInterrupt
    with pytest.raises(ValueError, match="closed"):
        kept.read()


def test_bytes_that_changed_underway_are_not_written(spool: Spool, tmp_path: Path) -> None:
    kept = spool.put([b"body"])
    spool._file.seek(0)
    spool._file.write(b"B")
    with pytest.raises(WriteError) as problem:
        write_output(tmp_path / "build", [Artifact("a.html", kept, {})], tmp_path)
    assert problem.value.words.en.startswith("The temporary file changed")
    assert not (tmp_path / "build" / "a.html").exists()


def test_a_build_is_written_from_it_as_from_bytes(spool: Spool, tmp_path: Path) -> None:
    def build(*bodies: bytes) -> Written:
        kept = [Artifact(f"{number}.html", spool.put([body]), {}) for number, body in enumerate(bodies)]
        return write_output(tmp_path / "build", kept, tmp_path)

    assert build(b"1", b"2", b"3").created == ("0.html", "1.html", "2.html")
    os.utime(tmp_path / "build" / "0.html", ns=(1, 1))
    written = build(b"1", b"two", b"4")
    assert (written.unchanged, written.updated) == (("0.html",), ("1.html", "2.html"))
    assert (tmp_path / "build" / "0.html").stat().st_mtime_ns == 1
    assert [(tmp_path / "build" / f"{number}.html").read_bytes() for number in range(3)] == [
        b"1",
        b"two",
        b"4",
    ]
