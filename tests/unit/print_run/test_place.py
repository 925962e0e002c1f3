"""The folder of a run: ours alone, readable by its owner only, never the build's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeygen.print_run.place import alone_in, beside, claim, clear
from journeygen.write.problems import WriteError

PROJECT = Path("/nowhere/project")


def test_a_new_folder_is_private_and_ignored_by_version_control(tmp_path: Path) -> None:
    claim(tmp_path / "a" / "run", PROJECT)
    assert (tmp_path / "a" / "run").stat().st_mode & 0o077 == 0
    assert (tmp_path / "a" / "run" / ".gitignore").read_text(encoding="utf-8").endswith("\n*\n")


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("dear")
    with pytest.raises(WriteError, match="holds other files"):
        claim(tmp_path, PROJECT)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["diary.txt"]


def test_a_folder_of_an_earlier_run_is_taken(tmp_path: Path) -> None:
    claim(tmp_path, PROJECT)
    with alone_in(tmp_path):
        (tmp_path / "index.csv").write_text("1")
    claim(tmp_path, PROJECT)


def test_a_build_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".journeygen").write_text("")
    with pytest.raises(WriteError, match="journeygen build"):
        claim(tmp_path, PROJECT)


@pytest.mark.parametrize("folder", ["build", ".cache", "content", "journeys", "templates"])
@pytest.mark.parametrize("inside", ["", "print", "run/../a/b"])
def test_a_folder_of_the_project_is_refused_before_it_is_there(
    folder: str, inside: str, tmp_path: Path
) -> None:
    with pytest.raises(WriteError, match=f"inside the project's {re.escape(folder)}/"):
        claim(tmp_path / folder / inside, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_way_round_through_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shop" / "content").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "shop" / "content")
    with pytest.raises(WriteError, match="inside the project's content/"):
        claim(tmp_path / "link" / "run", tmp_path / "shop")


def test_the_project_itself_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WriteError, match="is the project itself"):
        claim(Path(), tmp_path)


def test_a_folder_beside_those_of_the_project_is_taken(tmp_path: Path) -> None:
    claim(tmp_path / "build-2", tmp_path)
    claim(tmp_path / "run" / "content", tmp_path)


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(WriteError, match="symbolic link"):
        claim(tmp_path / "link", PROJECT)


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    claim(tmp_path, PROJECT)
    with alone_in(tmp_path), pytest.raises(WriteError, match="Another print-run"), alone_in(tmp_path):
        pass
    with alone_in(tmp_path):
        pass


def test_nothing_half_stands_under_the_final_name(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), beside(tmp_path / "card.pdf") as half:
        half.write_bytes(b"half")
        raise RuntimeError
    assert not (tmp_path / "card.pdf").exists()
    assert list((tmp_path / ".parts").iterdir()) == []


def test_what_earlier_runs_made_is_removed_and_nothing_else(tmp_path: Path) -> None:
    with beside(tmp_path / "card.pdf") as half:
        half.write_bytes(b"whole")
    (tmp_path / "notes.txt").write_text("mine")
    clear(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == [
        ".journeygen-print",
        "notes.txt",
    ]
