"""The wheel alone is enough: in an environment of its own, far from the repository, it lays out a shop and builds it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, at: Path) -> str:
    """Run a program that must succeed, without anything of the repository on its path."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=at, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, at=ROOT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an environment that holds the wheel, and borrows its libraries from ours."""
    place = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", place, at=place)
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    into = ("--python", place / "bin/python", "install", "--no-index", "--no-deps", "--quiet")
    run(sys.executable, "-m", "pip", *into, wheel, at=place)
    return place / "bin"


def test_it_builds_a_shop_that_it_laid_out(programs: Path, tmp_path: Path) -> None:
    where = run(programs / "python", "-c", "import journeygen; print(journeygen.__file__)", at=tmp_path)
    assert Path(where.strip()).is_relative_to(programs.parent), "the wheel's own code runs"
    run(programs / "journeygen", "init", "shop", at=tmp_path)
    shop = tmp_path / "shop"
    run(programs / "journeygen", "build", at=shop)
    manifest = json.loads((shop / "build/manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["journeys"]) == {path.stem for path in (ROOT / "journeys").glob("*.yaml")}
    mails = {
        path.relative_to(shop / "build/mail").as_posix() for path in (shop / "build/mail").rglob("*.html")
    }
    assert "walls/closing.b.html" in mails
    assert len(mails) > 50


def test_it_carries_what_a_project_needs(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("journeys", "content", "templates"):
        tracked = run("git", "ls-files", folder, at=ROOT).split() if (ROOT / ".git").exists() else []
        assert {f"journeygen/starter/{path}" for path in tracked} <= inside
    assert {"journeygen/py.typed", "journeygen/starter/journeygen.yaml"} <= inside
    assert not {path for path in inside if path.startswith(("tests/", "docs/", "benchmarks/"))}
