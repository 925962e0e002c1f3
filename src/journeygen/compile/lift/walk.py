"""Walk the tree of one text: put build-time values in, and a token where a send-time part stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from journeygen.compile.lift import setting_words, value_words
from journeygen.compile.lift.expressions import Each, Question
from journeygen.compile.lift.names import Anything, BuildTime, Entry, Local, Names, SendTime
from journeygen.compile.lift.place import Growing, Places
from journeygen.compile.lift.rules import (
    as_text,
    asked_for_knowledge,
    settled,
    unaskable,
    unformattable,
    unprintable,
)
from journeygen.compile.lift.scan import Piece
from journeygen.compile.lift.spelling import Spot, is_special, spelled
from journeygen.compile.lift.tree import Branch, Branches, Loop, Node, Printed
from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Diagnostic, Span, Words
from journeygen.model.fields import FieldType
from journeygen.model.formats import FORMATS
from journeygen.model.sendtime import (
    MOST_PARTS,
    Ask,
    Elif,
    Else,
    EndFor,
    EndIf,
    For,
    If,
    Part,
    Test,
    Value,
    is_unknown,
    token,
)

MOST_CHARACTERS = 1_000_000
MOST_STEPS = 100_000
_VARIABLE = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class TooMuchError(Exception):
    """A text grows beyond all bounds."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Loop variables, and the names that are known to have a value where we are."""

    local: Mapping[str, Local]
    known: frozenset[str] = frozenset()

    def knowing(self, name: str) -> Scope:
        """Return the scope in which `name` has a value."""
        return replace(self, known=self.known | {name})

    def with_local(self, variable: str, local: Local) -> Scope:
        """Return the scope inside a loop."""
        return replace(self, local={**self.local, variable: local})


class Record:
    """What the walks of one message leave behind beside their texts. A dictionary keeps diagnostics once each."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.placed: list[str] = []
        self.diagnostics: dict[Diagnostic, None] = {}
        self.groups = 0
        self.steps = 0


Chosen = list[tuple[Branch, Test | None, Scope]]
Nested = Callable[[str, str, Span, Spot], None]


class Walk:
    """One text on its way. `nested` lifts the value of a setting that holds send-time parts itself."""

    def __init__(self, names: Names, record: Record, out: Growing, places: Places, nested: Nested) -> None:
        self.names = names
        self.record = record
        self.out = out
        self.places = places
        self.nested = nested
        self.silent = False

    def nodes(self, nodes: Sequence[Node], scope: Scope) -> None:
        """Walk a body."""
        for node in nodes:
            self._count()
            if isinstance(node, Piece):
                self._text(node)
            elif isinstance(node, Printed):
                self._print(node, scope)
            elif isinstance(node, Branches):
                self._branches(node, scope)
            else:
                self._loop(node, scope)

    def _count(self) -> None:
        self.record.steps += 1
        if self.record.steps > MOST_STEPS or self.out.size > MOST_CHARACTERS:
            raise TooMuchError

    def _text(self, piece: Piece) -> None:
        if self.places.fixed:
            self._spell(piece, self.places.setting, piece.source)
        elif not self.silent:
            self.out.add(piece.source, self.places.line(piece))

    def _put(self, piece: Piece, text: str) -> None:
        if not self.silent:
            self.out.add(text, self.places.line(piece), spans=False)

    def _spell(self, piece: Piece, name: str, value: str) -> None:
        """Put a setting's value in, or report that it would break what stands around it."""
        written = spelled(value, self.places.spot_of(piece)) if is_special(value) else value
        if written is None:
            self._report(piece, setting_words.breaks_yaml(name))
        else:
            self._put(piece, written)

    def _part(self, piece: Piece, part: Part) -> None:
        if self.silent:
            return
        if len(self.record.parts) >= MOST_PARTS:
            raise TooMuchError
        written = token(len(self.record.parts))
        self.record.parts.append(part)
        self.record.placed.append(written)
        self._put(piece, written)

    def _report(self, piece: Piece, problem: Problem) -> None:
        self.record.diagnostics[self.places.diagnose(piece, problem)] = None

    def _unseen(self, body: Sequence[Node], scope: Scope) -> None:
        """Check a body that will not be there."""
        before, self.silent = self.silent, True
        self.nodes(body, scope)
        self.silent = before

    # ── {{ }} ──

    def _print(self, node: Printed, scope: Scope) -> None:
        name = node.what.name
        found = self.names.meaning(name, scope.local)
        if isinstance(found, Problem):
            self._report(node.piece, found)
        elif isinstance(found, SendTime):
            self._value(node, found, scope)
        elif isinstance(found, BuildTime):
            self._setting(node, found.value, scope)

    def _value(self, node: Printed, found: SendTime, scope: Scope) -> None:
        what, field = node.what, found.field
        default = what.default
        if default is None and field.default is not None:
            default = FORMATS[what.format].show(field.default) if what.format else str(field.default)
        wrong = unprintable(what, field, default, what.name in scope.known), unformattable(what, field.type)
        for problem in wrong:
            if problem:
                self._report(node.piece, problem)
        if not any(wrong):
            span = self.places.span(node.piece, what.name)
            self._part(node.piece, Value(found.path, what.name, field.type, default, span, what.format))

    def _setting(self, node: Printed, value: object, scope: Scope) -> None:
        name = node.what.name
        if is_unknown(value) and (node.what.default is not None or name in scope.known):
            self._spell(node.piece, name, node.what.default or "")
        elif isinstance(text := as_text(node.what, value), Problem):
            self._report(node.piece, text)
        elif "{{" in text or "{%" in text or "{#" in text:
            self.nested(name, text, self.places.span(node.piece, name), self.places.spot_of(node.piece))
        else:
            self._spell(node.piece, name, text)

    # ── {% if %} ──

    def _branches(self, node: Branches, scope: Scope) -> None:
        chosen = self._choose(node, scope)
        if chosen and chosen[0][1] is None:
            branch, _, inner = chosen[0]
            self.nodes(branch.body, inner)
        elif chosen:
            self._written(chosen, node.end)

    def _written(self, chosen: Chosen, end: Piece) -> None:
        """Write an `if` that is decided when the message is sent."""
        self.record.groups += 1
        group = self.record.groups
        for index, (branch, test, inner) in enumerate(chosen):
            span = self.places.span(branch.piece, test.name if test else "")
            if test is None:
                self._part(branch.piece, Else(group, span))
            else:
                self._part(branch.piece, (Elif if index else If)(group, test, span))
            self.nodes(branch.body, inner)
        self._part(end, EndIf(group, self.places.span(end)))

    def _choose(self, node: Branches, scope: Scope) -> Chosen:
        """Keep the branches that can still happen; a build-time answer settles the rest."""
        chosen: Chosen = []
        decided = False
        asked = asked_for_knowledge(node)
        for branch in node.branches:
            question = branch.question
            answer = (
                self._answer(branch.piece, question, scope, asked) if isinstance(question, Question) else None
            )
            inner = _inside_branch(question, scope)
            happens = question is None or isinstance(answer, Test) or answer is True
            if decided or not happens:
                self._unseen(branch.body, inner)
            else:
                chosen.append((branch, answer if isinstance(answer, Test) else None, inner))
                decided = not isinstance(answer, Test)
            scope = _after_branch(question, scope)
        return chosen

    def _answer(
        self, piece: Piece, question: Question, scope: Scope, asked: frozenset[str]
    ) -> Test | bool | None:
        """Answer a question: a test when only the platform can, None when the question is wrong."""
        name = question.name
        found = self.names.meaning(name, scope.local)
        if isinstance(found, Problem):
            self._report(piece, found)
        elif isinstance(found, BuildTime):
            return settled(question.ask, found.value)
        elif isinstance(found, SendTime):
            if problem := unaskable(question, found.field, name in scope.known | asked):
                self._report(piece, problem)
                return None
            default = found.field.default if isinstance(found.field.default, bool) else None
            return Test(found.path, name, found.field.type, question.ask, default)
        return None

    # ── {% for %} ──

    def _loop(self, node: Loop, scope: Scope) -> None:
        each = node.each
        if isinstance(each, Problem):
            self._unseen(node.body, scope)
            return
        if problem := self._variable_problem(each, scope):
            self._report(node.piece, problem)
        found = self.names.meaning(each.name, scope.local)
        if isinstance(found, SendTime) and found.field.type is FieldType.LIST:
            self._send_time_loop(node, each, found, scope)
        elif isinstance(found, BuildTime) and isinstance(found.value, list | tuple):
            for item in found.value:
                self._count()
                self.nodes(node.body, scope.with_local(each.variable, BuildTime(item)))
        else:
            problem = found if isinstance(found, Problem) else value_words.not_a_list(each.name)
            self._report(node.piece, problem)
            self._unseen(node.body, scope.with_local(each.variable, Anything()))

    def _send_time_loop(self, node: Loop, each: Each, found: SendTime, scope: Scope) -> None:
        self.record.groups += 1
        group = self.record.groups
        span = self.places.span(node.piece, each.name)
        known = found.field.required or each.name in scope.known
        self._part(node.piece, For(group, each.variable, found.path, each.name, known, span))
        self.nodes(node.body, scope.with_local(each.variable, Entry(found.path, found.field)))
        self._part(node.end, EndFor(group, known, self.places.span(node.end)))

    def _variable_problem(self, each: Each, scope: Scope) -> Problem | None:
        if not _VARIABLE.fullmatch(each.variable):
            return value_words.bad_variable(
                each.variable, Words("半角の英数字ではありません", "it is not plain ASCII")
            )
        if each.variable in scope.local or each.variable in self.names.heads:
            return value_words.bad_variable(each.variable, Words("もう使われています", "it is taken"))
        return None


def _inside_branch(question: Question | Problem | None, scope: Scope) -> Scope:
    if isinstance(question, Question) and question.ask is not Ask.UNKNOWN:
        return scope.knowing(question.name)
    return scope


def _after_branch(question: Question | Problem | None, scope: Scope) -> Scope:
    if isinstance(question, Question) and question.ask is Ask.UNKNOWN:
        return scope.knowing(question.name)
    return scope
