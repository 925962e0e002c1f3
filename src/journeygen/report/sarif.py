"""Diagnostics as SARIF 2.1.0 (OASIS), for code scanning services and editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from journeygen import __version__
from journeygen.diagnostics import Diagnostic, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(found: Sequence[Diagnostic], language: str) -> str:
    """Render findings as one SARIF log with one run."""
    codes = sorted({one.code for one in found})
    run = {
        "tool": {
            "driver": {
                "name": "journeygen",
                "version": __version__,
                "rules": [{"id": code} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.code), language) for one in found],
    }
    return (
        json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _result(one: Diagnostic, index: int, language: str) -> dict[str, Any]:
    hint = f"\n{one.hint.in_language(language)}" if one.hint else ""
    where = f"{one.where}: " if one.where else ""
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": one.severity.value,
        "message": {"text": f"{where}{one.message.in_language(language)}{hint}"},
        "locations": [_location(one.span)],
    }
    if one.related:
        result["relatedLocations"] = [{"id": n, **_location(span)} for n, span in enumerate(one.related, 1)]
    return result


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endColumn": span.column + max(span.length, 1),
    }
    artifact = {"uri": quote(span.file), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
