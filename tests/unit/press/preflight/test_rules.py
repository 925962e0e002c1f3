"""Every rule of the page, by both engines."""

from __future__ import annotations

import re

import pytest

from journeygen.compile.print.marks import FLOW
from journeygen.diagnostics import Span
from journeygen.press.press import Press
from tests.unit.press.preflight.cases import CASES, COPY, LONG, Case
from tests.unit.press.preflight.printing import ENGINE_NAMES, FILE, flow, print_pages


@pytest.mark.parametrize("engine", ENGINE_NAMES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_rule_is_told_at_its_line_and_a_kept_one_is_silent(
    a_press: Press, engine: str, case: Case
) -> None:
    both = print_pages(a_press, engine, [case.wrong, case.right], images=case.images)
    found = both.by_record(case.code)
    assert [(record, one.severity, one.span) for record, one in found] == [
        (0, case.severity, Span(FILE, case.line))
    ]
    (_, told), *_ = found
    assert case.says in f"{told.message.ja} {told.hint.ja if told.hint else ''}"


def test_an_end_that_is_on_no_paper_is_an_overflow(a_press: Press) -> None:
    page = f'<div class="at" style="left: 40mm; top: 25mm; width: 50mm; height: 40mm"><a class="jg-frame" href="{FLOW}text"></a>{COPY}</div>'
    (found,) = print_pages(a_press, "weasyprint", [page]).findings("P215")
    assert "終わりは紙の外です" in found.message.ja


def test_what_is_too_long_is_counted_even_when_it_is_off_the_paper(a_press: Press) -> None:
    """A frame of 50 × 40 mm holds 8 or 9 lines of 12 characters."""
    tall = flow("text", 40, LONG * 40, style="writing-mode: vertical-rl")
    (found,) = print_pages(a_press, "chromium", [tall]).findings("P215")
    lacking = re.search(r"約 (\d+) 字が枠の外", found.message.ja)
    assert lacking and len(LONG) * 40 - 120 < int(lacking[1]) < len(LONG) * 40 - 80


def test_vertical_copy_overflows_to_the_left(a_press: Press) -> None:
    vertical = "writing-mode: vertical-rl"
    (found,) = print_pages(a_press, "chromium", [flow("text", 40, LONG * 6, style=vertical)]).findings("P215")
    assert "左へ" in found.message.ja and "字)" in found.message.ja
    assert (
        print_pages(a_press, "chromium", [flow("text", 40, LONG * 3, style=vertical)]).findings("P215") == []
    )
