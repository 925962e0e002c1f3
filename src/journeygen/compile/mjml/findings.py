"""A finding in an MJML source: its place in that source, a code, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from journeygen.diagnostics import Words

UNREADABLE = "T101"
UNKNOWN_ELEMENT = "T102"
REFUSED = "T103"
UNKNOWN_ATTRIBUTE = "T104"
BAD_VALUE = "T105"
MISPLACED = "T106"
UNBALANCED = "T107"
MISSING = "T108"
SENDTIME_VALUE = "T109"
TOO_LARGE = "T110"
REPEATED = "T111"
UNDECLARED_CLASS = "T112"
NOT_RENDERED = "T113"

CODES: dict[str, Words] = {
    UNREADABLE: Words("タグとして読めません", "cannot be read as a tag"),
    UNKNOWN_ELEMENT: Words("MJML にない要素です", "not an element of MJML"),
    REFUSED: Words("使えない要素または属性です", "an element or attribute that does not work"),
    UNKNOWN_ATTRIBUTE: Words("この要素にない属性です", "the element has no such attribute"),
    BAD_VALUE: Words("属性の値が正しくありません", "bad attribute value"),
    MISPLACED: Words("置けない場所にあります", "in the wrong place"),
    UNBALANCED: Words("開始タグと終了タグが合いません", "start and end tags do not match"),
    MISSING: Words("必要なものがありません", "something required is missing"),
    SENDTIME_VALUE: Words("送るときの値を置けない場所です", "no place for a send-time value"),
    TOO_LARGE: Words("大きすぎるか、深すぎます", "too large or too deep"),
    REPEATED: Words("二度書かれています", "written twice"),
    UNDECLARED_CLASS: Words("宣言のない mj-class です", "undeclared mj-class"),
    NOT_RENDERED: Words("HTML にできませんでした", "could not be rendered"),
}
"""What each code means, in one line: the source for docs/diagnostics.md."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake in an MJML source; line and column count from 1, length in characters."""

    line: int
    column: int
    code: str
    message: Words
    hint: Words | None = None
    length: int = 1


class Fault(NamedTuple):
    """A mistake inside one tag, before its place in the source is known; `offset` counts from the tag's `<`."""

    offset: int
    code: str
    message: Words
    hint: Words | None = None
    length: int = 1
