"""What --help and docs/commands.md say is true: examples run, and nothing is left out."""

from __future__ import annotations

import re
import resource
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from journeygen.cli.groups import Command
from journeygen.cli.main import COMMANDS, journeygen, run
from journeygen.cli.options import find_root

HERE = find_root(Path(__file__).resolve().parent)
DOCUMENT = (HERE / "docs" / "commands.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^    (journeygen .+)$", re.MULTILINE)


def command_of(name: str) -> Command:
    found = journeygen.get_command(click.Context(journeygen), name)
    assert isinstance(found, Command)
    return found


def section(name: str) -> str:
    """Return the text of docs/commands.md below `## name`."""
    found = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md has no section {name}"
    return found[1]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "shop"
    root.mkdir()
    shutil.copy(HERE / "journeygen.yaml", root)
    for folder in ("journeys", "content"):
        shutil.copytree(HERE / folder, root / folder)
    return root


EXAMPLES = [line for name in COMMANDS for line in command_of(name).examples]


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_runs_on_the_sample(
    line: str, sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(sample)
    arguments = [argument for argument in shlex.split(line)[1:] if argument != "--strict"]
    assert run(arguments) == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_the_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {line}\n" in shown for line in command_of(name).examples)
    assert command_of(name).examples


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_the_document_are_command_lines(name: str) -> None:
    lines = FENCED.findall(section(name))
    assert lines
    for line in lines:
        _, called, *arguments = shlex.split(line)
        assert called == name
        command_of(name).make_context(name, arguments, resilient_parsing=True)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented(name: str) -> None:
    text = section(name)
    options = [param for param in command_of(name).params if isinstance(param, click.Option)]
    for option in options:
        spelt = option.opts[0]
        assert re.search(rf"^- `{spelt}[` ]", text, re.MULTILINE), f"{name} {spelt} is not documented"
        assert option.help, f"{name} {spelt} has no help"
    documented = set(re.findall(r"^- `(--[a-z-]+)", text, re.MULTILINE))
    assert documented == {option.opts[0] for option in options}


def test_every_command_is_in_the_table() -> None:
    assert re.findall(r"^\| \[`([a-z-]+)`\]", DOCUMENT, re.MULTILINE) == list(COMMANDS)
    for option in journeygen.params:
        assert f"- `{option.opts[0]}`" in DOCUMENT


@pytest.mark.parametrize("name", COMMANDS)
def test_japanese_help_fits_a_terminal(name: str) -> None:
    """Click counts characters, a terminal counts cells."""
    from journeygen.report.width import cells

    shown = subprocess.run(
        [sys.executable, "-m", "journeygen", name, "--help"],
        env={"JOURNEYGEN_LANG": "ja", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert re.search("[ぁ-ん]", shown)
    assert [line for line in shown.splitlines() if cells(line) > 100] == []


def cpu_seconds(*arguments: str) -> float:
    """Return the least CPU time of five runs: what is above it is the machine's business."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(5))


def test_help_is_quick() -> None:
    assert cpu_seconds("-m", "journeygen", "--help") < 0.150


HEAVY = (
    "pydantic",
    "jinja2",
    "markdown",
    "yaml",
    "mjml",
    "rich",
    "PIL",
    "premailer",
    "weasyprint",
    "playwright",
    "pikepdf",
)


def imported_by(code: str, root: Path) -> str:
    report = f"{code}\nimport sys\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    return subprocess.run(
        [sys.executable, "-c", report], cwd=root, capture_output=True, text=True, check=True
    ).stdout.splitlines()[-1]


def test_nothing_heavy_is_imported_for_help() -> None:
    assert imported_by("from journeygen.cli.main import run; run(['--help'])", HERE) == "[]"


def test_nothing_heavy_is_imported_when_nothing_changed(sample: Path) -> None:
    build = "from journeygen.cli.main import run; run(['build', '--out', 'build-twice'])"
    assert imported_by(build, sample) != "[]"
    assert imported_by(build, sample) == "[]"
    assert imported_by(build.replace("'build', '--out', 'build-twice'", "'check'"), sample) == "[]"
