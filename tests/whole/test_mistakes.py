"""Every mistake of an author: what is said, where; exit code 1; the last good build/ stays as it is."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from journeygen.cli.main import run
from tests.mistakes import TINY, Case, edited, read_cases

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


def report_of(said: str) -> str:
    """Return what was said without the line that counts it."""
    return said.rpartition("\n\n")[0] + "\n" if said else ""


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told(
    case: Case,
    tmp_path: Path,
    update_golden: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("journeygen.cli.findings.LANGUAGE", "ja")
    root = case.project(tmp_path / "project")
    build = last_good_build(root)
    before = tree(build)
    code = run(["build", "--no-cache", "--root", str(root)])
    said = capsys.readouterr()
    assert code in (0, 1), said.err
    report = report_of(said.err)
    if update_golden:
        case.rewrite(report)
    else:
        assert report == case.report
    if ": error " in report:
        assert code == 1
        assert tree(build) == before


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    case = Case(Path(), "", (), "")
    return case.project(tmp_path / "project")


def in_a_process(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "journeygen", *arguments]
    environment = {**os.environ, "JOURNEYGEN_LANG": "ja", "PYTHONWARNINGS": "error"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_a_good_build_stays_when_the_next_one_fails(tiny: Path) -> None:
    """The same with real processes, a real build and the memory of the last one."""
    assert in_a_process(tiny, "build").returncode == 0
    before = tree(tiny / "build")
    assert any(path.endswith("hello.html") for path in before)
    hello = tiny / "content/messages/letters/hello.md"
    good = hello.read_text(encoding="utf-8")
    hello.write_text(edited(good, "-::: button\n+::: buton\n"), encoding="utf-8")
    for command in ("build", "check", "build"):
        done = in_a_process(tiny, command)
        assert done.returncode == 1
        assert "hello.md:7:1: error M003: ブロック 'buton' はありません" in done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        assert tree(tiny / "build") == before
    hello.write_text(good, encoding="utf-8")
    assert in_a_process(tiny, "build").returncode == 0
    assert {path: files[1] for path, files in tree(tiny / "build").items() if "run.json" not in path} == {
        path: files[1] for path, files in before.items() if "run.json" not in path
    }


def test_names_that_differ_only_by_unicode_form(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`が` as one character and as two: one name on a Mac, two on Linux."""
    source = (tiny / "content/messages/letters/season.md").read_text(encoding="utf-8")
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "ながつき")
        (tiny / f"content/messages/letters/{name}.md").write_text(source, encoding="utf-8")
    assert run(["check", "--no-cache", "--root", str(tiny)]) == 1
    assert capsys.readouterr().out.count("error F005") == 1


def test_a_file_of_megabytes_is_refused(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tiny / "content/messages/letters/season.md").write_text("---\nsubject: x\n---\n" + "a" * 2_000_001)
    assert run(["check", "--no-cache", "--root", str(tiny)]) == 1
    assert "season.md:1:1: error F004" in capsys.readouterr().out


def test_a_mail_of_80_kilobytes_is_refused(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tiny / "content/messages/letters/season.md").open("a", encoding="utf-8") as file:
        file.write("\n\n".join(["味噌の季節です。" * 20] * 200))
    assert run(["check", "--no-cache", "--root", str(tiny)]) == 1
    assert "season.md:1:1: error W001" in capsys.readouterr().out


def test_styles_of_16_kilobytes_are_refused(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    css = "".join(f".jg-{number} {{ color: #000000 !important; }}\n" for number in range(500))
    theme = tiny / "templates/layouts/mail/head.css.j2"
    theme.parent.mkdir(parents=True)
    theme.write_text(css)
    assert run(["check", "--no-cache", "--root", str(tiny)]) == 1
    assert "error W002" in capsys.readouterr().out


@pytest.mark.parametrize("old", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
def test_byte_order_marks_and_line_ends_change_nothing(tiny: Path, mark: str, old: str) -> None:
    expected = made(TINY)
    for path in tiny.rglob("*"):
        if path.suffix in (".md", ".yaml"):
            text = path.read_text(encoding="utf-8").replace("\n", old)
            path.write_bytes((mark + text).encode())
    assert made(tiny) == expected


def made(root: Path) -> dict[str, object]:
    from journeygen.pipeline import make

    result = make(root)
    assert result.diagnostics == ()
    return {artifact.path: artifact.body for artifact in result.artifacts}
