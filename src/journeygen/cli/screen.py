"""What goes to the screen: colours only on a terminal and never against NO_COLOR, progress only where one watches."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, TextIO

import click

from journeygen.cli.language import say
from journeygen.report.text import Paint, plain

if TYPE_CHECKING:  # the pipeline brings the libraries with it, which most commands need later or never
    from journeygen.pipeline import Progress

_STYLES: Mapping[str, Callable[[str], str]] = {
    "error": partial(click.style, fg="red", bold=True),
    "warning": partial(click.style, fg="yellow", bold=True),
    "place": partial(click.style, bold=True),
    "mark": partial(click.style, fg="red", bold=True),
    "hint": partial(click.style, fg="cyan"),
    "faint": partial(click.style, dim=True),
    "good": partial(click.style, fg="green", bold=True),
}


def paint_for(stream: TextIO) -> Paint:
    """Return how to colour text for a stream (https://no-color.org: any value that is not empty turns it off)."""
    wanted = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return _painted if wanted else plain


def _painted(part: str, text: str) -> str:
    return _STYLES[part](text) if part in _STYLES else text


def is_watched() -> bool:
    """Tell whether somebody sits before a terminal: CI systems set CI."""
    return sys.stderr.isatty() and not os.environ.get("CI")


@contextlib.contextmanager
def progress() -> Iterator[Progress | None]:
    """Show how far the work is on a terminal; yield None where nobody watches."""
    if not is_watched():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bars, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(say("読み込み中", "reading"), total=None)

        def show(stage: str, done: int, total: int) -> None:
            bars.update(task, description=_stage(stage), completed=done, total=total)

        yield show


def _stage(name: str) -> str:
    stages = {
        "compile": say("組み立て中", "compiling"),
        "load": say("読み込み中", "reading"),
        "pictures": say("画像を用意しています", "making pictures"),
        "bind": say("冊子を綴じています", "binding booklets"),
        "press": say("紙面を刷っています", "pressing"),
        "print-run": say("印刷中", "printing"),
    }
    return stages.get(name, name)
