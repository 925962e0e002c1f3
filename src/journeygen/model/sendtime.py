"""Send-time parts: what a platform fills in when it sends, kept as a flat list with one part for each token.

A token (`zq0007qz`) is opaque ASCII: it survives Markdown, MJML, line breaking and URL attributes. Its number is
the index of its part in the message's list. Control parts carry a group number, because the text between them
travels through other hands; parts of one group open, divide and close one `if` or one `for`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from journeygen.diagnostics import Span
from journeygen.model.fields import FieldType

TOKEN = re.compile(r"zq(\d{4})qz")
"""One token; group 1 is the number of its part."""

LOOKALIKE = re.compile(r"zq\d{4}qz", re.IGNORECASE)
"""What an author's own text must not hold, or it would be taken for a token."""

MOST_PARTS = 10_000
"""A token has four digits."""


def token(number: int) -> str:
    """Write the token of part `number`."""
    return f"zq{number:04d}qz"


class Ask(StrEnum):
    """What a condition asks of a field."""

    TRUE = "true"
    FALSE = "false"
    KNOWN = "known"
    UNKNOWN = "unknown"


class Context(StrEnum):
    """Where a token stands in a finished document; it decides how a value is escaped."""

    TEXT = "text"
    """Between tags of HTML."""
    ATTRIBUTE = "attribute"
    """Inside a quoted HTML attribute that is not an address."""
    URL_PART = "url_part"
    """Inside an address, after its host: path, query or fragment."""
    URL_WHOLE = "url_whole"
    """An address from its first character on."""
    SUBJECT = "subject"
    """A mail header: one line of plain text."""
    PLAIN = "plain"
    """The text part of a mail."""


@dataclass(frozen=True, slots=True)
class Value:
    """Print a value. `field` is the declared name (`order.items.name`), `name` what the copy says (`item.name`).

    `default` stands in when the value is unknown; None means that it is always known there. `format` is a key of
    `journeygen.model.formats.FORMATS`, or "" for a value that is printed as it is; a default is never formatted.
    """

    field: str
    name: str
    type: FieldType
    default: str | None
    span: Span
    format: str = ""


@dataclass(frozen=True, slots=True)
class Test:
    """A condition on one field. `default` is a boolean's declared default, None when unknown is a case of its own."""

    field: str
    name: str
    type: FieldType
    ask: Ask
    default: bool | None = None

    __test__ = False  # not a test case, whatever pytest thinks of the name


@dataclass(frozen=True, slots=True)
class If:
    """Open group `group`: what follows is there when `test` holds."""

    group: int
    test: Test
    span: Span


@dataclass(frozen=True, slots=True)
class Elif:
    """Go on with group `group`: what follows is there when nothing held before and `test` does."""

    group: int
    test: Test
    span: Span


@dataclass(frozen=True, slots=True)
class Else:
    """Go on with group `group`: what follows is there when nothing held before."""

    group: int
    span: Span


@dataclass(frozen=True, slots=True)
class EndIf:
    """Close the `if` of group `group`."""

    group: int
    span: Span


@dataclass(frozen=True, slots=True)
class For:
    """Open group `group`: what follows is there once for each entry of the list, called `variable` inside.

    `known`: the list always has a value there; otherwise an unknown one counts as empty.
    """

    group: int
    variable: str
    field: str
    name: str
    known: bool
    span: Span


@dataclass(frozen=True, slots=True)
class EndFor:
    """Close the `for` of group `group`; `known` is that of its opening."""

    group: int
    known: bool
    span: Span


Control = If | Elif | Else | EndIf | For | EndFor
Part = Value | Control


def as_written(text: str, parts: Sequence[Part]) -> str:
    """Put back what an author wrote, more or less, in place of tokens: for messages to authors only."""

    def written(found: re.Match[str]) -> str:
        part = parts[int(found[1])] if int(found[1]) < len(parts) else None
        return f"{{{{ {part.name} }}}}" if isinstance(part, Value) else "{% … %}"

    return TOKEN.sub(written, text)


def is_control(part: Part) -> bool:
    """Tell whether a part steers (if, for) rather than prints."""
    return not isinstance(part, Value)


def is_unknown(value: object) -> bool:
    """Tell whether a platform's value counts as unknown: missing, null or an empty text (as Liquid's default)."""
    return value is None or value == ""
