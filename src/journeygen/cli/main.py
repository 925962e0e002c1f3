"""`journeygen`: the table of commands, and what becomes of everything that can go wrong."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from journeygen import __version__
from journeygen.cli import exits
from journeygen.cli.groups import LazyGroup
from journeygen.cli.language import say

PROGRAM = "journeygen"

COMMANDS = {
    "init": ("journeygen.cli.init", say("新しいプロジェクトを作ります。", "Lay out a new project.")),
    "new": (
        "journeygen.cli.new",
        say("メッセージやジャーニーの書き出しを作ります。", "Start a new message, journey and so on."),
    ),
    "check": ("journeygen.cli.check", say("まちがいを探します。", "Find mistakes.")),
    "build": (
        "journeygen.cli.build",
        say("すべてを組み立てて build/ に書きます。", "Make everything into build/."),
    ),
    "print-run": (
        "journeygen.cli.print_run",
        say(
            "宛先の CSV と合わせて、印刷所に渡します。", "Merge a piece with recipients for the print house."
        ),
    ),
    "list": (
        "journeygen.cli.list",
        say("ジャーニーとメッセージを一覧にします。", "List journeys and messages."),
    ),
    "doctor": (
        "journeygen.cli.doctor",
        say("印刷に要るものが、この機械にあるかを調べます。", "See if print has all it needs."),
    ),
    "schema": (
        "journeygen.cli.schema",
        say("エディター用の JSON Schema を出します。", "Print JSON Schemas."),
    ),
}


@click.group(
    PROGRAM,
    cls=LazyGroup,
    lazy=COMMANDS,
    invoke_without_command=True,
    help=say(
        "\b\n通販のお客様へのメール・郵便・電話のジャーニーを、文章と YAML から組み立てます。",
        "\b\nMake mails and their schedule from Markdown and YAML.",
    ),
)
@click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    help=say("不具合のとき、詳しい記録を出します。", "Show details of a bug."),
)
@click.version_option(__version__, help=say("版を出します。", "Show the version."))
@click.pass_context
def journeygen(context: click.Context) -> None:
    """Show the help when no command is named. `run` looks for --debug, wherever it stands."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        context.exit(exits.USAGE)


def main() -> NoReturn:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if os.environ.get("_JOURNEYGEN_COMPLETE"):
        journeygen.main(prog_name=PROGRAM)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing but the exit code escapes."""
    debug = "--debug" in arguments
    rest = [one for one in arguments if one != "--debug"]
    try:
        with journeygen.make_context(PROGRAM, rest) as context:
            code = journeygen.invoke(context)
            sys.stdout.flush()
            return int(code or exits.FINE)
    except click.exceptions.Exit as done:
        return done.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("中断しました。", "Interrupted."), err=True)
        return exits.INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    except Exception as problem:
        from journeygen.cli.failures import explain

        return explain(problem, debug=debug)


def _reader_left() -> int:
    """End quietly when the reader of a pipe has gone (`journeygen list | head`), as SIGPIPE would."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141
