"""The doctor tells what print needs: all of it on a machine that has it, and the commands on one that has not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from journeygen.cli import exits
from journeygen.cli.main import run
from journeygen.press.checkup import PACKAGES

ROOT = Path(__file__).parents[3]


def doctor(*arguments: str, folder: Path, before: str = "", **environment: str) -> tuple[int, str]:
    """Run the doctor in a process of its own; `before` is code that makes the machine poorer."""
    code = (
        f"{before}\nfrom journeygen.cli.main import run\nimport sys\nsys.exit(run(['doctor', *sys.argv[1:]]))"
    )
    variables = {**os.environ, "JOURNEYGEN_LANG": "en", "PYTHONUTF8": "1", **environment}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def checks(told: str) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(told)["checks"]}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project that has settings alone."""
    (tmp_path / "journeygen.yaml").write_bytes((ROOT / "tests/projects/tiny/journeygen.yaml").read_bytes())
    return tmp_path


def test_here_everything_is_found(tmp_path: Path) -> None:
    code, told = doctor("--format", "json", folder=tmp_path)
    document = json.loads(told)
    assert (code, document["version"], document["ready"]) == (exits.FINE, 1, True)
    found = {one["name"] for one in document["checks"] if one["found"]}
    assert found >= {*PACKAGES, "Pango", "libharfbuzz-subset", "Chromium", "fontconfig"}
    assert found >= {"Noto Serif CJK JP", "Noto Sans CJK JP", "default_cmyk.icc"}
    assert checks(told)["Noto Serif CJK JP"]["found"] == "NotoSerifCJK-Regular.ttc, NotoSerifCJK-Bold.ttc"


def test_without_programs_each_line_has_its_command(tmp_path: Path) -> None:
    code, told = doctor(folder=tmp_path, PATH=str(tmp_path))
    assert code == exits.MISTAKES
    lines = {line.split("  ")[0].strip(): line for line in told.splitlines()}
    assert lines["Chromium"].rstrip().endswith("apt-get install chromium")
    assert lines["fontconfig"].rstrip().endswith("apt-get install fontconfig")
    assert "install fontconfig first" in lines["Noto Serif CJK JP"]
    assert "4 missing of what print needs." in told


def test_a_project_that_prints_nothing_needs_nothing(shop: Path) -> None:
    code, told = doctor(folder=shop, PATH=str(shop))
    assert code == exits.FINE
    assert "this project prints nothing" in told


def test_a_site_that_is_searched_needs_pagefind(shop: Path) -> None:
    settings = shop / "journeygen.yaml"
    without = "import sys; sys.modules['pagefind_bin'] = None"
    assert "Pagefind" not in doctor(folder=shop, before=without)[1]
    settings.write_text(f"{settings.read_text()}\nmagazine: {{title: 四時}}\n", encoding="utf-8")
    code, told = doctor(folder=shop, before=without)
    assert code == exits.MISTAKES
    assert "Pagefind is missing for the site's search." in told
    assert 'pip install "journeygen[site]"' in told
    assert doctor(folder=shop)[0] == exits.FINE


def test_the_fonts_of_the_project_are_looked_for(shop: Path) -> None:
    settings = shop / "journeygen.yaml"
    settings.write_text(
        settings.read_text() + "print:\n  fonts:\n    mincho: { family: Noto Serif CJK JPN }\n"
        "    gothic: { regular: fonts/none.ttf }\n  icc: house.icc\n"
    )
    missing = checks(doctor("--format", "json", folder=shop)[1])
    assert missing["Noto Serif CJK JPN"]["remedy"]["en"] == "did you mean 'Noto Serif CJK JP'?"
    assert missing["fonts/none.ttf"]["problem"]["en"].startswith("cannot read the file")
    assert missing["house.icc"]["problem"]


def test_a_missing_library_leaves_the_rest_to_be_checked(tmp_path: Path) -> None:
    without = "import sys; sys.modules['weasyprint'] = None"
    found = checks(doctor("--format", "json", folder=tmp_path, before=without)[1])
    assert found["Pango"]["problem"]["en"] == "install journeygen[print] first"
    assert found["Chromium"]["found"]


def test_the_command_for_the_libraries_is_told_whole(tmp_path: Path) -> None:
    """The table takes [print] for what it is, not for the name of a style."""
    without = (
        "import importlib.metadata as m; old = m.version\n"
        "def version(name):\n"
        "    if name == 'segno': raise m.PackageNotFoundError(name)\n"
        "    return old(name)\n"
        "m.version = version"
    )
    assert 'pip install "journeygen[print]"' in doctor(folder=tmp_path, before=without)[1]


def test_without_the_browsers_driver_the_rest_is_checked(tmp_path: Path) -> None:
    without = "import sys; sys.modules['playwright'] = sys.modules['playwright.sync_api'] = None"
    found = checks(doctor("--format", "json", folder=tmp_path, before=without)[1])
    assert found["Chromium"]["problem"]["en"] == "install journeygen[print] first"
    assert found["fontconfig"]["found"]


def test_a_broken_browser_is_told_apart_from_a_missing_one(tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\nexit 1\n")
    browser.chmod(0o755)
    found = checks(doctor("--format", "json", folder=tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}")[1])
    assert found["Chromium"]["found"] is None
    assert "Chromium stopped working" in found["Chromium"]["problem"]["en"]


def test_it_speaks_japanese(tmp_path: Path) -> None:
    told = doctor(folder=tmp_path, PATH=str(tmp_path), JOURNEYGEN_LANG="ja")[1]
    assert "縦書き・ルビ・両端揃えを組むブラウザー" in told
    assert "印刷に要るものが 4 個足りません。" in told


def test_every_library_of_the_extra_is_checked() -> None:
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]["print"]
    assert {one.partition(">")[0] for one in extra} == set(PACKAGES)


def test_no_project_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["doctor", "--format", "json"]) == exits.FINE
    assert capsys.readouterr().err == ""
