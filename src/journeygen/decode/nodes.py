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

from journeygen.decode.syntax import QUOTE_BRACES, character_error, misread_colons, misread_key, syntax_errors
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
        below = _below(node, part)
        if below is not None:
            span = node.value[part].span
            node = below
    return span


def known_path(node: Node, loc: Loc) -> Loc:
    """Return the part of a path that really stands in the file."""
    kept: list[str | int] = []
    for index, part in enumerate(loc):
        below = _below(node, part)
        if below is None or _is_tag(node, below, loc[index + 1 :]):
            continue
        kept.append(part)
        node = below
    return tuple(kept)


def _below(node: Node, part: str | int) -> Node | None:
    if isinstance(node.value, dict) and part in node.value:
        entry: Entry = node.value[str(part)]
        return entry.node
    if isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
        item: Node = node.value[part]
        return item
    return None


def _is_tag(node: Node, below: Node, rest: Loc) -> bool:
    """Tell whether a part is pydantic's name for the kind of thing, and a key of it only by chance.

    (trigger, recurring, start): `start` stands beside `recurring`, whose value is a text.
    """
    is_scalar = not isinstance(below.value, dict | list)
    return is_scalar and bool(rest) and _below(node, rest[0]) is not None


def value_place(node: Node, loc: Loc) -> Span:
    """Return the place of the value itself, not of its key."""
    return node_at(node, loc).span


def node_at(node: Node, loc: Loc) -> Node:
    """Return the node of a path, or the nearest one above it."""
    for part in loc:
        node = _below(node, part) or node
    return node


def parse_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Parse one YAML document. `first_line` is the line of the file on which `text` starts."""
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as reason:
        return None, syntax_errors(reason, text, file, first_line)
    except yaml.YAMLError as reason:
        return None, [character_error(reason, text, file, first_line)]
    if root is None:
        return Node(Span(file, first_line), {}), []
    if isinstance(root, yaml.ScalarNode) and (colons := misread_colons(text, file, first_line)):
        return None, colons
    builder = _Builder(file, first_line)
    node = builder.build(root, 0)
    return (None if builder.too_much else node), builder.diagnostics


class _Builder:
    """Turns PyYAML's nodes into ours: duplicate keys, aliases without end and odd keys are reported."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.count = 0
        self.too_much = False
        self.diagnostics: list[Diagnostic] = []

    def build(self, node: yaml.Node, depth: int) -> Node:
        self.count += 1
        span = self._span(node)
        if self.count > MAX_NODES or depth > MAX_DEPTH:
            self._stop(span)
            return Node(span, None)
        if isinstance(node, yaml.MappingNode):
            entries = self._mapping(node, depth)
            return Node(span, "" if entries is None else entries)
        if isinstance(node, yaml.SequenceNode):
            return Node(span, [self.build(item, depth + 1) for item in node.value])
        return Node(span, _scalar(node))

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Entry] | None:
        """Return the keys of a mapping, None when it is not meant to be one (`{{ … }}` without quotes)."""
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            span = self._span(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.diagnostics.append(error("Y003", span, _ODD_KEY, QUOTE_BRACES))
                return None
            key = str(key_node.value)
            if wrong := misread_key(key, span):
                self.diagnostics.append(wrong)
                key = key.lstrip("　")
                if "：" in key:
                    continue
            if key in entries:
                self.diagnostics.append(_duplicate(key, span, entries[key].span))
                continue
            entries[key] = Entry(span, self.build(value_node, depth + 1))
        return entries

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return Span(self.file, start.line + self.first_line, start.column + 1, max(length, 1))

    def _stop(self, span: Span) -> None:
        if not self.too_much:
            self.too_much = True
            message = Words(
                "別名(&, *)が多すぎるか、自分自身を含んでいます",
                "aliases grow too large or contain themselves",
            )
            hint = Words("別名を使わずに書いてください", "write the values out instead of using aliases")
            self.diagnostics.append(error("Y004", span, message, hint))


_ODD_KEY = Words(
    "ここは項目名として読めません({{ が引用符の外にあります)", "this is no key (a {{ stands outside quotes)"
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
        f"'{key}' が二度書かれています(最初は{first.line}行目)",
        f"'{key}' is written twice (first on line {first.line})",
    )
    hint = Words("どちらか一つにします", "keep one of them")
    return error("Y002", span, message, hint, key, (first,))


def walk(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    """Yield every node with its path."""
    yield loc, node
    if isinstance(node.value, dict):
        for key, entry in node.value.items():
            yield from walk(entry.node, (*loc, key))
    elif isinstance(node.value, list):
        for index, item in enumerate(node.value):
            yield from walk(item, (*loc, index))
