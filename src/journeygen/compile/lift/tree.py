"""Put the pieces of a text into a tree of branches and loops, reporting all that does not fit together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from journeygen.compile.lift import words
from journeygen.compile.lift.expressions import (
    Each,
    Print,
    Question,
    read_condition,
    read_loop,
    read_output,
)
from journeygen.compile.lift.scan import Kind, Piece
from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Words, nearest

_TAG = re.compile(r"\s*(\w*)\s*(.*?)\s*", re.DOTALL)
_KNOWN_TAGS = ("if", "elif", "else", "endif", "for", "endfor", "raw", "endraw")
_JINJA_TAGS = ("set", "macro", "include", "import", "from", "extends", "block", "call", "filter", "with")
DEEPEST = 12
"""An if in an if in an if…: nobody reads deeper, and the walk is recursive."""

Found = tuple[Piece, Problem]
Read = TypeVar("Read", Question | Problem, Each | Problem)


@dataclass(slots=True)
class Printed:
    """A `{{ }}`."""

    piece: Piece
    what: Print


@dataclass(slots=True)
class Branch:
    """One way through an `if`; `question` is None for else, a Problem when it could not be read."""

    piece: Piece
    question: Question | Problem | None
    body: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Branches:
    """An `if` with all its branches; `end` is its endif."""

    branches: list[Branch]
    end: Piece


@dataclass(slots=True)
class Loop:
    """A `for`; `end` is its endfor."""

    piece: Piece
    each: Each | Problem
    end: Piece
    body: list[Node] = field(default_factory=list)


Node = Piece | Printed | Branches | Loop


class _Grower:
    """Grows the tree; `open` is the stack of what is not closed yet."""

    def __init__(self) -> None:
        self.top: list[Node] = []
        self.open: list[tuple[Piece, Branches | Loop]] = []
        self.problems: list[Found] = []

    @property
    def body(self) -> list[Node]:
        """Where the next node goes."""
        if not self.open:
            return self.top
        node = self.open[-1][1]
        return node.branches[-1].body if isinstance(node, Branches) else node.body

    def add(self, piece: Piece) -> None:
        """Take the next piece."""
        if piece.kind is Kind.TEXT:
            self.body.append(piece)
        elif piece.kind is Kind.OUTPUT:
            self._output(piece)
        elif piece.kind is Kind.TAG:
            self._tag(piece)
        else:
            self.problems.append((piece, words.unclosed(piece.source)))

    def _output(self, piece: Piece) -> None:
        what = read_output(piece.source)
        if isinstance(what, Problem):
            self.problems.append((piece, what))
        else:
            self.body.append(Printed(piece, what))

    def _tag(self, piece: Piece) -> None:
        found = _TAG.fullmatch(piece.source)
        tag, rest = found.groups() if found else ("", "")
        match tag:
            case "if":
                self._push(piece, Branches([Branch(piece, self._noted(piece, read_condition(rest)))], piece))
            case "for":
                self._push(piece, Loop(piece, self._noted(piece, read_loop(rest)), piece))
            case "elif" | "else":
                self._branch(piece, tag, rest)
            case "endif" | "endfor":
                self._end(piece, tag, rest)
            case _:
                self.problems.append((piece, _strange(tag, piece.source)))

    def _noted(self, piece: Piece, read: Read) -> Read:
        if isinstance(read, Problem):
            self.problems.append((piece, read))
        return read

    def _push(self, piece: Piece, node: Branches | Loop) -> None:
        if len(self.open) < DEEPEST:
            self.body.append(node)
        else:
            self.problems.append((piece, words.too_deep(DEEPEST)))
        self.open.append((piece, node))

    def _branch(self, piece: Piece, tag: str, rest: str) -> None:
        node = self.open[-1][1] if self.open else None
        if not isinstance(node, Branches):
            self.problems.append((piece, words.without_opener(tag, "if")))
        elif node.branches[-1].question is None:
            self.problems.append((piece, words.after_else(tag)))
        elif tag == "elif":
            node.branches.append(Branch(piece, self._noted(piece, read_condition(rest))))
        else:
            self._nothing_more(piece, tag, rest)
            node.branches.append(Branch(piece, None))

    def _end(self, piece: Piece, tag: str, rest: str) -> None:
        self._nothing_more(piece, tag, rest)
        wanted = Branches if tag == "endif" else Loop
        if self.open and isinstance(self.open[-1][1], wanted):
            self.open.pop()[1].end = piece
        else:
            self.problems.append((piece, words.without_opener(tag, tag.removeprefix("end"))))

    def _nothing_more(self, piece: Piece, tag: str, rest: str) -> None:
        if rest:
            self.problems.append((piece, words.tag_with_more(tag, rest)))


def grow(pieces: Sequence[Piece]) -> tuple[list[Node], list[Found]]:
    """Build the tree of a text. With problems the tree is still there, so that the names in it can be checked too."""
    grower = _Grower()
    for piece in pieces:
        grower.add(piece)
    problems = grower.problems
    if not any(piece.kind is Kind.STRAY for piece, _ in problems):
        for piece, node in grower.open:
            problems.append((piece, words.never_ended("if" if isinstance(node, Branches) else "for")))
    return grower.top, problems


def _strange(tag: str, source: str) -> Problem:
    if tag.removeprefix("end") in _JINJA_TAGS:
        return words.not_allowed(Words(f"{{% {tag} %}} ", f"{{% {tag} %}}"), tag)
    if not tag:
        return words.unreadable(" ".join(source.split())[:80])
    return words.unknown_tag(tag, nearest(tag, _KNOWN_TAGS))
