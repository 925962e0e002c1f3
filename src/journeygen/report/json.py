"""Diagnostics as JSON: the data itself, in both languages, for editors and scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from journeygen.diagnostics import Diagnostic, Severity, Span, Words

VERSION = 1
"""Grows when a key changes its meaning or goes."""


def render_json(found: Sequence[Diagnostic]) -> str:
    """Render findings as one JSON object, keys in a fixed order."""
    severities = [one.severity for one in found]
    document = {
        "version": VERSION,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "diagnostics": [_as_data(one) for one in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_data(one: Diagnostic) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        **_place(one.span),
        "where": one.where or None,
        "message": _words(one.message),
        "hint": _words(one.hint),
        "related": [_place(span) for span in one.related],
    }


def _place(span: Span) -> dict[str, Any]:
    return {"file": span.file, "line": span.line, "column": span.column, "length": span.length}


def _words(words: Words | None) -> dict[str, str] | None:
    return words._asdict() if words else None
