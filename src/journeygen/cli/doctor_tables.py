"""What the doctor found: a table for a person, JSON for a script."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from journeygen.cli.language import said, say
from journeygen.press.checkup import Item

VERSION = 1
_WIDE = 200
"""Cells of a line when nobody watches: a pipe cuts nothing off."""


def print_checks(items: Sequence[Item], prints: bool, beside: Sequence[Item] = ()) -> None:
    """Print a line for each item of print and `beside` it, then what to do."""
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in (
        say("もの", "what"),
        say("役目", "for"),
        say("状態", "state"),
        say("入れ方", "how to install"),
    ):
        table.add_column(column, overflow="fold")
    for item in (*items, *beside):
        remedy = "" if item.found else said(item.remedy)
        table.add_row(Text(item.name), Text(said(item.purpose)), _state(item), Text(remedy))
    console.print(table)
    console.print(Text(_sum(items, prints)))
    for item in beside:
        if item.is_missing:
            console.print(Text(_lacking(item)))


def _state(item: Item) -> Text:
    if item.found:
        return Text(item.found, style="green")
    if item.problem:
        return Text(said(item.problem), style="red" if item.is_needed else "yellow")
    if item.is_needed:
        return Text(say("ありません", "missing"), style="red")
    return Text(say("ありません(あると速くなります)", "missing (print is slower without)"), style="yellow")


def _sum(items: Sequence[Item], prints: bool) -> str:
    count = sum(item.is_missing for item in items)
    if not count:
        return say("印刷に要るものは、そろっています。", "Everything that print needs is here.")
    if not prints:
        return say(
            f"足りないものが {count} 個ありますが、このプロジェクトに印刷物はありません。",
            f"{count} missing, but this project prints nothing.",
        )
    return say(f"印刷に要るものが {count} 個足りません。", f"{count} missing of what print needs.")


def _lacking(item: Item) -> str:
    return say(
        f"{item.purpose.ja}に要る {item.name} がありません。",
        f"{item.name} is missing for {item.purpose.en}.",
    )


def checks_json(items: Sequence[Item], prints: bool) -> str:
    """Return the items as one JSON object."""
    document = {
        "version": VERSION,
        "prints": prints,
        "ready": not any(item.is_missing for item in items),
        "checks": [_check(item) for item in items],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _check(item: Item) -> dict[str, object]:
    return {
        "name": item.name,
        "purpose": item.purpose._asdict(),
        "found": item.found,
        "needed": item.is_needed,
        "problem": item.problem._asdict() if item.problem else None,
        "remedy": None if item.found else item.remedy._asdict(),
    }
