from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeygen.artifact import Artifact, FileCopy
from journeygen.write import output
from journeygen.write.output import Written, write_output
from journeygen.write.problems import WriteError


def artifact(path: str, body: bytes | FileCopy = b"x") -> Artifact:
    return Artifact(path, body, {})


def tree(folder: Path) -> dict[str, bytes]:
    """Return what a reader of build/ sees."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if not path.name.startswith(".")
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "project" / "build"


def write(out: Path, *artifacts: Artifact, prune: bool = True) -> Written:
    return write_output(out, artifacts, out.parent, prune)


def test_the_first_build(out: Path) -> None:
    written = write(out, artifact("mail/walls/trust.html"), artifact("manifest.json", b"{}"))
    assert written.created == ("mail/walls/trust.html", "manifest.json")
    assert tree(out) == {"mail/walls/trust.html": b"x", "manifest.json": b"{}"}
    assert (out / ".gitignore").read_text().endswith("*\n!.gitignore\n")


def test_only_what_differs_is_touched(out: Path) -> None:
    write(out, artifact("a.html", b"1"), artifact("b.html", b"1"), artifact("c.html", b"1"))
    os.utime(out / "a.html", ns=(1, 1))
    written = write(out, artifact("a.html", b"1"), artifact("b.html", b"2"), artifact("d/e.html", b"1"))
    assert written == Written(("d/e.html",), ("b.html",), ("a.html",), ("c.html",))
    assert (out / "a.html").stat().st_mtime_ns == 1
    assert tree(out) == {"a.html": b"1", "b.html": b"2", "d/e.html": b"1"}


def test_folders_left_empty_go(out: Path) -> None:
    write(out, artifact("mail/walls/deep/a.html"), artifact("mail/b.html"))
    write(out, artifact("mail/b.html"))
    assert sorted(path.name for path in out.rglob("*")) == [".gitignore", ".journeygen", "b.html", "mail"]


def test_what_is_hidden_and_run_json_stay(out: Path) -> None:
    write(out, artifact("a.html"))
    (out / "run.json").write_text("{}")
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").write_text("ref")
    (out / ".gitkeep").write_text("")
    assert write(out).removed == ("a.html",)
    assert sorted(path.name for path in out.iterdir()) == [
        ".git",
        ".gitignore",
        ".gitkeep",
        ".journeygen",
        "run.json",
    ]


def test_a_selection_removes_nothing(out: Path) -> None:
    write(out, artifact("a.html"), artifact("b.html"))
    assert write(out, artifact("a.html"), prune=False).removed == ()
    assert (out / "b.html").exists()


def test_a_committed_gitignore_is_kept(out: Path) -> None:
    out.mkdir(parents=True)
    (out / ".gitignore").write_text("*\n")
    write(out, artifact("a.html"))
    assert (out / ".gitignore").read_text() == "*\n"
    write(out, artifact("b.html"))
    assert tree(out) == {"b.html": b"x"}


def test_a_folder_with_other_files_is_refused(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "thesis.txt").write_text("ten years")
    with pytest.raises(WriteError, match="Name an empty folder"):
        write(out, artifact("a.html"))
    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


def test_pictures_are_copied_and_checked(out: Path) -> None:
    picture = out.parent / "content" / "images" / "a.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"png")
    digest = hashlib.sha256(b"png").hexdigest()
    copy = artifact("assets/a.png", FileCopy("content/images/a.png", digest))
    assert write(out, copy).created == ("assets/a.png",)
    assert write(out, copy).unchanged == ("assets/a.png",)
    (out / "assets" / "a.png").write_bytes(b"gnp")
    assert write(out, copy).updated == ("assets/a.png",)
    picture.write_bytes(b"changed meanwhile")
    (out / "assets" / "a.png").unlink()
    with pytest.raises(WriteError, match="changed while it was being copied"):
        write(out, copy)
    assert not (out / "assets" / "a.png").exists()


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", ".gitignore", "a\\b", "", "c:a", "a/.hidden"])
def test_a_path_that_is_no_artifact_is_our_bug(out: Path, path: str) -> None:
    with pytest.raises(ValueError, match="cannot be called"):
        write(out, artifact(path))


def test_the_manifest_is_written_last(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        output, "replace", lambda path, _data, durable=False: order.append((path.name, durable))
    )
    write(out, artifact("manifest.json"), artifact("z.html"), artifact("a.html"))
    assert order == [("a.html", False), ("z.html", False), ("manifest.json", True)]


class TestLinks:
    @pytest.fixture
    def precious(self, tmp_path: Path) -> Path:
        folder = tmp_path / "precious"
        folder.mkdir()
        (folder / "letter.txt").write_text("dear")
        (folder / "a.html").write_text("mine")
        return folder

    def left_alone(self, precious: Path) -> bool:
        return tree(precious) == {"a.html": b"mine", "letter.txt": b"dear"}

    def test_build_itself(self, out: Path, precious: Path) -> None:
        out.parent.mkdir()
        out.symlink_to(precious)
        with pytest.raises(WriteError, match="symbolic link"):
            write(out, artifact("a.html"))
        assert self.left_alone(precious)

    def test_a_folder_in_the_way(self, out: Path, precious: Path) -> None:
        write(out)
        (out / "mail").symlink_to(precious)
        write(out, artifact("mail/a.html"))
        assert self.left_alone(precious)
        assert not (out / "mail").is_symlink()
        assert tree(out) == {"mail/a.html": b"x"}

    def test_a_stale_folder(self, out: Path, precious: Path) -> None:
        write(out)
        (out / "old").symlink_to(precious)
        assert write(out).removed == ("old",)
        assert self.left_alone(precious)
        assert not (out / "old").is_symlink()

    def test_a_file_in_the_way(self, out: Path, precious: Path) -> None:
        write(out)
        (out / "a.html").symlink_to(precious / "a.html")
        write(out, artifact("a.html", b"mine"))
        assert self.left_alone(precious)
        assert not (out / "a.html").is_symlink()

    @pytest.mark.parametrize("name", [".journeygen", ".gitignore", "run.json"])
    def test_our_own_files(self, out: Path, precious: Path, name: str) -> None:
        out.mkdir(parents=True)
        (out / name).symlink_to(precious / "letter.txt")
        try:
            write(out, artifact("a.html"))
        except WriteError:
            assert name == ".journeygen"
        assert self.left_alone(precious)

    def test_a_half_written_file_prepared_by_someone(self, out: Path, precious: Path) -> None:
        write(out)
        (out / f".a.html.{os.getpid()}.jg-tmp").symlink_to(precious / "letter.txt")
        with pytest.raises(WriteError):
            write(out, artifact("a.html"))
        assert self.left_alone(precious)


def test_files_and_folders_change_places(out: Path) -> None:
    write(out, artifact("a"), artifact("b/c/d"))
    written = write(out, artifact("a/x"), artifact("b"))
    assert tree(out) == {"a/x": b"x", "b": b"x"}
    assert written.created == ("a/x", "b")


def test_what_a_killed_build_left_is_swept(out: Path) -> None:
    write(out, artifact("mail/a.html"))
    (out / "mail" / ".a.html.123.jg-tmp").write_bytes(b"half")
    assert write(out, artifact("mail/a.html")).removed == ()
    assert [path.name for path in (out / "mail").iterdir()] == ["a.html"]


@pytest.mark.parametrize(
    ("code", "ja"),
    [
        (errno.ENOSPC, "ディスクがいっぱいです"),
        (errno.EACCES, "書き込む権限がありません"),
        (errno.EROFS, "読み取り専用の場所です"),
    ],
)
def test_a_failing_disk_is_one_clear_sentence(
    out: Path, monkeypatch: pytest.MonkeyPatch, code: int, ja: str
) -> None:
    write(out, artifact("a.html", b"old"))

    def fail(_descriptor: int, _mode: str) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fdopen", fail)
    with pytest.raises(WriteError) as problem:
        write(out, artifact("a.html", b"new"))
    assert problem.value.words.ja == f"{out} に書き込めません。{ja}。"
    assert tree(out) == {"a.html": b"old"}
    assert not list(out.glob(".*jg-tmp"))


WRITER = """
import sys
from pathlib import Path
from journeygen.artifact import Artifact
from journeygen.write.output import write_output
out, letter = Path(sys.argv[1]), sys.argv[2]
for round in range(int(sys.argv[3])):
    body = (letter * 200_000).encode() if round % 2 else (letter.upper() * 200_000).encode()
    artifacts = [Artifact(f"mail/{n}.html", body, {}) for n in range(20)]
    write_output(out, artifacts, out.parent)
    print("round", flush=True)
"""


def writer(out: Path, letter: str, rounds: int) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-c", WRITER, str(out), letter, str(rounds)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE)


def whole(data: bytes) -> bool:
    return len(data) == 200_000 and len(set(data)) == 1


@pytest.mark.parametrize("moment", [0.0, 0.001, 0.003, 0.007, 0.013])
def test_a_killed_build_leaves_each_file_old_or_new(out: Path, moment: float) -> None:
    with writer(out, "a", 100_000) as build:
        assert build.stdout
        build.stdout.readline()
        time.sleep(moment)
        build.kill()
    files = tree(out)
    assert len(files) == 20
    assert all(map(whole, files.values()))
    write(out, *(artifact(f"mail/{n}.html", b"next") for n in range(20)))
    assert set(tree(out).values()) == {b"next"}
    assert not list(out.rglob("*.jg-tmp"))


def test_two_builds_at_once_leave_one_of_them_whole(out: Path) -> None:
    with writer(out, "a", 15) as one, writer(out, "b", 15) as other:
        one.communicate()
        other.communicate()
        assert (one.returncode, other.returncode) == (0, 0)
    bodies = set(tree(out).values())
    assert len(bodies) == 1
    assert whole(bodies.pop())
