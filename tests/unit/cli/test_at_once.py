"""Builds as authors run them: two at once, killed in the middle, with the cache going away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mistakes import TINY

LETTERS = 60


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of sixty letters."""
    root = tmp_path / "shop"
    shutil.copytree(TINY, root)
    folder = root / "content/messages/letters"
    for number in range(LETTERS):
        shutil.copy(folder / "hello.md", folder / f"hello-{number}.md")
    return root


def build(root: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "journeygen", "build", *more],
        cwd=root,
        env={**os.environ, "JOURNEYGEN_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def made(root: Path) -> dict[str, bytes]:
    """Return everything of build/ but the record of the run."""
    out = root / "build"
    files = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files if path.name != "run.json"}


def finished(root: Path, *more: str) -> dict[str, bytes]:
    _, err = (run := build(root, *more)).communicate()
    assert run.returncode == 0, err
    return made(root)


def test_two_builds_at_once(project: Path) -> None:
    expected = finished(project, "--no-cache")
    shutil.rmtree(project / "build")
    runs = [build(project) for _ in range(2)]
    said = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert made(project) == expected


def test_killed_again_and_again(project: Path) -> None:
    expected = finished(project, "--no-cache")
    letter = project / "content/messages/letters/hello.md"
    for number in range(6):
        letter.write_text(letter.read_text() + f"\n{number}\n")
        with build(project) as run:
            time.sleep(0.25 + number * 0.15)
            run.kill()
        there = made(project)
        assert there.keys() == expected.keys()
        assert all(data.strip() for data in there.values())
    assert finished(project) == finished(project, "--no-cache")
    assert not list((project / "build").rglob("*.jg-tmp"))


def test_the_cache_goes_away_while_a_build_runs(project: Path) -> None:
    expected = finished(project, "--no-cache")
    shutil.rmtree(project / "build")
    with build(project) as run:
        while run.poll() is None:
            shutil.rmtree(project / ".cache", ignore_errors=True)
            time.sleep(0.01)
        assert run.stderr
        assert run.returncode == 0, run.stderr.read()
    assert made(project) == expected
    assert finished(project) == expected


def test_a_letter_saved_during_a_build_is_in_the_next_one(project: Path) -> None:
    letter = project / "content/messages/letters/hello.md"
    first = letter.read_text()
    with build(project) as run:
        while run.poll() is None:
            letter.write_text(first + "\n途中で書いた一文です。\n")
            time.sleep(0.02)
    letter.write_text(first)
    assert finished(project) == finished(project, "--no-cache")


def without_privileges() -> list[str]:
    """Return what to put before a command so that even root must keep to permissions."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere")
    return ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]


def test_a_read_only_project_can_be_checked_but_not_built(tmp_path: Path) -> None:
    root = tmp_path / "shop"
    shutil.copytree(TINY, root)
    root.chmod(0o555)

    def said(*arguments: str) -> tuple[int, str]:
        run = subprocess.run(
            [*without_privileges(), sys.executable, "-m", "journeygen", *arguments],
            cwd=root,
            env={**os.environ, "JOURNEYGEN_LANG": "en"},
            capture_output=True,
            text=True,
            check=False,
        )
        return run.returncode, run.stderr

    try:
        assert said("check") == (0, "")
        assert said("build") == (3, f"Cannot write to {root}/build: you may not write there.\n")
        assert said("build", "--out", str(tmp_path / "build")) == (0, "")
    finally:
        root.chmod(0o755)
