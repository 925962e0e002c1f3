"""Diagnostics as GitHub workflow commands: they appear beside the lines of a pull request.

Format and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions and `command.ts`
of actions/toolkit.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeygen.diagnostics import Diagnostic

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(found: Sequence[Diagnostic], language: str) -> str:
    """Render each finding as one command."""
    return "".join(_command(one, language) for one in found)


def _command(one: Diagnostic, language: str) -> str:
    span = one.span
    properties = {
        "file": span.file,
        "line": span.line,
        "col": span.column,
        "endColumn": span.column + max(span.length, 1),
        "title": one.code,
    }
    shown = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{one.severity.value} {shown}::{_text(one, language).translate(_DATA)}\n"


def _text(one: Diagnostic, language: str) -> str:
    where = f"{one.where}: " if one.where else ""
    hint = f"\n{one.hint.in_language(language)}" if one.hint else ""
    return f"{where}{one.message.in_language(language)}{hint}"
