"""Values on a call sheet: each shown when it is known, a rule to write on when it is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from journeygen.compile.sentences.titles import Titles, called
from journeygen.diagnostics import Span
from journeygen.model.fields import Field, FieldType
from journeygen.model.sendtime import (
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
    token,
)

BLANK = Markup('<span class="blank"></span>')
_FORMATS = {FieldType.DATE: 'date("long")', FieldType.INTEGER: "number", FieldType.NUMBER: "number"}


class Blanks:
    """Adds parts for values of its own to those of a script: their tokens stand in the layout."""

    def __init__(self, parts: Sequence[Part], titles: Titles, at: Span) -> None:
        self.parts = list(parts)
        self._titles = titles
        self._at = at
        self._groups = max((part.group for part in parts if not isinstance(part, Value)), default=0)

    def title(self, name: str) -> str:
        """Return what a field is called."""
        return self._titles.field(name).title

    def value(self, name: str, blank: str = BLANK) -> Markup:
        """Write a field's value as tokens, with `blank` in its place when it is unknown."""
        field = self._titles.fields[name]
        if field.type is FieldType.BOOLEAN:
            ways = [(Ask.TRUE, Markup("はい")), (Ask.FALSE, Markup("いいえ"))]
        else:
            ways = [(Ask.KNOWN, self._known(name, field) + escape(called(field.title).unit))]
        return self._choice(name, field.type, ways, blank)

    def _choice(
        self, name: str, type_: FieldType, ways: Iterable[tuple[Ask, Markup]], otherwise: str
    ) -> Markup:
        """Write what stands there for each answer; a default is no answer: nobody told it."""
        group, out = self._group(), Markup("")
        for ask, text in ways:
            test = Test(name, name, type_, ask)
            out += self._add(Elif(group, test, self._at) if out else If(group, test, self._at)) + text
        return out + self._add(Else(group, self._at)) + otherwise + self._add(EndIf(group, self._at))

    def _known(self, name: str, field: Field) -> Markup:
        if field.type is not FieldType.LIST:
            return self._print(name, name, field.type, _FORMATS.get(field.type, ""))
        group, inner = self._group(), next(iter(field.of), "")
        whole, entry = (f"{name}.{inner}", f"entry.{inner}") if inner else (name, "entry")
        return (
            self._add(For(group, "entry", name, name, True, self._at))
            + Markup('<span class="entry">')
            + self._print(whole, entry, FieldType.TEXT, "")
            + Markup("</span>")
            + self._add(EndFor(group, True, self._at))
        )

    def _group(self) -> int:
        self._groups += 1
        return self._groups

    def _print(self, field: str, name: str, type_: FieldType, written: str) -> Markup:
        return self._add(Value(field, name, type_, None, self._at, written))

    def _add(self, part: Part) -> Markup:
        self.parts.append(part)
        return Markup(token(len(self.parts) - 1))
