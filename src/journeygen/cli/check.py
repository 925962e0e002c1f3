"""`journeygen check`: find mistakes, write nothing but the memory."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from journeygen.cli import exits
from journeygen.cli.findings import show_data, show_text, stdout
from journeygen.cli.groups import command_called
from journeygen.cli.language import say
from journeygen.cli.options import cache_option, root_option, site_options
from journeygen.cli.screen import paint_for
from journeygen.cli.work import Asked, Run, Verdict, inputs_of, memory_of, remembered, run_all, source_of
from journeygen.report import FORMATS, Format
from journeygen.write.spool import Spool


@command_called(
    "check",
    say(
        "まちがいを、ファイル・行・桁と直し方つきで、一度にすべて出します。\nbuild/ には何も書きません。",
        "Show every mistake with its file, line, column and cure.\nNothing is written to build/.",
    ),
    "journeygen check",
    "journeygen check --strict",
    "journeygen check --format github",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help=say("出力の形。", "How to print."),
)
@click.option("--strict", is_flag=True, help=say("警告も失敗とします。", "Let warnings fail too."))
@site_options
@cache_option
@root_option
def command(form: str, strict: bool, date: str, drafts: bool, no_cache: bool, root: Path) -> int:
    """Check the project at `root`."""
    with memory_of(root, no_cache) as memory, Spool() as spool:
        asked = Asked(date=date, drafts=drafts)
        inputs = inputs_of(root, asked)
        known = remembered(memory, inputs)
        run = Run(known) if known else run_all(root, memory, spool, inputs, asked=asked)
    found = run.verdict.diagnostics
    if form == "text":
        show_text(found, root, source_of(root), stdout())
        if not found:
            click.echo(_all_well(run.verdict), color=True)
    else:
        show_data(found, cast(Format, form), root)
    return exits.MISTAKES if run.verdict.failed or (strict and found) else exits.FINE


def _all_well(verdict: Verdict) -> str:
    words = say(
        f"まちがいは見つかりませんでした。ジャーニー {verdict.journeys}、メッセージ {verdict.messages}。",
        f"No mistakes found: {verdict.journeys} journeys, {verdict.messages} messages.",
    )
    return paint_for(stdout())("good", words)
