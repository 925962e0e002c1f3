"""Reads findings written down in the case files."""

from __future__ import annotations

import re

from journeygen.diagnostics import Diagnostic, Severity, Span, Words

HEAD = re.compile(r"(?P<file>\S+?):(?P<line>\d+):(?P<column>\d+)(?:\+(?P<length>\d+))? (?P<rest>.+)")


def read_finding(given: str) -> tuple[Diagnostic, str | None]:
    """Read `file:line:column+length severity code [where]`, words, `= hint`, `> related`; after `---` the source's line."""
    told, fence, source = given.partition("\n---\n")
    head, words, *more = told.split("\n")
    found = HEAD.fullmatch(head)
    assert found, head
    severity, code, *where = found["rest"].split(" ")
    hints = [line[2:] for line in more if line.startswith("= ")]
    related = [line[2:].rsplit(":", 2) for line in more if line.startswith("> ")]
    line = int(found["line"])
    one = Diagnostic(
        code,
        Severity(severity),
        Span(found["file"], line, int(found["column"]), int(found["length"] or 1)),
        both(words),
        both(hints[0]) if hints else None,
        " ".join(where),
        tuple(Span(file, int(row), int(column)) for file, row, column in related),
    )
    return one, "\n" * (line - 1) + unescaped(source) if fence else None


def both(text: str) -> Words:
    ja, _, en = unescaped(text).partition(" | ")
    return Words(ja, en or ja)


def unescaped(text: str) -> str:
    """Control characters are written as ␛, → and ⏎ in case files."""
    return text.replace("␛", "\x1b").replace("→", "\t").replace("⏎", "\n")
