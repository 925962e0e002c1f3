"""Turn tokens into a platform's own syntax, and prove that none was lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from journeygen.compile.contexts import Marked, mark_html, mark_plain
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.dialects import Dialect, written
from journeygen.model.sendtime import (
    TOKEN,
    Context,
    EndFor,
    EndIf,
    For,
    If,
    Part,
    Value,
)


class MisplacedError(ValueError):
    """Tokens stand where no value can be escaped; `diagnostics` say where. Mark and report before filling."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__(diagnostics[0].message.en)
        self.diagnostics = tuple(diagnostics)


def fill(marked: Marked, parts: Sequence[Part], dialect: Dialect) -> str:
    """Write a marked text in a dialect. Raises MisplacedError when marking found errors."""
    if marked.diagnostics:
        raise MisplacedError(marked.diagnostics)
    out = []
    for literal, mark in zip(marked.literals, marked.marks, strict=False):
        out.append(dialect.literal(literal, before_part=True))
        out.append(written(dialect, parts[mark.number], mark.context))
    out.append(dialect.literal(marked.literals[-1], before_part=False))
    return "".join(out)


def fill_html(html: str, parts: Sequence[Part], dialect: Dialect) -> str:
    """Write finished HTML in a dialect."""
    return fill(mark_html(html, parts), parts, dialect)


def fill_text(text: str, parts: Sequence[Part], dialect: Dialect) -> str:
    """Write the text part of a mail in a dialect."""
    return fill(mark_plain(text, parts, Context.PLAIN), parts, dialect)


def fill_subject(text: str, parts: Sequence[Part], dialect: Dialect) -> str:
    """Write a subject or another header's text in a dialect: values lose their line breaks."""
    return fill(mark_plain(text, parts, Context.SUBJECT), parts, dialect)


def fill_address(text: str, parts: Sequence[Part], dialect: Dialect) -> str:
    """Write a bare address, as in List-Unsubscribe, in a dialect."""
    return fill(mark_plain(text, parts, Context.URL_PART), parts, dialect)


def refusals(marked: Marked, parts: Sequence[Part], dialect: Dialect) -> tuple[Diagnostic, ...]:
    """Report what a platform cannot express, at its place in the copy."""
    found = []
    for mark in marked.marks:
        part = parts[mark.number]
        if why := dialect.refusal(part, mark.context):
            message = Words(
                f"{dialect.title} では書けません: {why.ja}", f"{dialect.title} cannot say this: {why.en}"
            )
            found.append(error("M224", part.span, message))
    return tuple(found)


def prove(before: str, after: str, parts: Sequence[Part]) -> tuple[Diagnostic, ...]:
    """Report every token that is not in `after` exactly as often as in `before`."""
    wanted, there = (Counter(int(found) for found in TOKEN.findall(text)) for text in (before, after))
    return tuple(
        error("M222", parts[number].span, _changed(wanted[number], there[number]))
        for number in sorted(wanted | there)
        if wanted[number] != there[number]
    )


def _changed(wanted: int, there: int) -> Words:
    return Words(
        f"この差し込みが仕上がりに {there} 回あります({wanted} 回のはず)。journeygen の不具合です",
        f"this part is {there} times in the result instead of {wanted}: a bug in journeygen",
    )


def check_nesting(text: str, parts: Sequence[Part]) -> tuple[Diagnostic, ...]:
    """Report control tokens of `text` that do not nest: every group opened, divided and closed in its turn."""
    found: list[Diagnostic] = []
    stack: list[If | For] = []
    for match in TOKEN.finditer(text):
        part = parts[int(match[1])]
        if isinstance(part, If | For):
            stack.append(part)
        elif isinstance(part, Value):
            continue
        elif not stack or stack[-1].group != part.group:
            found.append(error("M223", part.span, _BROKEN, _WHOLE))
        elif isinstance(part, EndIf | EndFor):
            stack.pop()
    return (*found, *(error("M223", part.span, _BROKEN, _WHOLE) for part in stack))


_BROKEN = Words(
    "この if や for の始まりと終わりが、同じまとまりの中にありません",
    "the beginning and the end of this if or for are not in the same piece of text",
)
_WHOLE = Words(
    "段落・リスト・表・ブロックの途中で始めたものは、その中で終えてください",
    "end it inside the paragraph, list, table or block in which it begins",
)
