"""Options that several commands share."""

from __future__ import annotations

import datetime
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


def site_options(function: F) -> F:
    """Add --date and --drafts: which day the site is made for."""
    date = click.option(
        "--date",
        callback=lambda _ctx, _param, value: _day(value),
        metavar="YYYY-MM-DD",
        help=say(
            "サイトを、この日のものとして組み立てます(既定は今日)。",
            "Make the site as of this day (default: today).",
        ),
    )
    drafts = click.option(
        "--drafts",
        is_flag=True,
        help=say(
            "下書きと、これからの日付の記事も、サイトに入れます。",
            "Show drafts and articles of later days on the site too.",
        ),
    )
    return date(drafts(function))


def today() -> str:
    """Return today's date, YYYY-MM-DD: the one place where a build asks for it."""
    return datetime.date.today().isoformat()


def _day(value: str | None) -> str:
    if value is None:
        return today()
    from journeygen.model.base import is_date

    if not is_date(value):
        raise click.BadParameter(
            say(
                f"'{value}' という日付はありません(2026-12-01 のように書きます)。",
                f"{value!r} is no date (write 2026-12-01).",
            )
        )
    return value
