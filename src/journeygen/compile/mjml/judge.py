"""Judge the attributes of one tag: names against the vocabulary, values against their kinds."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import repeat

from journeygen.compile.mjml import refused, words
from journeygen.compile.mjml.attributes import PAIR, UNENCODABLE, unquoted
from journeygen.compile.mjml.findings import (
    BAD_VALUE,
    REFUSED,
    REPEATED,
    SENDTIME_VALUE,
    UNKNOWN_ATTRIBUTE,
    UNREADABLE,
    Fault,
)
from journeygen.compile.mjml.values import TOKEN, Kind
from journeygen.compile.mjml.vocabulary import ELEMENTS
from journeygen.diagnostics import nearest

_SENDTIME_HTML = frozenset(
    ("href", "src", "srcset", "alt", "title", "aria-label", "cite", "background", "content")
)


def unreadable(text: str, start: int) -> tuple[Fault, ...]:
    """Find what in a tag is no attribute: an unquoted value, a stray quote, an attribute glued to the last one."""
    rest = PAIR.sub(lambda pair: " " * len(pair.group()), text[start:])
    stray = re.search(r"[^\s/>]\S*", rest)
    at, shown = (stray.start(), stray.group().rstrip("/>")) if stray else (0, rest.strip())
    return (Fault(start + at, UNREADABLE, words.bad_attribute(shown), words.QUOTE, max(1, len(shown))),)


def html_faults(text: str) -> tuple[Fault, ...]:
    """Judge the attributes of an HTML tag: only where send-time values stand, and characters that none can hold."""
    faults = []
    for pair in PAIR.finditer(text):
        name, value = pair["name"], pair["value"] or ""
        if TOKEN.search(value) and name.lower() not in _SENDTIME_HTML:
            message = words.sendtime_in(name)
            faults.append(Fault(pair.start("value"), SENDTIME_VALUE, message, words.SENDTIME_PLACES))
        if UNENCODABLE.search(value):
            faults.append(Fault(pair.start("value"), BAD_VALUE, words.control_character(name)))
    return tuple(faults)


def mjml_faults(text: str, element: str, found: list[tuple[str, str]]) -> tuple[Fault, ...]:
    """Judge the attributes of an MJML tag: names against the vocabulary, values against their kinds; `found` as `PAIR` finds them."""
    if not found:
        return ()
    names, quoted = zip(*found, strict=True)
    if len(set(names)) == len(names) and all(map(_sound, repeat(element), names, quoted)):
        return ()
    return _placed_faults(text, element)


@lru_cache(maxsize=8192)
def _sound(element: str, name: str, quoted: str) -> bool:
    """Tell whether an attribute is in the vocabulary and its value, still in quotes, of its kind."""
    kind = ELEMENTS[element].attributes.get(name)
    return kind is not None and value_fault(name, unquoted(quoted), kind) is None


def _placed_faults(text: str, element: str) -> tuple[Fault, ...]:
    faults = []
    seen: set[str] = set()
    for pair in PAIR.finditer(text):
        name = pair["name"]
        if name in seen:
            faults.append(Fault(pair.start("name"), REPEATED, words.twice(name), None, len(name)))
        seen.add(name)
        fault = _attribute_fault(element, name, pair)
        if fault is not None:
            faults.append(fault)
    return tuple(faults)


def _attribute_fault(element: str, name: str, pair: re.Match[str]) -> Fault | None:
    known = ELEMENTS[element].attributes
    if name in known:
        fault = value_fault(name, unquoted(pair["value"] or ""), known[name])
        if fault is None or pair["value"] is None:
            return fault and fault._replace(offset=pair.start("name"), length=len(name))
        return fault._replace(offset=pair.start("value") + 1, length=max(1, len(pair["value"]) - 2))
    reason = refused.ATTRIBUTES.get((element, name))
    if reason is not None:
        return Fault(pair.start("name"), REFUSED, words.refused(f"{element} {name}", reason), None, len(name))
    message, hint = words.unknown_attribute(element, name), nearest(name, known)
    return Fault(pair.start("name"), UNKNOWN_ATTRIBUTE, message, hint, len(name))


def value_fault(name: str, value: str, kind: Kind) -> Fault | None:
    """Judge one value by its kind; the caller knows the place."""
    if not kind.sendtime and TOKEN.search(value):
        return Fault(0, SENDTIME_VALUE, words.sendtime_in(name), words.SENDTIME_PLACES)
    if not value.isprintable() and UNENCODABLE.search(value):
        return Fault(0, BAD_VALUE, words.control_character(name))
    if kind.pattern.fullmatch(value):
        return None
    return Fault(0, BAD_VALUE, words.bad_value(name, value, kind.expects), nearest(value, kind.choices))
