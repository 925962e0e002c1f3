"""The pages of the site as a table for a person: what leads to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from journeygen.cli.language import say

if TYPE_CHECKING:
    from journeygen.pipeline.backlinks import Backlink, Target

_WHAT = {
    "mail": say("メール", "mail"),
    "print": say("郵便", "print"),
    "call": say("電話", "call"),
    "article": say("記事", "article"),
}


def pages_table(targets: Sequence[Target]) -> Table:
    """Return the pages of the site, then those of the shop's own system, each with what leads there."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in (say("ページ", "page"), say("題", "title"), say("ここへ導くもの", "led to by")):
        table.add_column(name, overflow="fold")
    own = [target for target in targets if target.kind != "elsewhere"]
    others = [target for target in targets if target.kind == "elsewhere"]
    for target in own:
        table.add_row(Text(target.address), Text(target.title), _leads(target.linked_from))
    table.add_section()
    for target in others:
        made_elsewhere = say("(お店の仕組みのページ)", "(a page of the shop's own system)")
        table.add_row(Text(target.address), Text(made_elsewhere, style="dim"), _leads(target.linked_from))
    return table


def _leads(ones: Sequence[Backlink]) -> Text:
    """Name what leads to a page, a line for each medium: メール walls/trust interest/skin(2)."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in ones:
        found[one.what][one.name] += 1
    lines = (
        f"{_WHAT[what]} {' '.join(name if often == 1 else f'{name}({often})' for name, often in names.items())}"
        for what, names in found.items()
    )
    return Text("\n".join(lines) or "—")
