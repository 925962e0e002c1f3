"""Cut an MJML source into texts and tags, in one pass, and read each distinct tag once.

mrml reads HTML inside mj-text as strictly as MJML itself, so the cut knows only one kind of tag. The same tags stand
in thousands of mails: `read_tag` remembers what it found, and a mail costs little more than the cut.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from journeygen.compile.mjml.attributes import NAME, PAIR, TAG, encode_tag
from journeygen.compile.mjml.elements import HTML
from journeygen.compile.mjml.findings import Fault
from journeygen.compile.mjml.judge import html_faults, mjml_faults, unreadable
from journeygen.compile.mjml.vocabulary import ELEMENTS, ONCE

# The fast cut is right when no `<` or `>` stands anywhere but around tags; otherwise the exact cut is made, which
# knows quotes and comments. Conditional comments are transparent to mrml: what stands between them is read as
# tags, and must be balanced; so only their marks are cut out.
_FAST_CUT = re.compile(r"(<[^>]*>)")
_EXACT_CUT = re.compile(
    r"""(<(?:/?[A-Za-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*>"""
    r"""|!--\[if[^\]]*\]>(?:<!-->)?|(?:!--<)?!\[endif\]-->|!--(?s:.*?)-->|))"""
)
_NAME = re.compile(rf"</?({NAME})", re.ASCII)
_END = re.compile(rf"</{NAME}\s*>", re.ASCII)
# As in XML, mrml takes no "--" inside a comment; on what only begins like a condition it panics.
_COMMENT = re.compile(r"<!--(?!\[if|<!\[endif)(?:[^-]++|-(?!-))*-->")
_CONDITION = re.compile(r"<!--\[if[^\]]*\]>(?:<!-->)?|<(?:!--<)?!(?P<end>\[endif\])-->")
# mrml knows these in lower case only.
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input"}
    | {"link", "meta", "param", "source", "track", "wbr"}
)
"""HTML elements without an end tag."""

BLANKS = " \t\r\n"
"""White space to MJML; a full-width space is text."""


class Form:
    """How a tag changes the nesting. Plain numbers: enum members are slow to reach, and this runs on every tag."""

    OPEN = 0
    CLOSE = 1
    WHOLE = 2
    COMMENT = 3
    CONDITION = 4
    BROKEN = 5


_STEPS = (1, -1, 0, 0, 0, 0)
_form = itemgetter(0)


class Details(NamedTuple):
    """What is wrong or remarkable about a tag: faults in it, required attributes that it lacks, mj-class names."""

    text: str
    faults: tuple[Fault, ...] = ()
    missing: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    declares: str = ""


class Tag(NamedTuple):
    """One distinct tag, read. `kind` is its MJML name or `html`; `special` has its details looked at."""

    form: int
    name: str
    kind: str
    special: bool
    encoded: str
    details: Details


class Cut(NamedTuple):
    """A source in pieces: texts and tags by turns, beginning and ending with a text, and each tag as read."""

    pieces: list[str]
    tags: list[Tag]

    def depths(self) -> list[int]:
        """Count, after each tag, how deep mrml nests: it does not look at the names of end tags."""
        return list(accumulate(map(_STEPS.__getitem__, map(_form, self.tags))))


@lru_cache(maxsize=2)
def cut(source: str) -> Cut:
    """Cut a source into texts and tags; `"".join(pieces)` is the source again. The last sources are remembered."""
    pieces = _FAST_CUT.split(source)
    if not len(pieces) // 2 == source.count("<") == source.count(">"):
        pieces = _EXACT_CUT.split(source)
    return Cut(pieces, list(map(read_tag, pieces[1::2])))


@lru_cache(maxsize=8192)
def read_tag(text: str) -> Tag:
    """Read one tag: its name and form, its mistakes, and the form in which mrml leaves its values alone."""
    named = _NAME.match(text)
    if named is None:
        return _nameless(text)
    name = named.group(1)
    kind = name if name[:2].lower() == "mj" else HTML
    if text[1] == "/":
        if _END.fullmatch(text) is None:
            return Tag(Form.BROKEN, "", "", True, text, Details(text))
        return Tag(Form.CLOSE, name, kind, False, text, Details(text))
    form = Form.WHOLE if text[-2] == "/" or name in VOID else Form.OPEN
    if TAG.fullmatch(text) is None:
        details = Details(text, unreadable(text, named.end()))
    else:
        details = _html_details(text) if kind == HTML else _mjml_details(text, name)
    special = details[1:] != _SOUND or (kind != HTML and name not in ELEMENTS) or name in ONCE
    return Tag(form, name, kind, special, encode_tag(text), details)


def _nameless(text: str) -> Tag:
    """Read a comment, one of the two marks of a conditional comment (named if, endif), or a stray `<`."""
    mark = _CONDITION.fullmatch(text)
    if mark:
        return Tag(Form.CONDITION, "endif" if mark["end"] else "if", "", True, text, Details(text))
    if _COMMENT.fullmatch(text):
        return Tag(Form.COMMENT, "", "", False, text, Details(text))
    return Tag(Form.BROKEN, "", "", True, text, Details(text))


_SOUND = Details("")[1:]


def _html_details(text: str) -> Details:
    return Details(text, html_faults(text)) if not text.isprintable() or "zq" in text else Details(text)


def _mjml_details(text: str, name: str) -> Details:
    element = ELEMENTS.get(name)
    if element is None:
        return Details(text)
    found = PAIR.findall(text)
    if not found and not element.required:
        return Details(text)
    given = dict(found)
    return Details(
        text,
        mjml_faults(text, name, found),
        tuple(key for key in element.required if key not in given) if element.required else (),
        tuple(given["mj-class"][1:-1].split()) if "mj-class" in given else (),
        given.get("name", "")[1:-1] if name == "mj-class" else "",
    )
