from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeygen import pipeline
from journeygen.cli import exits
from journeygen.cli.language import language_of
from journeygen.cli.main import run
from journeygen.cli.screen import paint_for
from tests.mistakes import TINY

Capture = pytest.CaptureFixture[str]
JOURNEYGEN = (sys.executable, "-m", "journeygen")


def failing(monkeypatch: pytest.MonkeyPatch, problem: BaseException) -> None:
    def make(*_: object) -> None:
        raise problem

    monkeypatch.setattr(pipeline, "make", make)
    monkeypatch.chdir(TINY)


def test_a_bug_is_ours_and_said_calmly(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    failing(monkeypatch, KeyError("customer"))
    assert run(["check", "--no-cache"]) == exits.FAILED
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.fullmatch(
        r"This is a bug in journeygen, not a mistake in your files\.\n"
        r"Please report it to the developers with the next line \(--debug shows more\)\.\n"
        r"  journeygen \d+\.\d+\.\d+: KeyError \(work\.py:\d+\): 'customer'\n",
        printed.err,
    )


@pytest.mark.parametrize(
    "arguments", [["--debug", "check", "--no-cache"], ["check", "--no-cache", "--debug"]]
)
def test_debug_shows_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, arguments: list[str]
) -> None:
    failing(monkeypatch, KeyError("customer"))
    assert run(arguments) == exits.FAILED
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_an_interruption_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    assert run(["check", "--no-cache"]) == exits.INTERRUPTED
    assert capsys.readouterr() == ("", "Interrupted.\n")


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    failing(monkeypatch, ModuleNotFoundError("No module named 'PIL.Image'", name="PIL.Image"))
    assert run(["check", "--no-cache"]) == exits.FAILED
    assert capsys.readouterr().err == "The library PIL.Image is missing. Please install journeygen again.\n"


def test_a_missing_library_of_print_is_told_with_its_command(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    failing(monkeypatch, ModuleNotFoundError("No module named 'pikepdf'", name="pikepdf"))
    assert run(["check", "--no-cache"]) == exits.FAILED
    told = capsys.readouterr().err
    assert told.startswith("print needs journeygen[print]")
    assert 'install it: pip install "journeygen[print]"' in told


def test_a_lack_of_memory_is_no_bug(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    failing(monkeypatch, MemoryError())
    assert run(["check", "--no-cache"]) == exits.FAILED
    assert capsys.readouterr().err == "There is not enough memory.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "There is no command 'biuld'.\ndid you mean 'build'?\nSee journeygen --help.\n"),
        (["build", "--selct", "x"], "There is no option --selct.\nDid you mean --select?\n"),
        (["--nonsense"], "There is no option --nonsense.\n"),
        (["check", "--format", "xml"], "Invalid --format: 'xml' is not one of"),
        (["new", "message"], "NAME is missing.\n"),
        (["build", "--root", "/nowhere/at/all"], "Invalid --root: "),
        (["check", "extra"], "Got unexpected extra argument (extra)"),
        (["build", "--select", "welcome"], "Cannot read the selection 'welcome'.\nWrite journey:NAME, "),
        (["build", "--select", "journey:welcom"], "There is no journey 'welcom'.\ndid you mean 'welcome'?\n"),
        (["list", "--select", "tag:D99"], "There is no tag 'D99'.\n"),
        (["build", "--select", "journey:welcome,message:nothing*"], "There is no message 'nothing*'.\n"),
    ],
)
def test_a_wrong_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(shutil.copytree(TINY, tmp_path / "shop"))
    assert run(arguments) == exits.USAGE
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(said)
    assert printed.err.splitlines()[-1].startswith("See journeygen")


def test_no_command_shows_the_help(capsys: Capture) -> None:
    assert run([]) == exits.USAGE
    assert "Commands:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "ja_JP.eucJP"}, "ja"),
        ({"LANG": "", "LC_ALL": "ja"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8", "JOURNEYGEN_LANG": "en"}, "en"),
        ({"JOURNEYGEN_LANG": "ja"}, "ja"),
        ({}, "en"),
    ],
)
def test_the_locale_decides_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


class Terminal:
    """A stream that is a terminal or not."""

    def __init__(self, watched: bool) -> None:
        self.watched = watched

    def isatty(self) -> bool:
        return self.watched


@pytest.mark.parametrize(
    ("watched", "environment", "coloured"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colours_only_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, watched: bool, environment: dict[str, str], coloured: bool
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    painted = paint_for(Terminal(watched))("error", "x")  # type: ignore[arg-type]
    assert ("\x1b[" in painted) is coloured


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, **more}


def test_japanese_from_the_first_word_to_the_last(tmp_path: Path) -> None:
    def said(*arguments: str) -> str:
        run = subprocess.run(
            [*JOURNEYGEN, *arguments],
            cwd=tmp_path,
            env=environment(JOURNEYGEN_LANG="ja"),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return run.stdout + run.stderr

    assert "使い方: journeygen" in said("--help")
    assert "コマンド 'chek' はありません。\n'check' のことですか?" in said("chek")
    assert "オプション --formt はありません。\n--format のことですか?" in said("check", "--formt")
    assert "設定ファイルがありません" in said("check")
    assert "エラー 1 件、警告 0 件" in said("build")


def test_an_ascii_machine_prints_what_it_can(tmp_path: Path) -> None:
    only_ascii = environment(JOURNEYGEN_LANG="ja", PYTHONIOENCODING="ascii", LC_ALL="C")
    run = subprocess.run(
        [*JOURNEYGEN, "check"], cwd=tmp_path, env=only_ascii, capture_output=True, check=False
    )
    assert run.returncode == exits.MISTAKES
    assert run.stderr == b""


def test_a_reader_that_leaves_is_no_failure() -> None:
    command = f"{sys.executable} -m journeygen schema manifest | head -n 1; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[1] in ("0", "141")
    assert run.stderr == ""


def test_a_full_device_is_one_sentence() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [*JOURNEYGEN, "schema", "manifest"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert run.returncode == exits.FAILED
    assert run.stderr == "The output cannot be written: the disk is full.\n"


SLOW = """
import sys, time
from journeygen import pipeline
def make(*_):
    print("here", flush=True)
    time.sleep(30)
pipeline.make = make
from journeygen.cli.main import main
sys.argv[1:] = ["check", "--no-cache"]
main()
"""


def test_ctrl_c() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLOW],
        cwd=TINY,
        env=environment(JOURNEYGEN_LANG="en"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout
        assert run.stdout.readline() == "here\n"
        started = time.monotonic()
        run.send_signal(signal.SIGINT)
        _, err = run.communicate()
    assert (run.returncode, err) == (exits.INTERRUPTED, "Interrupted.\n")
    assert time.monotonic() - started < 5
