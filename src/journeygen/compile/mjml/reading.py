"""Reading an MJML source with a stack of open elements, collecting what is wrong.

The loop runs on every mail, so it touches a sound tag only to look up its kind; whatever needs a closer look is
marked by `read_tag` as special, once per distinct tag.
"""

from __future__ import annotations

from itertools import accumulate
from operator import itemgetter

from journeygen.compile.mjml import refused, words
from journeygen.compile.mjml.elements import HTML, Element, Text
from journeygen.compile.mjml.findings import (
    MISPLACED,
    MISSING,
    REFUSED,
    REPEATED,
    SENDTIME_VALUE,
    TOO_LARGE,
    UNBALANCED,
    UNDECLARED_CLASS,
    UNKNOWN_ELEMENT,
    UNREADABLE,
    Fault,
    Finding,
)
from journeygen.compile.mjml.limits import MAX_DEPTH, place
from journeygen.compile.mjml.tags import BLANKS, Cut, Form, Tag
from journeygen.compile.mjml.values import TOKEN
from journeygen.compile.mjml.vocabulary import ELEMENTS, ONCE, PARENTS
from journeygen.diagnostics import Words, nearest

_SOURCE = Element("", accepts=frozenset({"mjml"}))
_HTML = Element(HTML, accepts=frozenset({HTML}), text=Text.FREE)
_ANYTHING = Element("", accepts=frozenset({HTML, *ELEMENTS}), text=Text.FREE)
MAX_FINDINGS = 100
"""A hundred mistakes say enough of a source: reading ends there."""

# mrml prints mj-raw of a wrapper inside a comment for Outlook: conditions work there, content is never seen.
_CONDITIONS = Element("mj-raw", text=Text.TOKENS)


# Members and attributes of classes are slow to reach in the loop over every tag.
_FREE = Text.FREE
_OPEN, _CLOSE, _COMMENT = Form.OPEN, Form.CLOSE, Form.COMMENT
_STARTS = (_OPEN, Form.WHOLE)


def _inside(name: str, here: Element) -> Element:
    """Return what may stand inside an MJML element; inside an unknown one nothing is judged."""
    if name == "mj-raw" and here.name == "mj-wrapper":
        return _CONDITIONS
    return ELEMENTS.get(name) or _ANYTHING


class Reading:
    """One walk through one source."""

    def __init__(self, source: str, whole: Cut) -> None:
        self._source = source
        self._whole = whole
        self._found: list[tuple[int, Fault]] = []
        self._open: list[tuple[str, Element, int]] = []
        self._starts: list[int] = []
        self._here = _SOURCE
        self._condition_open: tuple[int, int] | None = None
        self._seen: set[str] = set()
        self._classes: set[str] = set()

    def findings(self) -> tuple[Finding, ...]:
        """Walk the source and return what is wrong, in order of place."""
        if self._walk():
            self._end()
        return tuple(
            self._placed(offset, fault)
            for offset, fault in sorted(self._found, key=itemgetter(0))[:MAX_FINDINGS]
        )

    def _walk(self) -> bool:
        """Walk the tags; False when the walk was given up."""
        here, opened = self._here, self._open
        for at, (text, tag) in enumerate(zip(self._whole.pieces[::2], self._whole.tags, strict=False)):
            form, name, kind, special, _, _ = tag
            if text and here.text is not _FREE and text.strip(BLANKS):
                self._text(text, at)
            if special:
                self._look_closer(tag, at)
                if len(self._found) >= MAX_FINDINGS:
                    return False
            if form in _STARTS:
                if kind not in here.accepts:
                    self._misplaced(tag, at)
                if form == _OPEN:
                    opened.append((name, here, at))
                    self._here = here = _HTML if kind == HTML else _inside(name, here)
                    if len(opened) > MAX_DEPTH:
                        self._add(at, Fault(0, TOO_LARGE, words.too_deep(MAX_DEPTH)))
                        return False
            elif form == _CLOSE:
                if opened and opened[-1][0] == name:
                    self._here = here = opened.pop()[1]
                else:
                    self._wrong_end(name, at)
                    here = self._here
            elif form == _COMMENT and not here.comments:
                self._add(at, Fault(0, MISPLACED, words.NO_COMMENT))
        return True

    def _end(self) -> None:
        """Check what only the end shows: text after the last tag, elements left open, no mjml or body."""
        rest, tags = self._whole.pieces[-1], self._whole.tags
        if rest.strip(BLANKS) and self._here.text is not Text.FREE:
            self._text(rest, len(tags))
        for name, _, at in self._open:
            self._add(at, Fault(0, UNBALANCED, words.unclosed(name), length=len(name) + 1))
        if self._condition_open is not None:
            self._add(self._condition_open[0], Fault(0, UNBALANCED, words.CONDITION_UNPAIRED))
        names = {tag.name for tag in tags}
        if "mjml" not in names:
            self._found.append((0, Fault(0, MISSING, words.NO_ROOT)))
        elif "mj-body" not in names:
            self._found.append((0, Fault(0, MISSING, words.NO_BODY)))

    def _add(self, at: int, fault: Fault) -> None:
        """Note a fault in the tag with this number."""
        self._add_in_piece(2 * at + 1, fault)

    def _add_in_piece(self, piece: int, fault: Fault) -> None:
        if not self._starts:
            self._starts = [0, *accumulate(map(len, self._whole.pieces))]
        self._found.append((self._starts[piece] + fault.offset, fault))

    def _placed(self, offset: int, fault: Fault) -> Finding:
        line, column = place(self._source, offset)
        return Finding(line, column, fault.code, fault.message, fault.hint, fault.length)

    def _text(self, text: str, at: int) -> None:
        """Judge the text before a tag, in an element that does not take it freely."""
        start, length = len(text) - len(text.lstrip(BLANKS)), len(text.strip(BLANKS))
        if self._here.text is Text.BLANK:
            self._add_in_piece(2 * at, Fault(start, MISPLACED, words.STRAY_TEXT, words.TEXT_PLACES, length))
        elif self._here.text is Text.TOKENS and TOKEN.sub("", text).strip(BLANKS):
            self._add_in_piece(2 * at, Fault(start, MISPLACED, words.WRAPPER_RAW, None, length))
        elif self._here.text is Text.CSS and (token := TOKEN.search(text)):
            message = words.sendtime_in("mj-style")
            self._add_in_piece(
                2 * at, Fault(token.start(), SENDTIME_VALUE, message, words.SENDTIME_PLACES, 8)
            )

    def _look_closer(self, tag: Tag, at: int) -> None:
        for fault in tag.details.faults:
            self._add(at, fault)
        if tag.form == Form.BROKEN:
            self._broken(tag, at)
        elif tag.form == Form.CONDITION:
            self._condition(tag, at)
        else:
            self._unknown(tag, at)
            self._lacking(tag, at)
            self._repeated(tag, at)

    def _broken(self, tag: Tag, at: int) -> None:
        """Say why a `<` begins no tag; what follows it tells."""
        following = (tag.encoded + self._whole.pieces[2 * at + 2])[:9].lower()
        bare: tuple[Words, Words | None] = (
            words.BARE,
            words.MEDIA_RANGE if self._here.text is Text.CSS else words.ESCAPE,
        )
        message, hint = next(
            (said for start, said in words.BROKEN.items() if following.startswith(start)), bare
        )
        self._add(at, Fault(0, UNREADABLE, message, hint))

    def _condition(self, tag: Tag, at: int) -> None:
        """Pair the marks of conditional comments, inside one element; tags may open in one and close in another."""
        holder = next((start for name, _, start in reversed(self._open) if name.startswith("mj")), -1)
        if self._here.text is not Text.FREE:
            self._add(at, Fault(0, MISPLACED, words.NO_CONDITION, words.CONDITION_PLACES, len(tag.encoded)))
        elif tag.name == "if" and self._condition_open is None:
            self._condition_open = (at, holder)
        elif tag.name == "endif" and self._condition_open is not None and self._condition_open[1] == holder:
            self._condition_open = None
        else:
            self._add(at, Fault(0, UNBALANCED, words.CONDITION_UNPAIRED, None, len(tag.encoded)))

    def _unknown(self, tag: Tag, at: int) -> None:
        if tag.kind == HTML or tag.name in ELEMENTS:
            return
        reason = refused.ELEMENTS.get(tag.name)
        if reason is not None:
            self._add(at, Fault(1, REFUSED, words.refused(tag.name, reason), None, len(tag.name)))
        else:
            message, hint = words.unknown_element(tag.name), nearest(tag.name.lower(), ELEMENTS)
            self._add(at, Fault(1, UNKNOWN_ELEMENT, message, hint, len(tag.name)))

    def _lacking(self, tag: Tag, at: int) -> None:
        """Check required attributes and mj-class names; in mj-attributes, learn the names instead."""
        details = tag.details
        preset = self._here.name == "mj-attributes"
        if preset:
            self._classes.update(details.declares.split())
        for name in details.missing:
            if not preset or tag.name == "mj-class":
                self._add(at, Fault(1, MISSING, words.missing(tag.name, name), None, len(tag.name)))
        for name in details.classes:
            if name not in self._classes:
                message, hint = words.undeclared(name), nearest(name, self._classes)
                self._add(at, Fault(details.text.find(name), UNDECLARED_CLASS, message, hint, len(name)))

    def _repeated(self, tag: Tag, at: int) -> None:
        if tag.name in ONCE and self._here.name != "mj-attributes":
            if tag.name in self._seen:
                self._add(at, Fault(1, REPEATED, words.twice(tag.name), None, len(tag.name)))
            self._seen.add(tag.name)

    def _misplaced(self, tag: Tag, at: int) -> None:
        parent = self._here.name
        if self._here is _CONDITIONS:
            self._add(at, Fault(0, MISPLACED, words.WRAPPER_RAW, None, len(tag.name) + 1))
        elif tag.kind == HTML:
            message = words.html_outside(tag.name, parent)
            hint = words.TEXT_PLACES if self._here.text is Text.BLANK else words.ONLY_TEXT
            self._add(at, Fault(1, MISPLACED, message, hint, len(tag.name)))
        elif tag.name in ELEMENTS:
            message, places = words.misplaced(tag.name, parent), words.belongs_in(PARENTS[tag.name])
            self._add(at, Fault(1, MISPLACED, message, places, len(tag.name)))

    def _wrong_end(self, name: str, at: int) -> None:
        """Report an end tag without its start, or the elements left open inside the one that it closes."""
        if name not in {opened for opened, _, _ in self._open}:
            self._add(at, Fault(0, UNBALANCED, words.stray_end(name), None, len(name) + 3))
            return
        while self._open:
            opened, self._here, start = self._open.pop()
            if opened == name:
                return
            self._add(start, Fault(0, UNBALANCED, words.unclosed(opened), length=len(opened) + 1))
