"""Footnotes: `言葉[^1]` in the text, `[^1]: 説明` on a line of its own; they are set as one list at the end.

The lines stay where they are, so that every mistake is told at its place; only the HTML says what is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeygen.compile.body.reading import Source
from journeygen.diagnostics import Diagnostic, Span, Words, error

_TOLD = re.compile(r"^\[\^(?P<name>[\w-]+)\]:[ \t]*(?=\S)", re.MULTILINE)
_CALLED = re.compile(r"\[\^(?P<name>[\w-]+)\](?!:)")
_NOTES = re.compile(r"<p>(?=⁂)(.*?)</p>", re.DOTALL)
_NAME = re.compile(r"\s*⁂([\w-]+)⁂")
_MARK = "⁂"
"""Stands around the name of a note while Markdown reads it: an asterism, which no name holds."""


def as_paragraphs(text: str) -> str:
    """Write the notes of a body as paragraphs that can be found again; every line stays in its place."""
    return _TOLD.sub(lambda found: f"{_MARK}{found['name']}{_MARK}", text)


def note_problems(source: Source) -> Iterator[Diagnostic]:
    """Report marks without a note, and notes that no mark leads to."""
    told = {found["name"]: found for found in _TOLD.finditer(source.text)}
    called = {found["name"]: found for found in _CALLED.finditer(source.text)}
    for name, found in called.items():
        if name not in told:
            yield error("S151", _span(source, found), *_NOT_TOLD)
    for name, found in told.items():
        if name not in called:
            yield error("S151", _span(source, found), *_NOT_CALLED)


_NOT_TOLD = (
    Words("この印の注がありません", "this mark has no note"),
    Words("本文の終わりに [^1]: 説明 のように書きます", "write it at the end: [^1]: …"),
)
_NOT_CALLED = (
    Words("この注の印が、文章にありません", "nothing leads to this note"),
    Words("説明する言葉のあとに [^1] のように書きます", "put [^1] behind the words it explains"),
)


def _span(source: Source, found: re.Match[str]) -> Span:
    before = source.text[: found.start()]
    column = found.start() - (before.rfind("\n") + 1)
    return Span(source.file, source.line + before.count("\n"), column + 1, len(found[0].rstrip()))


def with_notes(html: str) -> tuple[str, str]:
    """Return HTML with marks that are links, and the list of its notes (empty when there are none)."""
    html, notes = taken_out(html)
    if not notes:
        return html, ""
    order = [
        name for name in dict.fromkeys(found["name"] for found in _CALLED.finditer(html)) if name in notes
    ]
    first: set[str] = set()

    def mark(found: re.Match[str]) -> str:
        name = found["name"]
        if name not in notes:
            return found[0]
        here = "" if name in first else f' id="mark-{name}"'
        first.add(name)
        number = order.index(name) + 1
        return f'<sup class="mark"><a{here} href="#note-{name}" role="doc-noteref">{number}</a></sup>'

    html = _CALLED.sub(mark, html)
    items = "".join(
        f'<li id="note-{name}">{notes[name]} <a href="#mark-{name}" role="doc-backlink" aria-label="本文へ戻る">↩</a></li>'
        for name in order
    )
    return html, f'<section class="notes" role="doc-endnotes" aria-label="注"><ol>{items}</ol></section>'


def taken_out(html: str) -> tuple[str, dict[str, str]]:
    """Return HTML without its notes, and the notes by their names, as HTML."""
    parts = [part for found in _NOTES.finditer(html) for part in _NAME.split(found[1])[1:]]
    notes = dict(zip(parts[::2], parts[1::2], strict=True))
    return (_NOTES.sub("", html), notes) if notes else (html, {})
