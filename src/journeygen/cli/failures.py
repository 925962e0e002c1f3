"""What to say when a command cannot go on: a wrong command line, a full disk, a bug of ours."""

from __future__ import annotations

import traceback
from pathlib import Path

import click

from journeygen import __version__
from journeygen.cli import exits
from journeygen.cli.language import said, say
from journeygen.press.missing import LIBRARIES, MODULES, EngineMissingError, how_to_install
from journeygen.write.problems import WriteError, is_of_the_machine, reason_of


def explain(problem: Exception, debug: bool) -> int:
    """Print what happened, in two sentences at most, and return the exit code."""
    if debug and not isinstance(problem, click.ClickException):
        traceback.print_exception(problem)
    if isinstance(problem, click.UsageError):
        click.echo(_usage(problem), err=True)
        return exits.USAGE
    if isinstance(problem, click.ClickException):
        click.echo(problem.format_message(), err=True)
        return exits.USAGE
    click.echo(_failure(problem), err=True)
    return exits.FAILED


def _usage(problem: click.UsageError) -> str:
    path = problem.ctx.command_path if problem.ctx else "journeygen"
    more = say(f"使い方は {path} --help で見られます。", f"See {path} --help.")
    return f"{_words(problem)}\n{more}"


def _words(problem: click.UsageError) -> str:
    """Say a usage error in Japanese where click would say it in English."""
    match problem:
        case click.NoSuchOption():
            return _no_option(problem)
        case click.MissingParameter():
            name = problem.param.human_readable_name if problem.param else ""
            return say(f"{name} が足りません。", f"{name} is missing.")
        case click.BadParameter():
            name = problem.param.opts[0] if problem.param else ""
            return say(f"{name} {_wanted(problem)}", f"Invalid {name}: {problem.message}")
    return problem.format_message()


def _wanted(problem: click.BadParameter) -> str:
    kind = problem.param.type if problem.param else None
    if isinstance(kind, click.Choice):
        return f"に書けるのは {', '.join(map(str, kind.choices))} です。"
    if isinstance(kind, click.Path):
        return (
            "のフォルダーやファイルがありません。"
            if kind.exists
            else "の場所は使えません。ファイルではなくフォルダーを書きます。"
        )
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return f"には {kind.min} 以上の整数を書きます。"
    return f"の値が正しくありません。{problem.message}"


def _no_option(problem: click.NoSuchOption) -> str:
    words = say(
        f"オプション {problem.option_name} はありません。", f"There is no option {problem.option_name}."
    )
    near = problem.possibilities
    return words + (say(f"\n{near[0]} のことですか?", f"\nDid you mean {near[0]}?") if near else "")


def _failure(problem: Exception) -> str:
    if isinstance(problem, WriteError):
        return said(problem.words)
    if isinstance(problem, EngineMissingError):
        return _not_installed(problem)
    if isinstance(problem, OSError) and is_of_the_machine(problem):
        why = said(reason_of(problem))
        return say(f"うまく書き込めませんでした。{why}。", f"The output cannot be written: {why}.")
    if isinstance(problem, ModuleNotFoundError) and not str(problem.name).startswith("journeygen"):
        return _no_library(str(problem.name))
    if isinstance(problem, MemoryError):
        return say("メモリーが足りません。", "There is not enough memory.")
    where = _where(problem)
    return say(
        f"journeygen の不具合です。原稿のせいではありません。\n"
        f"次の一行を添えて、開発の担当者にお知らせください(--debug を付けると詳しい記録が出ます)。\n  {where}",
        f"This is a bug in journeygen, not a mistake in your files.\n"
        f"Please report it to the developers with the next line (--debug shows more).\n  {where}",
    )


def _no_library(name: str) -> str:
    if name.partition(".")[0] in MODULES:
        return _not_installed(EngineMissingError(LIBRARIES))
    return say(
        f"必要なライブラリー {name} が入っていません。journeygen を入れ直してください。",
        f"The library {name} is missing. Please install journeygen again.",
    )


def _not_installed(missing: EngineMissingError) -> str:
    return f"{said(missing.words)}\n{said(how_to_install(missing.command))}"


def _where(problem: Exception) -> str:
    """Tell a bug in one line: version, kind, words, and our own innermost place, without anybody's folders."""
    frames = traceback.extract_tb(problem.__traceback__)
    ours = [frame for frame in frames if "journeygen" in Path(frame.filename).parts] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    words = " ".join(str(problem).split())[:200]
    return f"journeygen {__version__}: {type(problem).__name__} ({place}): {words}"
