"""`journeygen list`: journeys with their steps, messages with media and versions."""

from __future__ import annotations

from pathlib import Path

import click

from journeygen.cli import exits
from journeygen.cli.findings import show_text, stderr
from journeygen.cli.groups import command_called
from journeygen.cli.language import say
from journeygen.cli.options import root_option, select_option


@command_called(
    "list",
    say(
        "ジャーニーをステップごとに、メッセージを届け方と版とともに並べます。",
        "List journeys step by step, and messages with their media and versions.",
    ),
    "journeygen list",
    "journeygen list --select tag:D3",
    'journeygen list --select "message:walls/*" --format json',
)
@select_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help=say("出力の形。", "How to print."),
)
@root_option
def command(select: tuple[str, ...], form: str, root: Path) -> int:
    """List what the project at `root` holds."""
    from journeygen.cli.choice import chosen
    from journeygen.diagnostics import has_errors, in_order
    from journeygen.load.project import load_project
    from journeygen.select import everything

    loaded = load_project(root)
    if loaded.project is None:
        show_text(in_order(loaded.diagnostics), root, lambda _: None, stderr())
        return exits.MISTAKES
    selected = chosen(select, loaded.project) if select else everything(loaded.project)
    if form == "json":
        from journeygen.cli.list_json import inventory_json

        click.echo(inventory_json(loaded.project, selected), nl=False)
    else:
        from journeygen.cli.list_tables import print_tables

        print_tables(loaded.project, selected)
    if not has_errors(loaded.diagnostics):
        return exits.FINE
    click.echo(_incomplete(), err=True)
    return exits.MISTAKES


def _incomplete() -> str:
    return say(
        "まちがいがあるため、欠けているものがあるかもしれません。journeygen check で確かめられます。",
        "There are mistakes, so something may be missing here. See them with journeygen check.",
    )
