from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeygen.load.project import load_project
from journeygen.model.message import Version
from tests.mistakes import TINY

HEAD = "intent: offer\nversions:\n  b: {subject: 見出しの件名}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(TINY, tmp_path / "shop")


def versions(root: Path) -> dict[str, Version]:
    loaded = load_project(root)
    assert loaded.project is not None
    return {version.name: version for version in loaded.project.messages["letters/season"].versions}


def write(root: Path, own: str) -> None:
    letter = root / "content/messages/letters/season.md"
    letter.write_text(letter.read_text(encoding="utf-8").replace("intent: offer\n", HEAD), encoding="utf-8")
    letter.with_suffix(".b.md").write_text(own, encoding="utf-8")


def test_a_file_of_its_own_adds_a_body_to_what_the_front_matter_says(root: Path) -> None:
    write(root, "---\n---\n別の本文です。\n")
    b = versions(root)["b"]
    assert b.subject == "見出しの件名"
    assert b.body == "別の本文です。\n"
    assert b.subject_at.file == "content/messages/letters/season.md"
    assert b.file == "content/messages/letters/season.b.md"


def test_what_the_file_of_its_own_says_wins(root: Path) -> None:
    write(root, "---\nsubject: ファイルの件名\n---\n別の本文です。\n")
    b = versions(root)["b"]
    assert (b.subject, b.preheader) == ("ファイルの件名", versions(root)["a"].preheader)
