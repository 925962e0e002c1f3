"""The profile of the print: found in the project or among those that are installed, and refused by its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageCms

from journeygen.diagnostics import Span
from journeygen.press.icc import find_profile
from tests.unit.press.finish.papers import icc

AT = Span("journeygen.yaml", 12, 8, 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of installed profiles: one of CMYK, one of a screen, and what is no profile."""
    installed = tmp_path / "installed" / "below"
    installed.mkdir(parents=True)
    (installed / "Japan_Coated.icc").write_bytes(icc())
    (installed / "sRGB.icc").write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    (installed / "notes.icc").write_text("no profile")
    return tmp_path


def codes(name: str, folder: Path) -> list[str]:
    profile, problems = find_profile(name, folder, AT, [folder / "installed"])
    assert (profile is None) == bool(problems)
    assert all(one.span == AT and one.where == "print.icc" for one in problems)
    return [one.code for one in problems]


@pytest.mark.parametrize("name", ["Japan_Coated.icc", "japan_coated", "Artifex CMYK SWOP Profile"])
def test_an_installed_profile_is_found_by_file_or_by_its_own_name(name: str, folder: Path) -> None:
    assert codes(name, folder) == []


def test_a_file_of_the_project_comes_first(folder: Path) -> None:
    (folder / "print").mkdir()
    (folder / "print" / "house.icc").write_bytes(icc())
    profile, _ = find_profile("print/house.icc", folder, AT, [])
    assert profile and profile.path == folder / "print" / "house.icc" and profile.data == icc()


def test_a_name_that_is_nowhere_gets_the_nearest_and_what_there_is(folder: Path) -> None:
    assert codes("Japan_Coatde.icc", folder) == ["P301"]
    (told,) = find_profile("Japan_Coatde.icc", folder, AT, [folder / "installed"])[1]
    assert told.hint and "'Japan_Coated' のことですか?" in told.hint.ja and "sRGB" not in told.hint.ja


def test_a_name_like_no_other_gets_what_there_is_and_no_package(folder: Path) -> None:
    for name in ("xyz.icc", ""):
        (told,) = find_profile(name, folder, AT, [folder / "installed"])[1]
        assert told.hint and "Japan_Coated.icc" in told.hint.ja and "プロジェクトに置き" in told.hint.ja
        assert "apt-get" not in told.hint.ja


def test_without_any_profile_the_command_is_told(folder: Path) -> None:
    (told,) = find_profile("FOGRA39L_coated.icc", folder, AT, [])[1]
    assert told.code == "P301" and told.hint
    assert codes("", folder) == ["P301"]


def test_what_is_no_profile_is_refused(folder: Path) -> None:
    (folder / "a.icc").write_text("hello" * 50)
    (folder / "cut.icc").write_bytes(icc()[:2000])
    (folder / "torn.icc").write_bytes(icc()[:300] + bytes(len(icc()) - 300))
    assert [codes(name, folder) for name in ("a.icc", "cut.icc", "torn.icc")] == [["P302"]] * 3


def test_a_profile_of_a_screen_is_refused(folder: Path) -> None:
    (folder / "screen.icc").write_bytes((folder / "installed/below/sRGB.icc").read_bytes())
    assert codes("screen.icc", folder) == ["P303"]


def test_files_outside_the_project_are_refused(folder: Path) -> None:
    (folder / "project").mkdir()
    assert [codes(name, folder / "project") for name in ("../x.icc", "/etc/passwd")] == [["P304"]] * 2
    (folder / "project" / "link.icc").symlink_to(folder / "installed" / "below" / "Japan_Coated.icc")
    assert codes("link.icc", folder / "project") == ["P304"]
