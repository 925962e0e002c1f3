"""Plain text wrapped at 70 columns: full-width characters take two, and no line starts or ends where none may.

The rules of line start and end are those of JIS X 4051 (行頭・行末禁則), the characters that mails really hold.
"""

from __future__ import annotations

import re

from journeygen.model.sendtime import TOKEN

WIDTH = 70
"""Columns of a line of the text part (design §3)."""

_NO_START = frozenset(
    "、。，．・：；？！ー゛゜ヽヾゝゞ々）〕］｝〉》」』】’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥,.:;?!)]}>%"
)
_NO_END = frozenset("（〔［｛〈《「『【‘“([{<¥￥")
_UNIT = re.compile(r"zq\d{4}qz|<?https?://[^\s>]+>?|[!-~]+|.", re.DOTALL)
_TWO_COLUMNS = re.compile("[^\x00-\u02af\uff61-\uffdc\u200b-\u200f\u2060]")
"""Wide, full-width and ambiguous characters; near enough to Unicode's table for mails in Japanese, and fast."""
_WIDE_ONLY = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]+")
_CONTROL_WIDTH = 0
_VALUE_WIDTH = 10
_SIZES: dict[str, int] = {}
"""Widths of single characters met so far: a pure table, filled as needed."""


def width_of(text: str) -> int:
    """Return the columns that a text takes on a terminal or in a mail program with fixed pitch."""
    return len(text) if text.isascii() else len(text) + len(_TWO_COLUMNS.findall(text))


def wrap(text: str, controls: frozenset[str] = frozenset(), width: int = WIDTH) -> str:
    """Wrap every line that is too long; addresses and tokens are never cut. `controls` are tokens that print nothing."""
    return "\n".join(_wrap_line(line, controls, width) for line in text.split("\n"))


def _wrap_line(line: str, controls: frozenset[str], width: int) -> str:
    if 2 * len(line) <= width:
        return line
    wide_only = _WIDE_ONLY.fullmatch(line)
    if not wide_only and (width_of(line) <= width or line.lstrip("> ・").startswith(("http://", "https://"))):
        return line
    indent = _indent(line)
    return _wrap_wide(line, indent, width) if wide_only else _wrap_mixed(line, indent, controls, width)


def _wrap_wide(line: str, indent: str, width: int) -> str:
    """Wrap a line of full-width characters only: every line but the last holds as many as there is room for."""
    out: list[str] = []
    room, lead = width // 2, ""
    while len(line) > room:
        cut = room
        while cut < len(line) and line[cut] in _NO_START:
            cut += 1
        while 1 < cut < len(line) and line[cut - 1] in _NO_END:
            cut -= 1
        out.append(lead + line[:cut])
        line = line[cut:]
        room, lead = (width - len(indent)) // 2, indent
    return "\n".join([*out, lead + line]) if line else "\n".join(out)


def _wrap_mixed(line: str, indent: str, controls: frozenset[str], width: int) -> str:
    out: list[str] = []
    current: list[str] = []
    used = 0
    for unit in _UNIT.findall(line):
        size = _SIZES.get(unit)
        if size is None:
            size = _unit_width(unit, controls)
        if used + size > width and current and unit[0] not in _NO_START:
            kept = _hang(current)
            out.append("".join(current[:kept]).rstrip())
            current = [indent, *current[kept:]]
            used = sum(_unit_width(part, controls) for part in current)
            if unit == " ":
                continue
        current.append(unit)
        used += size
    return "\n".join([*out, "".join(current)])


def _unit_width(unit: str, controls: frozenset[str]) -> int:
    size = _SIZES.get(unit)
    if size is not None:
        return size
    if unit in controls:
        return _CONTROL_WIDTH
    if TOKEN.fullmatch(unit):
        return _VALUE_WIDTH
    size = width_of(unit)
    if len(unit) == 1:
        _SIZES[unit] = size
    return size


def _hang(current: list[str]) -> int:
    """Return how many units stay on the line: opening brackets at its end go to the next one."""
    kept = len(current)
    while kept > 1 and current[kept - 1] in _NO_END:
        kept -= 1
    return kept


def _indent(line: str) -> str:
    for mark, indent in (("・", "  "), ("> ", "> ")):
        if line.startswith(mark):
            return indent
    number = re.match(r"\d+\. ", line)
    return " " * len(number.group(0)) if number else line[: len(line) - len(line.lstrip(" "))]
