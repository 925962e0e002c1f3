"""`::: name` fences: a body is cut into prose and calls of blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.blocks import BLOCKS

_FENCE = re.compile(r":::[ \t]*([^\s:]*)[ \t]*")
_ALMOST = re.compile(
    r"[\s　]*(?P<list>[-*+][\s　]+)?(?P<colons>[:：]{2,4})[\s　]*(?P<name>[^\s　:：]*)(?P<rest>.*)"
)
_COLONS = re.compile(r"[:：]{2}")
"""What every fence has, however badly it is written."""
_CODE = re.compile(r"[ ]{0,3}(```|~~~)")
_COLUMN = re.compile(r"\+\+\+[ \t]*")

SpanAt = Callable[[int], Span]
"""Gives the place of a line of the text, counted from 0."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown between blocks; `line` is its first line in the text, from 0."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Call:
    """One block as written: its arguments' YAML and its bodies, each with its first line."""

    name: str
    line: int
    arguments: Prose
    bodies: tuple[Prose, ...] = ()


Piece = Prose | Call


class Region(StrEnum):
    """What a place in a body is read as."""

    PROSE = "prose"
    ARGUMENTS = "arguments"
    CODE = "code"


def _almost(line: str, is_open: bool) -> str | None:
    """Return the name that a line was meant to open (or "" to close), when it is a fence but for its form.

    `：：： button` is taken for text and would be sent to customers. `::` alone is a fence where a block is open.
    """
    found = _ALMOST.fullmatch(line) if ":" in line or "：" in line else None
    if found is None or _FENCE.fullmatch(line):
        return None
    name = found["name"].lower()
    three = len(found["colons"]) == 3
    if name in BLOCKS or ((three or (is_open and not name)) and not found["rest"].strip(" 　\t:：")):
        return name
    return None


def _form(line: str, name: str) -> tuple[Words, Words]:
    right = f"::: {name}".rstrip()
    message = Words(
        f"「{line.strip()}」はブロックの行と読まれません", f"`{line.strip()}` is not read as a block's line"
    )
    below = ("。項目は下の行に書きます", "; what belongs to it stands below") if name else ("", "")
    return message, Words(
        f"行の頭から、半角で「{right}」とだけ書きます{below[0]}",
        f"write `{right}` alone, from the start of the line{below[1]}",
    )


def region_after(before: str) -> Region:
    """Tell what the text after `before` is read as: Markdown, the YAML of a block's arguments, or code."""
    block, in_code = "", False
    for line in before.split("\n")[:-1]:
        in_code ^= not block and bool(_CODE.match(line))
        if not in_code and (fence := _FENCE.fullmatch(line)):
            block = "arguments" if fence.group(1) else ""
        elif block == "arguments" and line.rstrip() == "---":
            block = "body"
    if in_code:
        return Region.CODE
    return Region.ARGUMENTS if block == "arguments" else Region.PROSE


@dataclass(slots=True)
class _Cutter:
    lines: list[str]
    span_at: SpanAt
    pieces: list[Piece] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    misread: set[int] = field(default_factory=set)

    def cut(self) -> None:
        start = number = 0
        in_code = False
        while number < len(self.lines):
            line = self.lines[number]
            if _CODE.match(line):
                in_code = not in_code
            name = None if in_code else self._name(number)
            if name is None:
                number += 1
                continue
            self._prose(start, number)
            number = self._call(name, number)
            start = number
        self._prose(start, len(self.lines))

    def _name(self, number: int, is_open: bool = False) -> str | None:
        """Return the name on a fence, "" on a closing one, None on another line; tell one of the wrong form once."""
        line = self.lines[number]
        if fence := _FENCE.fullmatch(line):
            return fence.group(1)
        name = _almost(line, is_open)
        if name is not None and number not in self.misread:
            self.misread.add(number)
            self.diagnostics.append(error("M006", self.span_at(number), *_form(line, name)))
        return name

    def _prose(self, start: int, end: int) -> None:
        text = "\n".join(self.lines[start:end])
        if text.strip():
            self.pieces.append(Prose(text, start))

    def _call(self, name: str, opened: int) -> int:
        """Read one block and return the line after it."""
        if not name:
            message = Words("ここで閉じるブロックがありません", "there is no block to close here")
            hint = Words("始まりは「::: 名前」です", "a block opens with `::: name`")
            self.diagnostics.append(error("M002", self.span_at(opened), message, hint))
            return opened + 1
        closed = self._close(opened)
        if closed is None:
            message = Words(f"「::: {name}」が閉じられていません", f"`::: {name}` is not closed")
            hint = Words("終わりに「:::」だけの行を置きます", "end it with a line of `:::`")
            self.diagnostics.append(error("M001", self.span_at(opened), message, hint))
            return self._next_fence(opened)
        self.pieces.append(_block(name, opened, self.lines[opened + 1 : closed]))
        return closed + 1

    def _close(self, opened: int) -> int | None:
        for number in range(opened + 1, len(self.lines)):
            name = self._name(number, is_open=True)
            if name is not None:
                return None if name else number
        return None

    def _next_fence(self, opened: int) -> int:
        following = range(opened + 1, len(self.lines))
        return next((number for number in following if self._name(number) is not None), len(self.lines))


def cut_pieces(text: str, span_at: SpanAt) -> tuple[list[Piece], list[Diagnostic]]:
    """Cut a body into prose and blocks, in order."""
    if not _COLONS.search(text):
        return [Prose(text, 0)] if text.strip() else [], []
    cutter = _Cutter(text.split("\n"), span_at)
    cutter.cut()
    return cutter.pieces, cutter.diagnostics


def _block(name: str, opened: int, inner: list[str]) -> Call:
    first = opened + 1
    divide = next((number for number, line in enumerate(inner) if line.rstrip() == "---"), None)
    if divide is None:
        return Call(name, opened, Prose("\n".join(inner), first))
    arguments = Prose("\n".join(inner[:divide]), first)
    return Call(name, opened, arguments, tuple(_columns(inner[divide + 1 :], first + divide + 1)))


def _columns(lines: list[str], first: int) -> list[Prose]:
    bodies: list[Prose] = []
    start = 0
    for number in [*(index for index, line in enumerate(lines) if _COLUMN.fullmatch(line)), len(lines)]:
        bodies.append(Prose("\n".join(lines[start:number]), first + start))
        start = number + 1
    return bodies
