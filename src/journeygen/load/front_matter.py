"""Markdown files: YAML between two lines of `---`, then the body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from journeygen.decode import Decoded, Node, decode, parse_yaml, value_place
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.load.files import SourceFile

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Parts:
    """The two parts of a Markdown file, each with the line on which it starts."""

    head: str
    head_line: int
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Raw:
    """A file in its two parts, its head read as YAML."""

    parts: Parts
    node: Node


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """A decoded head and the body beneath it."""

    head: M
    body: str
    body_line: int
    node: Node

    def text_at(self, source: SourceFile, *loc: str) -> Span:
        """Return where the text of a value begins."""
        return source.text_at(value_place(self.node, loc))


def split(source: SourceFile) -> Parts | None:
    """Split a file at its two fences, None when the first or second is missing."""
    lines = source.text.split("\n")
    if lines[0].rstrip() != "---":
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return Parts("\n".join(lines[1:number]), 2, "\n".join(lines[number + 1 :]), number + 2)
    return None


def read_document(
    source: SourceFile, model: type[M], extra: dict[str, Any]
) -> tuple[Document[M] | None, list[Diagnostic]]:
    """Read a Markdown file with a head of type `model`."""
    raw, problems = read_raw(source)
    if raw is None:
        return None, problems
    document, found = decoded_as(model, raw, extra)
    return document, [*problems, *found]


def read_raw(source: SourceFile) -> tuple[Raw | None, list[Diagnostic]]:
    """Read a Markdown file's head as YAML, of no type yet."""
    parts = split(source)
    if parts is None:
        return None, [_no_fence(source)]
    if block := _block_in(parts):
        return None, [error("F006", Span(source.path, block, 1, 3), _NOT_CLOSED, _ALONE)]
    node, problems = parse_yaml(parts.head, source.path, parts.head_line)
    return (Raw(parts, node) if node else None), problems


def decoded_as(
    model: type[M], raw: Raw, extra: dict[str, Any]
) -> tuple[Document[M] | None, tuple[Diagnostic, ...]]:
    """Read a head as `model`."""
    decoded: Decoded[M] = decode(raw.node, model, extra, stand_ins=True)
    if decoded.model is None:
        return None, decoded.diagnostics
    return Document(decoded.model, raw.parts.body, raw.parts.body_line, raw.node), decoded.diagnostics


def _block_in(parts: Parts) -> int | None:
    """Return the line of a block that was read as front matter: the `---` above it is missing."""
    lines = enumerate(parts.head.split("\n"), start=parts.head_line)
    return next((number for number, line in lines if line.startswith(":::")), None)


def _no_fence(source: SourceFile) -> Diagnostic:
    if not source.text.strip():
        return error("F006", Span(source.path), Words("中身がありません", "the file is empty"), _BETWEEN)
    lines = source.text.split("\n")
    is_open = lines[0].rstrip() == "---"
    written = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    for number, line in written if is_open else written[:1]:
        if _DASHES.fullmatch(line) and (line.rstrip() != "---" or not is_open):
            return error("F006", Span(source.path, number, 1, len(line)), _misread(line), _ALONE)
    message = _NOT_CLOSED if is_open else _NOT_THERE
    return error("F006", Span(source.path), message, _BETWEEN)


def _misread(line: str) -> Words:
    shown = line.strip()
    if shown != "---":
        return Words(f"「{shown}」は「---」と読まれません", f"`{shown}` is not read as ---")
    return Words("「---」の前に、空白か空行があります", "there is a space or an empty line before ---")


_DASHES = re.compile(r"[\s　]*[-－ー―–—‐−─]{2,}[\s　]*")
"""What is typed for `---`, or made of it by a word processor."""
_NOT_CLOSED = Words("先頭の見出しが「---」で閉じられていません", "the front matter is not closed by ---")
_BETWEEN = Words(
    "件名などを、--- の行と --- の行の間に書きます", "write subject and so on between two lines of ---"
)
_NOT_THERE = Words(
    "先頭に「---」で囲んだ見出しがありません", "there is no front matter between two lines of ---"
)
_ALONE = Words("行の頭から、半角で「---」とだけ書きます", "write --- alone, from the start of the line")
