"""`journeygen build`: make everything and write what differs to build/."""

from __future__ import annotations

from pathlib import Path

import click

from journeygen.cli import exits
from journeygen.cli.findings import show_text, stderr
from journeygen.cli.groups import command_called
from journeygen.cli.language import say
from journeygen.cli.options import cache_option, root_option, select_option, site_options
from journeygen.cli.summary import summary
from journeygen.cli.work import (
    Asked,
    Run,
    Stopwatch,
    Verdict,
    holds_still,
    inputs_of,
    memory_of,
    remembered,
    run_all,
    source_of,
)
from journeygen.write.memory import FileMemory
from journeygen.write.output import Written, write_output
from journeygen.write.run_file import write_run_file
from journeygen.write.spool import Spool
from journeygen.write.whole import note_finished, recall_finished


@command_called(
    "build",
    say(
        "プロジェクトのすべてを組み立てて build/ に書きます。\n"
        "まちがいがあれば、すべて示して、build/ には手を付けません。",
        "Make everything in the project and write it to build/.\n"
        "When there are mistakes, they are shown and build/ is left alone.",
    ),
    "journeygen build",
    "journeygen build --strict --no-cache",
    "journeygen build --drafts --date 2026-12-01",
    'journeygen build --select "journey:post-purchase message:walls/*" --out build-walls',
)
@select_option
@click.option("--strict", is_flag=True, help=say("警告も失敗とします。", "Let warnings fail too."))
@click.option(
    "--zones",
    is_flag=True,
    help=say(
        "紙の見本(PNG)に、仕上がり・安全域・折り・郵便の場所を重ねます。",
        "Draw trim, safe area, folds and postal zones into the proofs.",
    ),
)
@site_options
@cache_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help=say("書き出す先(既定は build)。", "Where to write (default: build)."),
)
@root_option
def command(  # noqa: PLR0913 (one parameter an option)
    *,
    select: tuple[str, ...],
    strict: bool,
    zones: bool,
    date: str,
    drafts: bool,
    no_cache: bool,
    out: Path | None,
    root: Path,
) -> int:
    """Build the project at `root`."""
    watch = Stopwatch()
    place, asked = out or root / "build", Asked(zones, date, drafts)
    with memory_of(root, no_cache) as memory, Spool() as spool:
        inputs = inputs_of(root, asked)
        known = None if select or zones else _unchanged(memory, place, inputs)
        run = Run(known) if known else run_all(root, memory, spool, inputs, select, asked)
        verdict = run.verdict
        show_text(verdict.diagnostics, root, source_of(root), stderr())
        if verdict.failed or (strict and verdict.diagnostics):
            return exits.MISTAKES
        written = None if known else write_output(place, run.artifacts, root, prune=not select)
        if written and run.is_stable and not select and not zones:
            note_finished(memory, place, verdict.inputs, verdict)
    write_run_file(place, watch.seconds(), run.timings, written or Written())
    click.echo(summary(verdict, written, place, watch.seconds()), color=True)
    return exits.FINE


def _unchanged(memory: FileMemory, out: Path, inputs: str) -> Verdict | None:
    """Return the verdict of an earlier run when another one would come to the same: all written, or all mistakes."""
    said = recall_finished(memory, out, inputs)
    if isinstance(said, Verdict) and holds_still(said):
        return said
    checked = remembered(memory, inputs)
    return checked if checked and checked.failed else None
