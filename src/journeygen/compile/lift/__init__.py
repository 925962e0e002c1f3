"""Lift send-time parts out of copy: tokens go in where they stood, the parts are kept apart.

A `Lifter` serves one message: subject, preheader, body, block arguments and the settings' strings share one
numbering. Jinja2 parses what stands between the braces, and the syntax tree is walked; nothing of the content is
ever compiled or executed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from journeygen.compile.lift import words
from journeygen.compile.lift.names import Names
from journeygen.compile.lift.place import Growing, Origin, Places
from journeygen.compile.lift.scan import Kind, Piece, scan
from journeygen.compile.lift.spelling import Spot
from journeygen.compile.lift.tree import Found, grow
from journeygen.compile.lift.walk import Record, Scope, TooMuchError, Walk
from journeygen.diagnostics import Diagnostic, Span, in_order
from journeygen.model.fields import Field
from journeygen.model.sendtime import LOOKALIKE, TOKEN, Part

__all__ = ["Lifted", "Lifter", "Origin"]

_DEEPEST_SETTING = 3
_SINGLE = re.compile(r"(?<!\{)(?<!\{ )\{\s*([A-Za-z_][\w.]*)\s*\}(?!\s*\})")
_WIDE = "\N{FULLWIDTH LEFT CURLY BRACKET}"
_MAY_HOLD_PARTS = re.compile(rf"{{[{{%#]|{{\s*[A-Za-z_][\w.]*\s*}}|[%}}]}}|{_WIDE}|[qQ]")
"""What no text without send-time parts holds: their signs, what looks like them, and a letter of our tokens."""
_WIDE_OPENERS = (_WIDE * 2, _WIDE + "%", _WIDE + "\N{FULLWIDTH PERCENT SIGN}")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A text with tokens. `line_of[i]` is the file's line (from 1) that output line `i` (from 0) comes from."""

    text: str
    line_of: tuple[int, ...]


class Lifter:
    """Lifts the texts of one message; parts and diagnostics gather here, all of them.

    `fields` are the declared send-time fields by dotted name; `build_values` maps `brand`, `legal`, … to a
    mapping, dataclass or model whose public attributes copy may print.
    """

    def __init__(self, fields: Mapping[str, Field], build_values: Mapping[str, object]) -> None:
        self._fields = fields
        self._names = Names(fields, build_values)
        self._record = Record()
        self._depth = 0

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts so far; a token's number is its part's index."""
        return tuple(self._record.parts)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong so far, each finding once, in the order in which an author reads."""
        return in_order(self._record.diagnostics)

    def lift(self, text: str, origin: Origin, is_body: bool = False) -> Lifted:
        """Replace the send-time parts of `text` by tokens and put build-time values in.

        `is_body`: the text is Markdown with blocks, and values are spelled so that they mean nothing in it.
        """
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        places = Places(text, origin, is_body)
        if not _MAY_HOLD_PARTS.search(text):
            return Lifted(text, _lines(text, origin.line))
        self._check_reserved(text, places)
        out = Growing(origin.line)
        placed = len(self._record.placed)
        self._walk(text, out, places)
        lifted = Lifted(out.text(), tuple(out.lines))
        if not self._record.diagnostics:
            self._check_tokens(lifted.text, self._record.placed[placed:], places)
        return lifted

    def _walk(self, text: str, out: Growing, places: Places) -> None:
        pieces = scan(text)
        tree, problems = grow(pieces)
        for piece, problem in [*problems, *_look_alikes(pieces, self._fields)]:
            self._record.diagnostics[places.diagnose(piece, problem)] = None

        def nested(name: str, value: str, span: Span, spot: Spot) -> None:
            self._setting(value, out, Places(value, places.origin, places.is_body, name, span, spot))

        try:
            Walk(self._names, self._record, out, places, nested).nodes(tree, Scope({}))
        except TooMuchError:
            start = Piece(Kind.TEXT, "", 0)
            self._record.diagnostics[places.diagnose(start, words.too_many())] = None

    def _setting(self, value: str, out: Growing, places: Places) -> None:
        """Lift the value of a setting that the copy prints and that holds names itself."""
        self._depth += 1
        if self._depth > _DEEPEST_SETTING:
            start = Piece(Kind.TEXT, "", 0)
            self._record.diagnostics[places.diagnose(start, words.too_many())] = None
        else:
            self._walk(value, out, places)
        self._depth -= 1

    def _check_reserved(self, text: str, places: Places) -> None:
        for found in LOOKALIKE.finditer(text):
            piece = Piece(Kind.TEXT, found[0], found.start())
            self._record.diagnostics[places.diagnose(piece, words.looks_like_token(found[0]))] = None

    def _check_tokens(self, text: str, placed: list[str], places: Places) -> None:
        """A token that we did not place can still arise from neighbours, as zq00{# #}01qz does."""
        found = [match[0] for match in TOKEN.finditer(text)]
        if found != placed:
            forged = next(written for written in found if written not in placed or found.count(written) > 1)
            start = Piece(Kind.TEXT, "", 0)
            self._record.diagnostics[places.diagnose(start, words.looks_like_token(forged))] = None


def _lines(text: str, first: int) -> tuple[int, ...]:
    return tuple(range(first, first + text.count("\n") + 1))


def _look_alikes(pieces: list[Piece], fields: Collection[str]) -> list[Found]:
    """Find braces that were meant to open or close a tag and do not."""
    found: list[Found] = []
    for piece in pieces:
        if piece.kind is not Kind.TEXT or piece.verbatim:
            continue
        found += [(piece, words.stray_closer(closer)) for closer in ("}}", "%}") if closer in piece.source]
        found += [(piece, words.full_width(wide)) for wide in _WIDE_OPENERS if wide in piece.source]
        found += [
            (Piece(Kind.TEXT, one[0], piece.offset + one.start()), words.single_braces(one[0], one[1]))
            for one in _SINGLE.finditer(piece.source)
            if one[1] in fields
        ]
    return found
