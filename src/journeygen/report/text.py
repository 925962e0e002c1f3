"""Diagnostics as a person reads them: place, words, the line of the source with a mark below, a hint.

journeys/welcome.yaml:5:5: error J014 steps.0.delay_day: この項目はありません
     5 |     delay_day: 3
       |     ^^^^^^^^^
       = ヒント: 'after' のことですか?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from journeygen.diagnostics import Diagnostic, Severity, Span, Words
from journeygen.report.width import TAB, cells, cut_around, visible

Paint = Callable[[str, str], str]
"""Colours a piece of text for its part in the report: error, warning, place, mark, hint or faint."""

GUTTER = 6
MOST_CELLS = 96

HINT = Words("ヒント", "hint")
RELATED = Words("関連", "see also")


def plain(_part: str, text: str) -> str:
    """Leave the text as it is."""
    return text


def render_text(
    found: Sequence[Diagnostic], source: Callable[[str], str | None], language: str, paint: Paint = plain
) -> str:
    """Render all findings, a blank line between them, with their sources' lines where `source` knows them."""
    return "\n".join("".join(_lines(one, source, language, paint)) for one in found)


def _lines(
    one: Diagnostic, source: Callable[[str], str | None], language: str, paint: Paint
) -> Iterator[str]:
    yield _headline(one, language, paint)
    yield from _excerpt(one, source(one.span.file), paint)
    margin = " " * GUTTER
    if one.hint:
        label = paint("hint", f"= {HINT.in_language(language)}:")
        yield f"{margin} {label} {_one_line(one.hint, language)}\n"
    for span in one.related:
        label = paint("hint", f"= {RELATED.in_language(language)}:")
        yield f"{margin} {label} {place_of(span)}\n"


def place_of(span: Span) -> str:
    """Write a place as editors and terminals link it: file:line:column."""
    return f"{visible(span.file)}:{span.line}:{span.column}"


def _headline(one: Diagnostic, language: str, paint: Paint) -> str:
    kind = paint(one.severity.value, f"{one.severity.value} {one.code}")
    where = f" {visible(one.where)}" if one.where else ""
    return f"{paint('place', place_of(one.span))}: {kind}{where}: {_one_line(one.message, language)}\n"


def _one_line(words: Words, language: str) -> str:
    return visible(" ".join(words.in_language(language).split("\n")))


def _excerpt(one: Diagnostic, text: str | None, paint: Paint) -> Iterator[str]:
    lines = text.split("\n") if text is not None else []
    if not 1 <= one.span.line <= len(lines) or not lines[one.span.line - 1].strip():
        return
    line = lines[one.span.line - 1]
    column = min(one.span.column - 1, len(line))
    shown, column = cut_around(line, column, MOST_CELLS)
    marked = shown[column : column + max(one.span.length, 1)].rstrip("…")
    before = _expanded(shown[:column])
    mark = "^" * max(cells(_expanded(marked)), 1)
    number = paint("faint", f"{one.span.line:>{GUTTER}} |")
    yield f"{number} {_expanded(shown)}\n"
    yield f"{paint('faint', ' ' * GUTTER + ' |')} {' ' * cells(before)}{paint('mark', mark)}\n"


def _expanded(text: str) -> str:
    return visible(text.replace("\t", " " * TAB))


def count_line(found: Iterable[Diagnostic], language: str) -> str:
    """Say how many errors and warnings there are, in one line without a full stop."""
    severities = [one.severity for one in found]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    if language == "ja":
        return f"エラー {errors} 件、警告 {warnings} 件"
    return f"{_plural(errors, 'error')}, {_plural(warnings, 'warning')}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
