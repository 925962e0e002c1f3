"""YAML as a tree in which every key and value knows its place.

PyYAML's own types are not trusted: `10:30` would be 630 and a telephone number octal. Scalars keep their text, and
what our models want decides how it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.references import Loc

MAX_NODES = 20_000
"""More values than any file written by a person; keeps alias bombs from growing."""
MAX_DEPTH = 40

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+]?[0-9]+)?")
_NOT_TEXT = re.compile(
    r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[-+]?0[0-9_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*"
)


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A plain scalar that YAML itself would take for a number: it must be quoted to be text."""

    text: str


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place. `value` is a scalar, a dict of `Entry`, or a list of nodes."""

    span: Span
    value: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping: where the key stands, and its value."""

    span: Span
    node: Node


def plain(node: Node) -> Any:
    """Return the value without places: dicts, lists and scalars."""
    if isinstance(node.value, dict):
        return {key: plain(entry.node) for key, entry in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value


def place(node: Node, loc: Loc) -> Span:
    """Return the place of a path: the key if there is one, else the nearest thing above it."""
    span = node.span
    for part in loc:
        if isinstance(node.value, dict) and part in node.value:
            span, node = node.value[part].span, node.value[part].node
        elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            span = node.span
    return span


def known_path(node: Node, loc: Loc) -> Loc:
    """Return the part of a path that really stands in the file."""
    kept: list[str | int] = []
    for part in loc:
        if isinstance(node.value, dict) and part in node.value:
            node = node.value[part].node
        elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        else:
            continue
        kept.append(part)
    return tuple(kept)


def value_place(node: Node, loc: Loc) -> Span:
    """Return the place of the value itself, not of its key."""
    for part in loc:
        if isinstance(node.value, dict) and part in node.value:
            node = node.value[part].node
        elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
    return node.span


def parse_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Parse one YAML document. `first_line` is the line of the file on which `text` starts."""
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as reason:
        return None, [_syntax_error(reason, text, file, first_line)]
    except yaml.YAMLError as reason:
        return None, [_character_error(reason, text, file, first_line)]
    if root is None:
        return Node(Span(file, first_line), {}), []
    builder = _Builder(file, first_line)
    return builder.build(root, 0), builder.diagnostics


class _Builder:
    """Turns PyYAML's nodes into ours: duplicate keys, aliases without end and odd keys are reported."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.count = 0
        self.diagnostics: list[Diagnostic] = []

    def build(self, node: yaml.Node, depth: int) -> Node:
        self.count += 1
        span = self._span(node)
        if self.count > MAX_NODES or depth > MAX_DEPTH:
            self._too_much(span)
            return Node(span, None)
        if isinstance(node, yaml.MappingNode):
            return Node(span, self._mapping(node, depth))
        if isinstance(node, yaml.SequenceNode):
            return Node(span, [self.build(item, depth + 1) for item in node.value])
        return Node(span, _scalar(node))

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            span = self._span(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.diagnostics.append(error("Y003", span, _ODD_KEY, _QUOTE_BRACES))
                continue
            key = str(key_node.value)
            if key in entries:
                self.diagnostics.append(_duplicate(key, span, entries[key].span))
                continue
            entries[key] = Entry(span, self.build(value_node, depth + 1))
        return entries

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return Span(self.file, start.line + self.first_line, start.column + 1, max(length, 1))

    def _too_much(self, span: Span) -> None:
        if not any(found.code == "Y004" for found in self.diagnostics):
            message = Words(
                "別名 (&, *) が多すぎるか、自分自身を含んでいます",
                "aliases grow too large or contain themselves",
            )
            hint = Words("別名を使わずに書いてください", "write the values out instead of using aliases")
            self.diagnostics.append(error("Y004", span, message, hint))


_ODD_KEY = Words(
    "ここは項目名として読めません ({{ が引用符の外にあります)", "this is no key (a {{ stands outside quotes)"
)
_QUOTE_BRACES = Words(
    '{{ … }} で始まる値は "{{ … }}" と引用符で囲みます',
    'a value that starts with {{ must be quoted: "{{ … }}"',
)


_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
}
_QUOTED = ("'", '"', "|", ">")


def _scalar(node: yaml.Node) -> Any:
    text = str(node.value)
    if getattr(node, "style", None) in _QUOTED or (
        node.tag == "tag:yaml.org,2002:str" and not _NOT_TEXT.fullmatch(text)
    ):
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return Unquoted(text) if _NOT_TEXT.fullmatch(text) else text


def _duplicate(key: str, span: Span, first: Span) -> Diagnostic:
    message = Words(
        f"'{key}' が二度書かれています (最初は{first.line}行目)",
        f"'{key}' is written twice (first on line {first.line})",
    )
    hint = Words("どちらか一つにします", "keep one of them")
    found = error("Y002", span, message, hint)
    return Diagnostic(found.code, found.severity, found.span, found.message, found.hint, key, (first,))


_REASONS: tuple[tuple[str, Words, Words | None], ...] = (
    (
        "mapping values are not allowed",
        Words("ここに「:」は書けません", "a ':' is not allowed here"),
        Words(
            "値に : を含むときは引用符で囲みます。字下げも確かめてください",
            "quote values that contain ':'; check the indentation",
        ),
    ),
    (
        "found undefined alias",
        Words("* で始まる値は別名と読まれます", "a value that starts with * is read as an alias"),
        Words("引用符で囲みます", "quote it"),
    ),
    (
        "unexpected end of stream",
        Words("引用符が閉じられていません", "a quotation mark is not closed"),
        None,
    ),
    (
        "did not find expected ',' or ']'",
        Words("[ ] が閉じられていません", "[ ] is not closed"),
        None,
    ),
    (
        "did not find expected ',' or '}'",
        Words("{ } が閉じられていません", "{ } is not closed"),
        _QUOTE_BRACES,
    ),
    (
        "did not find expected key",
        Words(
            "字下げがそろっていないか、引用符が閉じられていません",
            "the indentation is off, or a quote is not closed",
        ),
        None,
    ),
    (
        "expected a single document",
        Words("「---」で区切られた二つ目の文書があります", "there is a second document after ---"),
        None,
    ),
)


def _odd_start(text: str, line: int, column: int) -> tuple[Words, Words]:
    lines = text.splitlines()
    if line < len(lines) and "\t" in lines[line][: column + 1]:
        return Words("字下げにタブが使われています", "a tab is used for indentation"), Words(
            "半角の空白にします", "use spaces"
        )
    sign = lines[line][column : column + 1] if line < len(lines) else ""
    return Words(f"値を「{sign}」で始めることはできません", f"a value cannot start with {sign}"), Words(
        "引用符で囲みます", "quote it"
    )


def _syntax_error(reason: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    mark = reason.problem_mark or reason.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    span = Span(file, line + first_line, column + 1)
    if "cannot start any token" in str(reason.problem):
        return error("Y001", span, *_odd_start(text, line, column))
    for sign, message, hint in _REASONS:
        if sign in f"{reason.problem} {reason.context}":
            return error("Y001", span, message, hint)
    return error("Y001", span, Words("YAML として読めません", f"this is not YAML: {reason.problem}"))


def _character_error(reason: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    position = getattr(reason, "position", 0) or 0
    line = text.count("\n", 0, position)
    character = text[position : position + 1]
    message = Words(
        f"使えない制御文字 U+{ord(character or ' '):04X} があります",
        f"control character U+{ord(character or ' '):04X}",
    )
    return error("Y001", Span(file, line + first_line), message)


def walk(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    """Yield every node with its path."""
    yield loc, node
    if isinstance(node.value, dict):
        for key, entry in node.value.items():
            yield from walk(entry.node, (*loc, key))
    elif isinstance(node.value, list):
        for index, item in enumerate(node.value):
            yield from walk(item, (*loc, index))
