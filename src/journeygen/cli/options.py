"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from journeygen.cli.language import say
from journeygen.model.folders import SETTINGS_FILE

F = TypeVar("F", bound=Callable[..., object])


def root_option(function: F) -> F:
    """Add --root; without it the project is here or in the nearest folder above."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=lambda _ctx, _param, value: value or find_root(Path.cwd()),
        metavar="DIR",
        help=say("プロジェクトのフォルダー。", "The project's folder."),
    )(function)


def find_root(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that holds journeygen.yaml; else `start`."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    return start


def select_option(function: F) -> F:
    """Add --select, once or often."""
    return click.option(
        "--select",
        "select",
        multiple=True,
        metavar="EXPR",
        help=say(
            "一部だけ: journey:NAME message:GLOB tag:TAG。", "Only these: journey:NAME message:GLOB tag:TAG."
        ),
    )(function)


def cache_option(function: F) -> F:
    """Add --no-cache."""
    return click.option(
        "--no-cache",
        is_flag=True,
        help=say("前回の結果を使わず、初めから。", "Use nothing from earlier runs."),
    )(function)
