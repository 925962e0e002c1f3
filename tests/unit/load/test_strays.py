"""What lies in a project and is not read is told; what systems leave behind is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.load.inputs import inputs_fingerprint
from journeygen.load.strays import stray_problems


def told(root: Path) -> list[tuple[str, str]]:
    return [(found.code, found.span.file) for found in stray_problems(root)]


def test_an_empty_folder_of_an_issue_is_told(tmp_path: Path) -> None:
    (tmp_path / "content/magazine/2026-spring").mkdir(parents=True)
    assert told(tmp_path) == [("S101", "content/magazine/2026-spring/issue.md")]
    (tmp_path / "content/magazine/2026-spring/.DS_Store").write_bytes(b"")
    assert told(tmp_path) == [("S101", "content/magazine/2026-spring/issue.md")]


@pytest.mark.parametrize(
    "name", [".DS_Store", "._snow.md", "snow.md~", "Thumbs.db", "desktop.ini", "snow.md"]
)
def test_what_systems_leave_behind_is_no_stray(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "content/products"
    folder.mkdir(parents=True)
    (folder / name).write_text("")
    assert told(tmp_path) == []


def test_a_link_to_a_folder_and_an_empty_folder_change_what_a_build_is_made_from(tmp_path: Path) -> None:
    (tmp_path / "content/magazine").mkdir(parents=True)
    prints = [inputs_fingerprint(tmp_path)]
    (tmp_path / "content/magazine/2026-spring").mkdir()
    prints.append(inputs_fingerprint(tmp_path))
    (tmp_path / "content/magazine/2026-summer").symlink_to("2026-spring")
    prints.append(inputs_fingerprint(tmp_path))
    assert len(set(prints)) == 3
    assert told(tmp_path)[0] == ("F009", "content/magazine/2026-summer")
