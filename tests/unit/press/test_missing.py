"""Software that is missing: one sentence, with the command of the platform. Each machine is a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeygen.cli import exits
from journeygen.cli.failures import explain
from journeygen.press import missing
from journeygen.press.missing import CHROMIUM, FONTCONFIG, EngineMissingError, Software, platform_of

TINY = Path(__file__).resolve().parents[2] / "projects" / "tiny"
SOFTWARE = [one for one in vars(missing).values() if isinstance(one, Software)]


def said(work: str, folder: Path, **environment: str) -> str:
    """Run `work` on a poor machine and return code, sentence and command of what it raised."""
    code = (
        "from pathlib import Path\n"
        "from journeygen.press.missing import EngineMissingError\n"
        "from journeygen.press.fonts import FontBook\n"
        "from journeygen.press.engines import ENGINES\n"
        "from journeygen.model.print_settings import PrintFonts\n"
        f"try:\n    {work}\n"
        "except EngineMissingError as told:\n    print(told.code, told.words.en, told.command, sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_no_browser(tmp_path: Path) -> None:
    assert said("ENGINES['chromium']().render('<p>a</p>', {})", tmp_path, PATH=str(tmp_path)) == (
        "P903\nprint needs Chromium (the browser that sets vertical text, ruby and justified lines), "
        "which this machine does not have\napt-get install chromium\n"
    )


def test_no_fontconfig(tmp_path: Path) -> None:
    assert said("FontBook.of(PrintFonts(), Path())", tmp_path, PATH=str(tmp_path)).startswith("P904\n")


@pytest.mark.parametrize("module", ["weasyprint", "uharfbuzz"])
def test_no_libraries(module: str, tmp_path: Path) -> None:
    (tmp_path / f"{module}.py").write_text("raise ModuleNotFoundError('No module', name=__name__)")
    work = f"__import__('journeygen.press.missing').press.missing.library('{module}')"
    told = said(work, tmp_path, PYTHONPATH=str(tmp_path))
    assert told.startswith("P901\n")
    assert told.endswith('\npip install "journeygen[print]"\n')


@pytest.mark.parametrize("module", ["pikepdf", "pdfminer", "pypdfium2", "zxingcpp"])
def test_what_reads_the_pdfs_is_missed_before_anything_is_pressed(module: str, tmp_path: Path) -> None:
    code = (
        f"import sys\nsys.modules['{module}'] = None\n"
        "from pathlib import Path\n"
        "from journeygen.load.project import load_project\n"
        "from journeygen.press.press import Press\n"
        f"project = load_project(Path({str(TINY)!r})).project\n"
        "press, problems = Press.of(project.settings, Path())\n"
        "print(press, [(one.code, one.span.file) for one in problems])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "None [('P901', 'journeygen.yaml')]\n"


def test_no_pango(tmp_path: Path) -> None:
    """WeasyPrint is there, and what it links to is not: cffi says so with an OSError."""
    (tmp_path / "weasyprint.py").write_text("import ctypes\nctypes.CDLL('libpango-that-is-not-here.so')")
    told = said("ENGINES['weasyprint']().render('<p>a</p>', {})", tmp_path, PYTHONPATH=str(tmp_path))
    assert told.startswith("P902\n")
    assert told.endswith("\napt-get install libpango-1.0-0 libpangoft2-1.0-0\n")


def test_the_command_line_says_it_in_two_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(EngineMissingError(CHROMIUM), debug=False) == exits.FAILED
    told = capsys.readouterr().err
    assert CHROMIUM.command() in told
    assert "bug" not in told
    assert len(told.splitlines()) == 2


@pytest.mark.parametrize("software", SOFTWARE, ids=lambda one: one.name)
def test_every_platform_has_its_command(software: Software) -> None:
    assert all(software.command(platform) for platform in ("debian", "macos", "windows"))
    assert software.purpose.ja
    assert software.purpose.en


def test_platforms() -> None:
    assert FONTCONFIG.command(platform_of("darwin")) == "brew install fontconfig"
    assert FONTCONFIG.command(platform_of("win32")).startswith("pacman ")
    assert FONTCONFIG.command(platform_of("freebsd14")) == "apt-get install fontconfig"
