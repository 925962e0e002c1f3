"""Our commands: help in the author's language, examples in every help, imported only when called."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from journeygen.cli.language import said, say
from journeygen.diagnostics import Words, nearest


class CommandLineError(click.UsageError):
    """A wrong command line, in our own words."""

    def __init__(self, words: Words, hint: Words | None = None, ctx: click.Context | None = None) -> None:
        """Join the words and the hint in the author's language."""
        super().__init__(f"{said(words)}\n{said(hint)}" if hint else said(words), ctx)


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=say("使い方: ", "Usage: "))


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    options = [param for param in command.get_params(ctx) if not isinstance(param, click.Argument)]
    records = [option.get_help_record(ctx) for option in options]
    with formatter.section(say("オプション", "Options")):
        formatter.write_dl([record for record in records if record])


def _help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = say("この説明を出します。", "Show this message.")
    return option


class Command(click.Command):
    """A command with examples: command lines that a test runs as they stand."""

    def __init__(self, *rest: Any, examples: Sequence[str] = (), **named: Any) -> None:
        """`examples` are whole command lines."""
        super().__init__(*rest, **named)
        self.examples = tuple(examples)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help, described in the author's language."""
        return _help_option(super().get_help_option(ctx))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        with formatter.section(say("例", "Examples")):
            for line in self.examples:
                formatter.write(f"{' ' * formatter.current_indent}{line}\n")


class LazyGroup(click.Group):
    """A group that knows its commands' names and one-line help, and imports a command when it is called."""

    def __init__(self, *rest: Any, lazy: Mapping[str, tuple[str, str]], **named: Any) -> None:
        """`lazy`: name → (module, one-line help); the module calls its command `command`."""
        super().__init__(*rest, **named)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of a day's work."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command; complain about an unknown one with the nearest name."""
        if cmd_name in self._lazy:
            found: click.Command = importlib.import_module(self._lazy[cmd_name][0]).command
            return found
        if cmd_name.startswith("-"):
            return None
        words = Words(f"コマンド '{cmd_name}' はありません。", f"There is no command '{cmd_name}'.")
        raise CommandLineError(words, nearest(cmd_name, self._lazy), ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, without importing them, then the options."""
        with formatter.section(say("コマンド", "Commands")):
            formatter.write_dl([(name, line) for name, (_, line) in self._lazy.items()])
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help, described in the author's language."""
        return _help_option(super().get_help_option(ctx))


Decorator = Callable[[Callable[..., int]], click.Command]


def command_called(name: str, text: str, *examples: str) -> Decorator:
    """Make a command of a function that returns an exit code. `text` is its help, shown as written."""
    shown = "\b\n" + text.replace("\n\n", "\n\n\b\n")
    return click.command(name, cls=Command, help=shown, examples=examples)
