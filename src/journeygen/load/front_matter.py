"""Markdown files: YAML between two lines of `---`, then the body."""

from __future__ import annotations

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
    parts = split(source)
    if parts is None:
        return None, [_no_fence(source)]
    node, problems = parse_yaml(parts.head, source.path, parts.head_line)
    if node is None:
        return None, problems
    decoded: Decoded[M] = decode(node, model, extra, stand_ins=True)
    problems += decoded.diagnostics
    if decoded.model is None:
        return None, problems
    return Document(decoded.model, parts.body, parts.body_line, node), problems


def _no_fence(source: SourceFile) -> Diagnostic:
    if source.text.startswith("---"):
        message = Words("先頭の見出しが「---」で閉じられていません", "the front matter is not closed by ---")
    else:
        message = Words(
            "先頭に「---」で囲んだ見出しがありません", "there is no front matter between two lines of ---"
        )
    hint = Words(
        "件名などを、--- の行と --- の行の間に書きます", "write subject and so on between two lines of ---"
    )
    return error("F006", Span(source.path), message, hint)
