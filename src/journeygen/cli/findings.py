"""Show diagnostics on the screen."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

import click

from journeygen.cli.language import LANGUAGE
from journeygen.cli.screen import paint_for
from journeygen.diagnostics import Diagnostic, Span
from journeygen.report import Format, render
from journeygen.report.text import count_line


def show_text(
    found: Sequence[Diagnostic], root: Path, source: Callable[[str], str | None], stream: TextIO
) -> None:
    """Print findings for a person, with a line that counts them; nothing when there are none."""
    if found:
        prefix = _prefix(root)
        placed = [_from_here(one, prefix) for one in found]
        text = render(placed, "text", _reads(source, prefix), LANGUAGE, paint_for(stream))
        click.echo(f"{text}\n{count_line(found, LANGUAGE)}", file=stream, color=True)


def show_data(found: Sequence[Diagnostic], form: Format, root: Path) -> None:
    """Print findings for a program to standard output."""
    prefix = _prefix(root)
    click.echo(render([_from_here(one, prefix) for one in found], form, language=LANGUAGE), nl=False)


def _prefix(root: Path) -> str:
    """Return how the project's folder is reached from here, so that places can be clicked; "" when it is above."""
    try:
        below = root.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return ""
    return "" if below == "." else f"{below}/"


def _from_here(one: Diagnostic, prefix: str) -> Diagnostic:
    if not prefix:
        return one
    related = tuple(_moved(span, prefix) for span in one.related)
    return dataclasses.replace(one, span=_moved(one.span, prefix), related=related)


def _moved(span: Span, prefix: str) -> Span:
    return dataclasses.replace(span, file=prefix + span.file)


def _reads(source: Callable[[str], str | None], prefix: str) -> Callable[[str], str | None]:
    return lambda path: source(path.removeprefix(prefix))


def stdout() -> TextIO:
    """Return standard output as it is now: tests replace it."""
    return sys.stdout


def stderr() -> TextIO:
    """Return standard error as it is now."""
    return sys.stderr
