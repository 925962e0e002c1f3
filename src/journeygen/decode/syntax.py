"""What YAML's parser stumbles over, in an author's words and at the place where the mistake was made."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from journeygen.decode.look_alikes import LookAlike, full_width_colon, look_alike
from journeygen.diagnostics import Diagnostic, Span, Words, error

QUOTE_BRACES = Words(
    '{{ … }} で始まる値は "{{ … }}" と引用符で囲みます',
    'a value that starts with {{ must be quoted: "{{ … }}"',
)
_QUOTE = Words("引用符で囲みます", "quote it")
_SPACES = Words(
    "行の始まりを、上の行と同じ数の半角の空白にそろえます",
    "begin the line with as many spaces as the one above",
)


class _Stumble(NamedTuple):
    """One of libyaml's complaints. `at_start`: the mistake is where the thing being read began."""

    sign: str
    message: Words
    hint: Words | None = None
    at_start: bool = False


_STUMBLES = (
    _Stumble(
        "mapping values are not allowed",
        Words("ここに「:」は書けません", "a ':' is not allowed here"),
        Words(
            "値に : を含むときは引用符で囲みます。字下げも確かめてください",
            "quote values that contain ':'; check the indentation",
        ),
    ),
    _Stumble(
        "found undefined alias",
        Words("* で始まる値は別名と読まれます", "a value that starts with * is read as an alias"),
        _QUOTE,
    ),
    _Stumble(
        "scanning an alias",
        Words("* で始まる値は別名と読まれます", "a value that starts with * is read as an alias"),
        _QUOTE,
        at_start=True,
    ),
    _Stumble(
        "scanning an anchor",
        Words("& で始まる値は別名の宣言と読まれます", "a value that starts with & is read as an anchor"),
        _QUOTE,
        at_start=True,
    ),
    _Stumble(
        "tab character",
        Words("字下げにタブが使われています", "a tab is used for indentation"),
        Words("半角の空白にします", "use spaces"),
    ),
    _Stumble(
        "unexpected end of stream",
        Words("引用符が閉じられていません", "a quotation mark is not closed"),
        at_start=True,
    ),
    _Stumble(
        "did not find expected ',' or ']'",
        Words("[ が ] で閉じられていません", "[ is not closed by ]"),
        at_start=True,
    ),
    _Stumble(
        "did not find expected ',' or '}'",
        Words("{ が } で閉じられていません", "{ is not closed by }"),
        at_start=True,
    ),
    _Stumble(
        "did not find expected '-' indicator",
        Words("字下げが上の行とそろっていません", "the indentation differs from the line above"),
        _SPACES,
    ),
    _Stumble(
        "did not find expected key",
        Words("字下げが上の行とそろっていません", "the indentation differs from the line above"),
        _SPACES,
    ),
    _Stumble(
        "expected a single document",
        Words("「---」で区切られた二つ目の文書があります", "there is a second document after ---"),
    ),
    _Stumble(
        "scanning a block scalar",
        Words("| と > のあとには何も書けません", "nothing may follow | or >"),
        Words("文字としての | や > で始めるなら、引用符で囲みます", "quote a text that begins with | or >"),
        at_start=True,
    ),
)


_LINES_BACK = 3
"""How far above the place where the parser stumbled its reason may stand: a text goes on over lines."""


def syntax_errors(reason: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> list[Diagnostic]:
    """Say why a text is no YAML; each `key：` with a full-width colon at once, as whoever types one types more."""
    mark = reason.problem_mark or reason.context_mark
    lines = text.split("\n")
    if colons := misread_colons(text, file, first_line):
        return colons
    if mark is not None and (near := _typed_near(lines, mark.line)):
        return [_misread(near[1], Span(file, near[0] + first_line))]
    return [_syntax_error(reason, text, file, first_line)]


def _typed_near(lines: list[str], last: int) -> tuple[int, LookAlike] | None:
    """Look for a sign that looks like another where the parser stumbled, and just above."""
    for number in range(min(last, len(lines) - 1), max(last - _LINES_BACK, 0) - 1, -1):
        if found := look_alike(lines[number]):
            return number, found
    return None


def _misread(found: LookAlike, line: Span, before: int = 0) -> Diagnostic:
    span = Span(line.file, line.line, before + found.column + 1, found.length)
    return error("Y005", span, found.message, found.hint)


def misread_colons(text: str, file: str, first_line: int) -> list[Diagnostic]:
    """Report every `key：` of a text that was meant to be a mapping."""
    lines = enumerate(text.split("\n"))
    return [
        _misread(found, Span(file, number + first_line))
        for number, line in lines
        if (found := full_width_colon(line))
    ]


def misread_key(key: str, at: Span) -> Diagnostic | None:
    """Report a key with a full-width colon or space: `assets： {url: …}` is read as one long name."""
    found = full_width_colon(key) or (look_alike(key) if key.startswith("　") else None)
    return _misread(found, at, at.column - 1) if found else None


def _syntax_error(reason: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    told = f"{reason.problem} {reason.context}"
    stumble = next((one for one in _STUMBLES if one.sign in told), None)
    mark = (reason.context_mark if stumble and stumble.at_start else None) or reason.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")

    def found(message: Words, hint: Words | None, line: int = line, column: int = column) -> Diagnostic:
        return error("Y001", Span(file, line + first_line, column + 1), message, hint)

    if "cannot start any token" in told:
        return found(*_odd_start(lines, line, column))
    if "expected key" in told and (better := _not_the_indentation(lines, line, column)):
        return found(*better)
    if stumble:
        braces = stumble.hint is None and _braces(lines, line) >= 0
        return found(stumble.message, QUOTE_BRACES if braces else stumble.hint)
    return found(Words("YAML として読めません", f"this is not YAML: {reason.problem}"), None)


def _odd_start(lines: list[str], line: int, column: int) -> tuple[Words, Words]:
    written = lines[line] if line < len(lines) else ""
    if "\t" in written[: column + 1]:
        return Words("字下げにタブが使われています", "a tab is used for indentation"), Words(
            "半角の空白にします", "use spaces"
        )
    sign = written[column : column + 1]
    return Words(f"値を「{sign}」で始めることはできません", f"a value cannot start with {sign}"), _QUOTE


def _not_the_indentation(
    lines: list[str], line: int, column: int
) -> tuple[Words, Words | None, int, int] | None:
    """Find what else can leave the parser without a key: braces or quotes before the place, on this line or above."""
    braces = _braces(lines, line)
    if 0 <= braces < column:
        return Words("{{ が引用符の外にあります", "a {{ stands outside quotes"), QUOTE_BRACES, line, braces
    for number in range(min(line, len(lines) - 1), -1, -1):
        if lines[number].count('"') % 2 and number < line:
            words = Words("引用符が閉じられていません", "a quotation mark is not closed")
            return words, None, number, lines[number].rindex('"')
    before = lines[line][:column].rstrip() if line < len(lines) else ""
    if before.endswith(('"', "'")):
        words = Words("引用符のあとに文字が続いています", "text follows a closing quotation mark")
        hint = Words("値の全体を引用符で囲みます", "quote the whole value")
        return words, hint, line, column
    return None


def _braces(lines: list[str], line: int) -> int:
    """Return the column of a value that begins with `{{` outside quotes, -1 when there is none."""
    written = lines[line] if line < len(lines) else ""
    found = written.find(": {{")
    return found + 2 if found >= 0 else -1


def character_error(reason: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    """Say which character cannot stand in YAML."""
    position = getattr(reason, "position", 0) or 0
    line = text.count("\n", 0, position)
    character = text[position : position + 1]
    message = Words(
        f"使えない制御文字 U+{ord(character or ' '):04X} があります",
        f"control character U+{ord(character or ' '):04X}",
    )
    return error("Y001", Span(file, line + first_line), message)
