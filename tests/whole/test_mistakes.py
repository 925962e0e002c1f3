"""Every mistake of an author: what is said, where; exit code 1; the last good build/ stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.mistakes import Case, read_cases

from journeygen.cli.main import run
from journeygen.cli.work import source_of
from journeygen.diagnostics import has_errors
from journeygen.pipeline import make
from journeygen.report import render

CASES = [pytest.param(case, id=f"{case.file.stem}: {case.title}") for case in read_cases()]


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return time and bytes of every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def last_good_build(root: Path) -> Path:
    """Leave a build/ as an earlier run would have."""
    build = root / "build"
    (build / "mail/letters").mkdir(parents=True)
    (build / "run.json").write_text("{}\n")
    (build / "mail/letters/hello.html").write_text("the last good one\n")
    return build


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told(
    case: Case, tmp_path: Path, update_golden: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    root = case.project(tmp_path / "project")
    made = make(root)
    report = render(made.diagnostics, "text", source_of(root, made.sources), "ja")
    if update_golden:
        case.rewrite(report)
    else:
        assert report == case.report
    if has_errors(made.diagnostics):
        assert made.artifacts == ()
        assert_build_fails(root, capsys)


def assert_build_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build = last_good_build(root)
    before = tree(build)
    assert run(["build", "--root", str(root)]) == 1
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    assert tree(build) == before
