"""Fill a text with one customer's values, exactly as the platform would: what `.eml` files and previews show."""

from __future__ import annotations

import datetime
import html
import itertools
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from journeygen.compile.contexts import Mark, Marked
from journeygen.model.formats import FORMATS
from journeygen.model.sendtime import (
    Ask,
    Context,
    Elif,
    EndFor,
    EndIf,
    For,
    If,
    Part,
    Test,
    Value,
    is_unknown,
)

Values = Mapping[str, object]
"""Values by declared name (`customer.family_name`); a list is a sequence of mappings or texts; unknown = left out."""

_LINE_BREAK = re.compile(r"\r?\n|\r")


def evaluate(marked: Marked, parts: Sequence[Part], values: Values) -> str:
    """Fill a marked text. Raises KeyError or IndexError only when control tokens do not nest."""
    return _Filling(marked, parts, values).text()


def shown_to_all(marked: Marked, parts: Sequence[Part]) -> tuple[Mark, ...]:
    """Return the values and lists of a marked text that are asked for when nothing is known."""
    filling = _Filling(marked, parts, {})
    filling.text()
    return tuple(filling.asked)


class _Filling:
    """One text on its way. `ways[i]` lists the marks that divide and close the group that mark `i` opens."""

    def __init__(self, marked: Marked, parts: Sequence[Part], values: Values) -> None:
        self.literals = marked.literals
        self.marks = marked.marks
        self.parts = [parts[mark.number] for mark in marked.marks]
        self.values = values
        self.ways = _ways(self.parts)
        self.out: list[str] = []
        self.asked: list[Mark] = []

    def text(self) -> str:
        """Return the filled text."""
        self._between(-1, len(self.parts), {})
        return "".join(self.out)

    def _between(self, start: int, end: int, local: Values) -> None:
        """Write what stands between two marks."""
        at = start + 1
        while True:
            self.out.append(self.literals[at])
            if at == end:
                return
            part = self.parts[at]
            if isinstance(part, Value):
                self.asked.append(self.marks[at])
                self.out.append(printed(part, self._look_up(part.name, local), self.marks[at].context))
            else:
                at = self._group(at, part, local)
            at += 1

    def _group(self, at: int, part: Part, local: Values) -> int:
        """Write the group that mark `at` opens; return the mark that closes it."""
        ways = self.ways[at]
        if isinstance(part, For):
            entries = self._look_up(part.name, local)
            self.asked.append(self.marks[at])
            for entry in entries if isinstance(entries, list | tuple) else ():
                self._between(ways[0], ways[-1], {**local, part.variable: entry})
            return ways[-1]
        for way, after in itertools.pairwise(ways):
            branch = self.parts[way]
            if not isinstance(branch, If | Elif) or holds(
                branch.test, self._look_up(branch.test.name, local)
            ):
                self._between(way, after, local)
                break
        return ways[-1]

    def _look_up(self, name: str, local: Values) -> object:
        head, _, rest = name.partition(".")
        if head not in local:
            return self.values.get(name)
        entry = local[head]
        return entry.get(rest) if rest and isinstance(entry, Mapping) else entry


def _ways(parts: Sequence[Part]) -> dict[int, list[int]]:
    """List for each opening mark the marks of its group, itself first and its end last."""
    ways: dict[int, list[int]] = {}
    stack: list[int] = []
    for at, part in enumerate(parts):
        if isinstance(part, If | For):
            stack.append(at)
            ways[at] = [at]
        elif not isinstance(part, Value):
            ways[stack[-1]].append(at)
            if isinstance(part, EndIf | EndFor):
                stack.pop()
    return ways


def holds(test: Test, value: object) -> bool:
    """Tell whether a condition holds for a value, None being unknown."""
    match test.ask:
        case Ask.KNOWN:
            return not is_unknown(value)
        case Ask.UNKNOWN:
            return is_unknown(value)
        case Ask.TRUE:
            return value is not False if test.default else value is True
        case Ask.FALSE:
            return value is not True if test.default is False else value is False


def printed(part: Value, value: object, context: Context) -> str:
    """Write a value, or its default, escaped for where it stands."""
    text = (part.default or "") if is_unknown(value) else _text(value, part.format)
    match context:
        case Context.TEXT | Context.ATTRIBUTE:
            return html.escape(text)
        case Context.URL_PART:
            return quote(text, safe="")
        case Context.URL_WHOLE:
            return html.escape("https://" + text.replace("https://", "", 1))
        case Context.SUBJECT:
            return _LINE_BREAK.sub("", text)
        case Context.PLAIN:
            return text


def _text(value: object, written: str) -> str:
    if written:
        return FORMATS[written].show(value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
