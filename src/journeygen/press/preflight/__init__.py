"""Preflight: the finished PDF is read as a print house would read it, and every finding goes back to its line.

for record, finding in findings(pressed, job, sheet): ...     # a print run: which record cannot be printed
preflight(pressed, job, sheet)                                # a build: each finding once
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from journeygen.diagnostics import Diagnostic, Span, in_order
from journeygen.press.job import Job, Pressed
from journeygen.press.preflight.document import Document
from journeygen.press.preflight.facts import Facts
from journeygen.press.preflight.rules import PAGE_COUNT, RULES, Rule

_TAG = re.compile(r"<[^>]*>|\s+")


class Told(Protocol):
    """What was compiled and then pressed: where its copy stands, and what of it is the same for everybody."""

    @property
    def file(self) -> str:
        """Return the file that it is made from."""
        ...

    @property
    def lines(self) -> tuple[Span, ...]:
        """Return the places that its marks stand for."""
        ...

    @property
    def literals(self) -> tuple[str, ...]:
        """Return its HTML without the values of recipients."""
        ...


def preflight(
    pressed: Pressed, job: Job, sheet: Told | None = None, rules: Mapping[str, Rule] = RULES
) -> list[Diagnostic]:
    """Check a finished PDF; what is wrong with many records in the same way is told once."""
    return list(in_order(found for _, found in findings(pressed, job, sheet, rules)))


def findings(
    pressed: Pressed, job: Job, sheet: Told | None = None, rules: Mapping[str, Rule] = RULES
) -> Iterator[tuple[int, Diagnostic]]:
    """Check a finished PDF record by record: gives the record's number in the job (from 0) and the finding.

    What the press could not make has no PDF, and nothing to find. With pages too many or too few, every place would be
    wrong: then nothing else is told.
    """
    if not pressed.pdf:
        return
    document = Document(pressed.pdf)
    for facts in facts_of(document, pressed, job, sheet):
        wrong_count = tuple(PAGE_COUNT(facts))
        yield from ((facts.record, found) for found in wrong_count)
        if not wrong_count:
            yield from ((facts.record, found) for rule in rules.values() for found in rule(facts))


def facts_of(document: Document, pressed: Pressed, job: Job, sheet: Told | None) -> Iterator[Facts]:
    """Give what is known of each record; pages are read when a rule asks for them."""
    pages = job.geometry.pages
    copy = _TAG.sub("", "\n".join(sheet.literals)) if sheet else ""
    for record, html in enumerate(job.records):
        first = record * pages
        here = range(first, first + pages)
        yield Facts(
            document=document,
            record=record,
            records=len(job.records),
            geometry=job.geometry,
            marks=tuple(replace(one, page=one.page - first) for one in pressed.marks if one.page in here),
            leftovers=tuple(
                replace(one, page=one.page - first) for one in pressed.leftovers if one.page in here
            ),
            missing=pressed.missing,
            html=html,
            copy=copy,
            file=sheet.file if sheet else "",
            lines=sheet.lines if sheet else (),
        )
