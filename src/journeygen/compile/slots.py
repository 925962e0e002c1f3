"""Slots: a page is made once, with slots where each message's own texts go.

A slot prints as a mark. A template that looks at a slot instead of printing it (its length, a part of it) raises
`LookedAtError`; then the page is made for each message anew, which is slower and says the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NoReturn

from markupsafe import Markup, escape

_ADDRESS = "https://jgx.invalid/"
MARK = re.compile(r"(?:https://jgx\.invalid/)?jgx([a-z0-9_]+)(?:-([a-z]+))?jgx")
"""The mark of a slot: its name, and the filter that was put on it."""


class LookedAtError(TypeError):
    """A template asked a slot for more than to be printed."""


class Slot(Markup):
    """Stands for a text that differs from message to message."""

    slot: str
    is_filtered: bool = False

    def __bool__(self) -> bool:
        """A slot is made for a text that is there: asking that is no look at it."""
        return True

    def __eq__(self, other: object) -> bool:
        """Slots may be compared with slots (they are keys of what is kept); comparing with a text is a look."""
        return str.__eq__(self, other) if isinstance(other, Slot) else _looked_at()

    def __ne__(self, other: object) -> bool:
        """As `__eq__`."""
        return not self == other

    __hash__ = Markup.__hash__

    @classmethod
    def named(cls, name: str, address: bool = False) -> Slot:
        """Make a slot; one for an address looks like an address, so that the page can be checked."""
        made = cls(f"{_ADDRESS if address else ''}jgx{name}jgx")
        made.slot = name
        return made

    def filtered(self, name: str) -> Slot:
        """Return the slot for the text after one filter; a link stays something that looks like an address."""
        if self.is_filtered:
            _looked_at()
        made = Slot(f"{_ADDRESS if name == 'link' else ''}jgx{self.slot}-{name}jgx")
        made.slot, made.is_filtered = self.slot, True
        return made


def _looked_at(*_: Any, **__: Any) -> NoReturn:
    raise LookedAtError("a text of the message is looked at, not printed")


_QUESTIONS = (
    "__contains__ __iter__ __len__ __getitem__ __lt__ __le__ __gt__ __ge__ __mod__ __mul__ casefold count endswith find format "
    "index isalpha isdigit join lower lstrip partition replace rfind rpartition rsplit rstrip split splitlines "
    "startswith strip striptags title translate truncate upper zfill"
)
for _name in _QUESTIONS.split():
    setattr(Slot, _name, _looked_at)


@lru_cache(maxsize=4096)
def cut_at_marks(text: str) -> tuple[str, ...]:
    """Cut a page at its marks: literal, name, filter, literal, … (as `re.split` does)."""
    return tuple(part or "" for part in MARK.split(text))


def put_in(
    cut: tuple[str, ...], texts: Mapping[str, str], filters: Mapping[str, Callable[[str], str]]
) -> str:
    """Put texts into a page that was cut at its marks; they are escaped, unless they are Markup."""
    out = [cut[0]]
    for name, filtered, literal in zip(cut[1::3], cut[2::3], cut[3::3], strict=True):
        text = texts.get(name)
        if text is None:  # somebody's own words that look like a mark
            out += [f"jgx{name}jgx", literal]
        else:
            out += [str(escape(filters[filtered](text) if filtered else text)), literal]
    return "".join(out)


def has_torn_marks(text: str) -> bool:
    """Tell whether some filter changed a mark: then the page can't be used for other messages."""
    return "jgx" in MARK.sub("", text).lower()
