"""The benchmark's table, in two languages, aligned for full-width characters."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import east_asian_width


class Row(NamedTuple):
    """One figure: its name in two languages, its unit ("" for a ratio or a count), and the design's goal."""

    ja: str
    en: str
    value: float
    unit: str
    goal: str


def show(rows: Iterable[Row], ja: str, en: str) -> None:
    """Print the figures under a title in two languages, and how to read them."""
    say = sys.stdout.write
    say(f"{ja}\n{en}\n\n")
    for row in rows:
        goal = f"   {row.goal}" if row.goal else ""
        say(f"  {padded(row.ja, 46)}{padded(row.en, 36)}{_figure(row)}{goal}\n")
    say("\n機械の調子で変わります。見るのは比です (目安は右端)。\n")
    say("Machines are noisy: look at the ratios; the goals stand at the right.\n")


def _figure(row: Row) -> str:
    digits = 0 if row.value >= 100 else 1 if row.unit == "ms" else 2
    return f"{row.value:9,.{digits}f} {row.unit:2}"


def padded(text: str, width: int) -> str:
    """Fill a text up to a width in half-width columns."""
    return text + " " * (width - sum(2 if east_asian_width(one) in "FWA" else 1 for one in text))
