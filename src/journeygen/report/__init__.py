"""Renderings of diagnostics: for people (text), programs (JSON), GitHub and code scanners (SARIF).

All are pure functions of the findings; where the sources come from and where the text goes is the caller's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from journeygen.diagnostics import Diagnostic
from journeygen.report.text import Paint, plain, render_text

Format = Literal["text", "json", "github", "sarif"]
FORMATS: tuple[Format, ...] = ("text", "json", "github", "sarif")

Source = Callable[[str], str | None]
"""Gives the text of a project's file, None when there is none."""


def render(
    found: Sequence[Diagnostic],
    form: Format,
    source: Source = lambda _: None,
    language: str = "en",
    paint: Paint = plain,
) -> str:
    """Render findings in one of the formats, ending with a newline unless there is nothing to say."""
    if form == "text":
        return render_text(found, source, language, paint)
    if form == "github":
        from journeygen.report.github import render_github

        return render_github(found, language)
    if form == "sarif":
        from journeygen.report.sarif import render_sarif

        return render_sarif(found, language)
    from journeygen.report.json import render_json

    return render_json(found)
