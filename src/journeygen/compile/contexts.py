"""Where each token of a finished document stands, and so how its value must be escaped.

Finished HTML is looked at once from front to back: `rfind` on the stretch before each token tells whether it stands
in text or in a tag, since our attribute values never hold a bare < or >. Nothing is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from journeygen.compile.print.marks import QR
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.fields import FieldType
from journeygen.model.sendtime import TOKEN, Context, Part, Value, is_control

_ATTRIBUTE = re.compile(
    r"""[\s"'](?P<name>[A-Za-z_:][-A-Za-z0-9_:.]*)\s*=\s*(?:"(?P<value>[^"<>]*)|'[^'<>]*|[^\s"'<>]*)\Z"""
)
_ADDRESSES = frozenset(
    ["href", "src", "action", "formaction", "background", "poster", "cite", "data", "srcset"]
)
_REFUSED = frozenset(["style", "srcdoc", "srcset"])
_AFTER_HOST = re.compile(r"\s*(?:(?:https?:)?//[^/?#\s]+[/?#]|mailto:|tel:|/(?!/)|[?#])", re.IGNORECASE)
_ADDRESS_IN_TEXT = re.compile(r"https?://[!-.0->@-~]+[/?#][!-~]*\Z")
_ENCLOSURES = (("<!--", "-->"), ("<style", "</style"), ("<script", "</script"))
_NO_WHOLE = Words(
    "見出し行に書くアドレスは、https:// とドメイン名から始めてください",
    "an address in a header must begin with https:// and its host",
)
_FORMAT_IN_ADDRESS = Words(
    "アドレスの中の値に、書式(yen や date など)は付けられません",
    "a value inside an address takes no format (yen, date, …)",
)
_AFTER_CONTROL = Words(
    "リンク先の中で if や for のあとに値は差し込めません",
    "a value cannot follow an if or for inside an address",
)
_IN_HOST = Words(
    "リンク先のドメイン名の中に値は差し込めません", "a value cannot be part of an address's host name"
)
_HINT = Words(
    "文章の中、リンク先の途中、画像の説明文など、ふつうの場所に移してください",
    "move it into the text, behind the host of a link, or into a picture's description",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One token in place: the number of its part and where it stands."""

    number: int
    context: Context


@dataclass(frozen=True, slots=True)
class Marked:
    """A text cut at its tokens: `literals[i]` stands before `marks[i]`, the last literal after them all."""

    literals: tuple[str, ...]
    marks: tuple[Mark, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def mark_html(html: str, parts: Sequence[Part]) -> Marked:
    """Find the tokens of finished HTML. A token where nothing can be escaped is an error at its place in the copy."""
    return _Reading(html, parts).marked()


def mark_plain(text: str, parts: Sequence[Part], context: Context) -> Marked:
    """Find the tokens of a text that is no HTML: PLAIN, SUBJECT, or URL_PART when `text` is one bare address."""
    literals, marks, diagnostics, end = [], [], [], 0
    for found in TOKEN.finditer(text):
        number = int(found[1])
        literals.append(text[end : found.start()])
        there = _in_plain(text[: found.start()], parts[number], parts, context)
        if isinstance(there, Context):
            marks.append(Mark(number, there))
        else:
            diagnostics.append(error("M221", parts[number].span, there, _HINT))
            marks.append(Mark(number, Context.PLAIN))
        end = found.end()
    return Marked((*literals, text[end:]), tuple(marks), tuple(diagnostics))


def _in_plain(before: str, part: Part, parts: Sequence[Part], context: Context) -> Context | Words:
    if context is Context.URL_PART:
        there = _address(before, part, parts)
        return _NO_WHOLE if there is Context.URL_WHOLE else there
    line = before[before.rfind("\n") + 1 :]
    if context is Context.PLAIN and not is_control(part) and "://" in line and _ADDRESS_IN_TEXT.search(line):
        return _FORMAT_IN_ADDRESS if isinstance(part, Value) and part.format else Context.URL_PART
    return context


class _Reading:
    """One way through a document. `inside` holds where each enclosure was last opened or closed."""

    def __init__(self, html: str, parts: Sequence[Part]) -> None:
        self.html = html
        self.parts = parts
        self.seen = 0
        self.tag = -1
        self.inside = [False] * len(_ENCLOSURES)

    def marked(self) -> Marked:
        literals, marks, diagnostics, end = [], [], [], 0
        for found in TOKEN.finditer(self.html):
            number = int(found[1])
            literals.append(self.html[end : found.start()])
            there = self._place(found.start(), self.parts[number])
            if isinstance(there, Context):
                marks.append(Mark(number, there))
            else:
                diagnostics.append(error("M221", self.parts[number].span, there, _HINT))
                marks.append(Mark(number, Context.TEXT))
            end = found.end()
        return Marked((*literals, self.html[end:]), tuple(marks), tuple(diagnostics))

    def _place(self, position: int, part: Part) -> Context | Words:
        self._move_to(position)
        for number, (opener, _) in enumerate(_ENCLOSURES):
            if self.inside[number]:
                return _no_escape(Words(f"{opener} の中", f"inside {opener}"))
        if self.tag < 0:
            return Context.TEXT
        return _in_tag(self.html[self.tag : position], part, self.parts)

    def _move_to(self, position: int) -> None:
        """Look at what stands between the last token and this one."""
        for number, (opener, closer) in enumerate(_ENCLOSURES):
            opened = self.html.rfind(opener, self.seen, position)
            closed = self.html.rfind(closer, self.seen, position)
            if opened >= 0 or closed >= 0:
                self.inside[number] = opened > closed
        less = self.html.rfind("<", self.seen, position)
        greater = self.html.rfind(">", self.seen, position)
        if less >= 0 or greater >= 0:
            self.tag = less if less > greater else -1
        self.seen = position


def _in_tag(before: str, part: Part, parts: Sequence[Part]) -> Context | Words:
    """Tell the context of a token that stands in a tag, of which `before` is what precedes it."""
    found = _ATTRIBUTE.search(before)
    if found is None:
        return _no_escape(Words("タグや属性の名前", "the name of a tag or attribute"))
    name = found["name"].lower()
    if name in _REFUSED or name.startswith("on"):
        return _no_escape(Words(f"属性 {name} の中", f"inside the attribute {name}"))
    if found["value"] is None:
        return _no_escape(Words("二重引用符で囲まれていない属性", "an attribute without double quotes"))
    return _address(found["value"], part, parts) if name in _ADDRESSES else Context.ATTRIBUTE


def _address(before: str, part: Part, parts: Sequence[Part]) -> Context | Words:
    """Tell the context of a token inside an address; a value may not choose the scheme or the host."""
    if is_control(part):
        return Context.ATTRIBUTE
    if isinstance(part, Value) and part.format:
        return _FORMAT_IN_ADDRESS
    if any(is_control(parts[int(found[1])]) for found in TOKEN.finditer(before)):
        return _AFTER_CONTROL
    if not before.strip() or before == QR:
        if isinstance(part, Value) and part.type is FieldType.URL:
            return Context.URL_WHOLE
        return Words(
            "リンク先のはじめに置けるのは、type: url の項目だけです",
            "only a field of `type: url` can begin an address",
        )
    return Context.URL_PART if _AFTER_HOST.match(before) or TOKEN.match(before) else _IN_HOST


def _no_escape(where: Words) -> Words:
    return Words(
        f"ここ({where.ja})には、差し込みを安全に置けません",
        f"a value cannot be escaped safely here ({where.en})",
    )
