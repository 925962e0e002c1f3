"""`journeygen list`: journeys with their steps, messages with media and versions, pages with what leads to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeygen.cli import exits
from journeygen.cli.findings import show_text, stderr
from journeygen.cli.groups import command_called
from journeygen.cli.language import say
from journeygen.cli.options import root_option, select_option, site_options
from journeygen.cli.work import Asked, memory_of

if TYPE_CHECKING:
    from journeygen.load.project import Loaded
    from journeygen.pipeline.backlinks import Target
    from journeygen.select import Selected
    from journeygen.write.memory import FileMemory


@command_called(
    "list",
    say(
        "ジャーニーをステップごとに、メッセージを届け方と版とともに並べます。\n"
        "サイトのページは、そこへ導くメール・郵便・電話・記事とともに並べます。",
        "List journeys step by step, and messages with their media and versions.\n"
        "Pages of the site are listed with the mails, pieces, calls and articles that lead to them.",
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
@site_options
@root_option
def command(select: tuple[str, ...], form: str, date: str, drafts: bool, root: Path) -> int:
    """List what the project at `root` holds."""
    from journeygen.cli.choice import chosen
    from journeygen.diagnostics import has_errors, in_order
    from journeygen.load.project import load_project
    from journeygen.select import everything

    with memory_of(root, no_cache=False) as memory:
        loaded = load_project(root, memory)
        if loaded.project is None:
            show_text(in_order(loaded.diagnostics), root, lambda _: None, stderr())
            return exits.MISTAKES
        selected = chosen(select, loaded.project) if select else everything(loaded.project)
        targets = _targets(
            root, loaded, memory, selected if select else None, Asked(date=date, drafts=drafts)
        )
    if form == "json":
        from journeygen.cli.list_json import inventory_json

        click.echo(inventory_json(loaded.project, selected, targets), nl=False)
    else:
        from journeygen.cli.list_tables import print_tables

        print_tables(loaded.project, selected, targets)
    if not has_errors(loaded.diagnostics):
        return exits.FINE
    click.echo(_incomplete(), err=True)
    return exits.MISTAKES


def _targets(
    root: Path, loaded: Loaded, memory: FileMemory, selected: Selected | None, asked: Asked
) -> tuple[Target, ...]:
    """Return what the selected messages lead to, or all pages with everything that leads there."""
    if loaded.project is None or loaded.project.settings.magazine is None:
        return ()
    from journeygen.pipeline.backlinks import backlinks
    from journeygen.pipeline.wish import Wish

    chosen = None if selected is None else (lambda message: message.name in selected.messages)
    found = backlinks(root, loaded, memory, Wish(chosen, date=asked.date, drafts=asked.drafts))
    return found if selected is None else tuple(target for target in found if target.linked_from)


def _incomplete() -> str:
    return say(
        "まちがいがあるため、欠けているものがあるかもしれません。journeygen check で確かめられます。",
        "There are mistakes, so something may be missing here. See them with journeygen check.",
    )
