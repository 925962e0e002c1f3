"""`journeygen doctor`: what print and the site need of this machine, and the commands that install what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeygen.cli import exits
from journeygen.cli.groups import command_called
from journeygen.cli.language import say
from journeygen.cli.options import root_option
from journeygen.diagnostics import Words

if TYPE_CHECKING:
    from journeygen.model.print_settings import PrintSettings
    from journeygen.press.checkup import Item


@command_called(
    "doctor",
    say(
        "印刷とサイトに要るソフトウェアと書体がこの機械にあるかを調べ、\nないものには入れ方を示します。",
        "Look for the software and fonts that print and the site need\n"
        "on this machine, and tell how to install what is missing.",
    ),
    "journeygen doctor",
    "journeygen doctor --format json",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help=say("出力の形。", "How to print."),
)
@root_option
def command(form: str, root: Path) -> int:
    """Check the machine for the project at `root`, or for a project to come."""
    from journeygen.cli.doctor_tables import checks_json, print_checks
    from journeygen.press.checkup import check_up

    settings, prints, searches = _settings(root)
    items = tuple(check_up(settings, root))
    beside = (_pagefind(),) if searches else ()
    if form == "json":
        click.echo(checks_json((*items, *beside), prints), nl=False)
    else:
        print_checks(items, prints, beside)
    needed = (*(items if prints else ()), *beside)
    return exits.MISTAKES if any(item.is_missing for item in needed) else exits.FINE


def _pagefind() -> Item:
    """Look for what the search of the site is made with."""
    from journeygen.pipeline.pagefind import COMMAND, installed
    from journeygen.press.checkup import Item

    purpose = Words("サイトの検索", "the site's search")
    return Item("Pagefind", purpose, installed(), Words(COMMAND, COMMAND))


def _settings(root: Path) -> tuple[PrintSettings, bool, bool]:
    """Return the settings of print, whether the project prints, and whether its site is searched.

    Where there is no project: the defaults, and everything.
    """
    from journeygen.load.project import load_project
    from journeygen.model.print_settings import PrintSettings

    project = load_project(root).project
    if project is None:
        return PrintSettings(), True, True
    magazine = project.settings.magazine
    searches = magazine is not None and magazine.search
    return project.settings.print, any(message.head.print for message in project.messages.values()), searches
