"""The proof before a run: its first record and its longest ones are set and preflighted, so that a wrong piece costs
nothing. What is wrong with single records is no reason to stop: they become rejects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeygen.compile.print.records import record_html
from journeygen.diagnostics import Diagnostic, in_order
from journeygen.press.preflight import findings
from journeygen.print_run.overflow import by_record, overflowing
from journeygen.print_run.records import Record
from journeygen.print_run.setting import Setting


@dataclass(frozen=True, slots=True)
class Proof:
    """What preflight says of the piece, and the run's characters that no font has."""

    diagnostics: tuple[Diagnostic, ...]
    missing: frozenset[str]


def prove(setting: Setting, records: Sequence[Record]) -> Proof:
    """Set and preflight some records. Raises PressError."""
    html = [record_html(setting.shop, setting.sheet, one.values, one.recipient) for one in records]
    if not html:
        return Proof((), frozenset())
    job = setting.job(setting.sheet, html)
    pressed = setting.press_job(job)
    marks = by_record(pressed.marks, setting.pages)
    rejected = {number for number in range(len(html)) if overflowing(marks.get(number, ()))}
    rejected |= {number for number, one in enumerate(records) if pressed.missing.intersection(one.text)}
    found = findings(pressed, job, setting.sheet)
    told = in_order(one for number, one in found if number not in rejected)
    return Proof(told, pressed.missing)
