from __future__ import annotations

import pytest

from journeygen.compile.fill import fill_html
from journeygen.compile.lift import Lifter, Origin
from journeygen.diagnostics import Diagnostic
from journeygen.dialects import DIALECTS
from tests.casefile import cases
from tests.unit.compile.shop import FIELDS, SETTINGS


def shown(found: Diagnostic) -> str:
    hint = f"\n  = {found.hint.ja}" if found.hint else ""
    return f"{found.span.line}:{found.span.column} {found.code} {found.message.ja}{hint}"


@pytest.mark.parametrize(("given", "expected"), cases("sendtime/errors.md"))
def test_what_a_copywriter_reads(given: str, expected: str) -> None:
    lifter = Lifter(FIELDS, SETTINGS)
    lifter.lift(given, Origin("content/messages/a.md"))
    assert "\n".join(shown(found) for found in lifter.diagnostics) == expected


@pytest.mark.parametrize(("given", "expected"), cases("sendtime/liquid.md"))
def test_copy_becomes_liquid(given: str, expected: str) -> None:
    lifter = Lifter(FIELDS, SETTINGS)
    lifted = lifter.lift(given, Origin("content/messages/a.md"))
    assert lifter.diagnostics == ()
    assert fill_html(lifted.text, lifter.parts, DIALECTS["liquid"]) == expected
