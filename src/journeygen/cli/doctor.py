"""`journeygen doctor`: what print needs of this machine, and the commands that install what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeygen.cli import exits
from journeygen.cli.groups import command_called
from journeygen.cli.language import say
from journeygen.cli.options import root_option

if TYPE_CHECKING:
    from journeygen.model.print_settings import PrintSettings


@command_called(
    "doctor",
    say(
        "印刷に要るソフトウェアと書体がこの機械にあるかを調べ、\nないものには入れ方を示します。",
        "Look for the software and fonts that print needs on this machine,\nand tell how to install what is missing.",
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

    settings, prints = _settings(root)
    items = tuple(check_up(settings, root))
    if form == "json":
        click.echo(checks_json(items, prints), nl=False)
    else:
        print_checks(items, prints)
    return exits.MISTAKES if prints and any(item.is_missing for item in items) else exits.FINE


def _settings(root: Path) -> tuple[PrintSettings, bool]:
    """Return the project's settings of print, and whether it prints; the defaults where there is no project."""
    from journeygen.load.project import load_project
    from journeygen.model.print_settings import PrintSettings

    project = load_project(root).project
    if project is None:
        return PrintSettings(), True
    return project.settings.print, any(message.head.print for message in project.messages.values())
