"""Nodes → models: pydantic says what is wrong, we say it in an author's words and at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from journeygen.decode.nodes import (
    Entry,
    Node,
    Unquoted,
    known_path,
    node_at,
    place,
    plain,
    value_place,
    walk,
)
from journeygen.decode.reasons import reason_of
from journeygen.decode.shapes import keys_at
from journeygen.decode.stand_ins import filled, missing_place
from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.references import Loc

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Decoded(Generic[M]):
    """A model, if it could be made at all, and every mistake found on the way."""

    model: M | None
    diagnostics: tuple[Diagnostic, ...]


def decode(
    node: Node, model: type[M], extra: dict[str, Any] | None = None, stand_ins: bool = False
) -> Decoded[M]:
    """Read a node as `model`; `extra` are values that do not stand in the file.

    When there are mistakes, the wrong values are left out and the rest is read again, so that what can still be
    checked is checked in the same run; with `stand_ins`, also when something necessary is missing.
    """
    if not isinstance(node.value, dict):
        message = Words("「項目: 値」の形で書きます", "expected `key: value` lines")
        return Decoded(None, (error("J001", node.span, message),))
    try:
        return Decoded(model.model_validate({**plain(node), **(extra or {})}), tuple(_left_unquoted(node)))
    except ValidationError as reason:
        details = reason.errors(include_url=False)
        told = frozenset(_wrong_value(node, detail) for detail in details)
        found = (*(_diagnostic(detail, node, model) for detail in details), *_left_unquoted(node, told))
        pruned = _pruned(node, details)
        if stand_ins:
            return Decoded(filled(pruned, model, extra or {}), found)
        return Decoded(_what_remains(pruned, model, extra or {}), found)


def _pruned(node: Node, details: Iterable[ErrorDetails]) -> Node:
    pruned = node
    for detail in details:
        if detail["type"] != "missing":
            loc = known_path(node, detail["loc"])
            if loc and isinstance(loc[-1], int) and not isinstance(node_at(node, loc).value, dict | list):
                loc = loc[:-1]  # one wrong word of a list: the whole list
            pruned = _without(pruned, loc)
    return pruned


def _what_remains(pruned: Node, model: type[M], extra: dict[str, Any]) -> M | None:
    try:
        return model.model_validate({**plain(pruned), **extra})
    except ValidationError:
        return None


def _without(node: Node, loc: Loc) -> Node:
    """Return the tree without the value at `loc`; list items are kept in count, so that paths stay true."""
    if not loc:
        return node
    head, *rest = loc
    if isinstance(node.value, dict) and head in node.value:
        kept = dict(node.value)
        if rest:
            kept[str(head)] = Entry(kept[str(head)].span, _without(kept[str(head)].node, tuple(rest)))
        else:
            del kept[str(head)]
        return Node(node.span, kept)
    if isinstance(node.value, list) and isinstance(head, int) and rest and head < len(node.value):
        items = list(node.value)
        items[head] = _without(items[head], tuple(rest))
        return Node(node.span, items)
    return node


def _diagnostic(detail: ErrorDetails, node: Node, model: type[BaseModel]) -> Diagnostic:
    is_missing = detail["type"] == "missing"
    loc = missing_place(node, detail) if is_missing else _wrong_value(node, detail)
    where = ".".join(map(str, loc))
    raw = node_at(node, loc).value if detail["type"] == "piece_kind" else detail["input"]
    if isinstance(raw, Unquoted):
        return error("J005", value_place(node, loc), *_unquoted(raw, detail["type"]), where=where)
    code, message, hint = reason_of(detail)
    if raw is None and detail["type"].endswith("_type"):
        return error("J002", place(node, loc), *_NO_VALUE, where=where)
    if detail["type"] == "extra_forbidden":
        hint = _meant(str(detail["loc"][-1]), keys_at(model, detail["loc"][:-1]))
        return error(code, place(node, loc), message, hint or _comma(raw), where)
    span = place(node, loc) if is_missing else value_place(node, loc)
    return error(code, span, message, hint, where)


def _wrong_value(node: Node, detail: ErrorDetails) -> Loc:
    """Return where the wrong value stands: of a mapping that names no piece, its name."""
    key = ("piece",) if detail["type"] == "piece_kind" else ()
    return known_path(node, (*detail["loc"], *key))


_OTHER_NAMES = {
    "delay": "after",
    "delay_day": "after",
    "delay_days": "after",
    "wait": "after",
    "time": "at",
    "message": "send",
    "template": "send",
    "medium": "by",
    "channel": "by",
    "name": "journey",
    "condition": "when",
    "if": "when",
    "url": "to",
    "href": "to",
    "link": "to",
    "text": "label",
}
"""What other tools call our keys."""


def _meant(key: str, allowed: list[str]) -> Words | None:
    if key in allowed:
        return Words(
            "ここでは一緒に書けません。どちらか一つにします", "it cannot stand beside the others: keep one"
        )
    other = _OTHER_NAMES.get(key)
    if other in allowed:
        return Words(f"'{other}' のことですか?", f"did you mean '{other}'?")
    return nearest(key, allowed)


def _comma(raw: object) -> Words | None:
    """A key without a value is mostly the rest of a value that was cut at its comma."""
    if raw is not None:
        return None
    return Words(
        "{ } の中の「,」を含む値は、引用符で囲みます", "inside { } a value that holds ',' must be quoted"
    )


_NO_VALUE = (
    Words("値がありません", "there is no value"),
    Words(
        "「:」の後ろに書きます。「#」で始まる値は引用符で囲みます(# から後ろは読まれません)",
        "write it after the ':'; quote a value that begins with # (what follows a # is not read)",
    ),
)


def _left_unquoted(node: Node, told: frozenset[Loc] = frozenset()) -> Iterator[Diagnostic]:
    """Find what the model took for any value at all: nobody below knows what to do with it."""
    for loc, found in walk(node):
        if isinstance(found.value, Unquoted) and loc not in told:
            yield error("J005", found.span, *_unquoted(found.value), where=".".join(map(str, loc)))


def _unquoted(raw: Unquoted, kind: str = "") -> tuple[Words, Words]:
    message = Words(f"{raw.text} は数と読まれてしまいます", f"{raw.text} would be read as a number")
    if kind in ("int_type", "float_type"):
        return message, Words(
            "数なら、先頭の 0 や : を付けずに書きます", "write a number without a leading 0 or ':'"
        )
    return message, Words(f'引用符で囲みます: "{raw.text}"', f'quote it: "{raw.text}"')
