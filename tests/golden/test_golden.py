"""Whole builds of small projects, file by file."""

from __future__ import annotations

import email
import email.policy
import shutil
from pathlib import Path

import pytest

from journeygen.cli.main import run
from tests.mistakes import TINY

HERE = Path(__file__).parent
PROJECTS = sorted(path.parent.name for path in HERE.glob("*/project"))


@pytest.mark.parametrize("name", PROJECTS)
def test_a_build_gives_what_is_expected(name: str, tmp_path: Path, update_golden: bool) -> None:
    root = shutil.copytree(TINY, tmp_path / name)
    shutil.copytree(HERE / name / "project", root, dirs_exist_ok=True)
    assert run(["build", "--no-cache", "--strict", "--root", str(root)]) == 0
    made = readable_tree(root / "build")
    expected = HERE / name / "expected"
    if update_golden:
        rewrite(expected, made)
    there = {path.relative_to(expected).as_posix() for path in expected.rglob("*") if path.is_file()}
    assert there == set(made)
    for path, body in made.items():
        assert body == (expected / path).read_bytes(), path


def readable_tree(build: Path) -> dict[str, bytes]:
    """Return every file of a build, readably; not run.json, which holds the time."""
    files = (path for path in build.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {
        path.relative_to(build).as_posix(): readable(path.suffix, path.read_bytes())
        for path in files
        if path.name != "run.json"
    }


def readable(suffix: str, body: bytes) -> bytes:
    if suffix == ".html":
        return body.replace(b"><", b">\n<")
    return as_shown(body).encode() if suffix == ".eml" else body


def as_shown(body: bytes) -> str:
    """Write a mail's headers decoded and its text part; the HTML is filled as the text is."""
    message = email.message_from_bytes(body, policy=email.policy.default)
    text = message.get_body(("plain",))
    assert text is not None
    headers = "".join(f"{name}: {value}\n" for name, value in message.items())
    return f"{headers}\n{text.get_content()}"


def rewrite(expected: Path, made: dict[str, bytes]) -> None:
    shutil.rmtree(expected, ignore_errors=True)
    for path, body in made.items():
        (expected / path).parent.mkdir(parents=True, exist_ok=True)
        (expected / path).write_bytes(body)
