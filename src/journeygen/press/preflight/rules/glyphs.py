"""P204: every character of the copy and of the data has a glyph in the brand's fonts (髙 﨑 𠮷 too)."""

import re
from collections.abc import Iterator, Sequence

from journeygen.compile.print.marks import LINE
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.press.preflight.facts import Facts

CODE = "P204"
_TAG = re.compile(r"<[^>]*>")
_LINE = re.compile(re.escape(LINE) + r"(\d+)")
_SHOWN = 12
"""Characters of a line that are named: whoever looks for them finds the rest."""
_HINT = Words(
    "別の字に替えるか、その字のある書体を journeygen.yaml の print.fonts に書きます",
    "write another character, or name a font that has it under print.fonts in journeygen.yaml",
)


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find characters without a glyph: the copy's by name, a recipient's without quoting anything."""
    lacking = {character for character in _TAG.sub("", facts.html) if character in facts.missing}
    lines: dict[Span, list[str]] = {}
    for character in sorted(lacking & set(facts.copy)):
        lines.setdefault(_line_of(facts, character), []).append(character)
    for span, characters in lines.items():
        listed = _listed(characters)
        message = Words(f"{listed.ja}が、書体にありません", f"no font has {listed.en}")
        yield error(CODE, span, message, _HINT)
    if lacking - set(facts.copy):
        message = Words(
            "差し込んだ値に、書体にない文字があります",
            "a value that was filled in has a character that no font has",
        )
        yield error(CODE, Span(facts.file), message, _HINT)


def _listed(characters: Sequence[str]) -> Words:
    """Name the characters of one line, the first of them when there are many; a single one with its number."""
    if len(characters) == 1:
        number = f"(U+{ord(characters[0]):04X})"
        return Words(f"「{characters[0]}」{number}", f"'{characters[0]}' {number}")
    more = "…" if len(characters) > _SHOWN else ""
    shown = " ".join(characters[:_SHOWN]) + more
    count = len(characters)
    return Words(f"「{shown}」の {count} 字", f"{count} characters: {shown}")


def _line_of(facts: Facts, character: str) -> Span:
    """Return the line of the last mark before the character."""
    found = next((one.start() for one in re.finditer(f"{re.escape(character)}(?![^<]*>)", facts.html)), 0)
    marks = [int(one[1]) for one in _LINE.finditer(facts.html, 0, found)]
    return facts.lines[marks[-1]] if marks and marks[-1] < len(facts.lines) else Span(facts.file)
