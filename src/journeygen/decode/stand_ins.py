"""Stand-ins for what is missing or wrong, so that the rest of a project can be checked in the same run.

Nothing is ever built from them: the mistake that they stand for has been told.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from journeygen.decode.nodes import Entry, Node, known_path, node_at, plain
from journeygen.diagnostics import Span
from journeygen.model.references import Loc

M = TypeVar("M", bound=BaseModel)

_STAND_INS: tuple[Any, ...] = (
    *("x", 0, 1, {}, [], False),
    *("https://www.example.jp", "x@example.jp", "#000000", "000-0000", "0000"),
    *("P1D", "00:00", "2000-01-01", "text", {"event": "x"}),
)
"""One of these is right for almost every key; which one, the model tells."""
_MOST_ROUNDS = 60


def filled(node: Node, model: type[M], extra: dict[str, Any]) -> M | None:
    """Return the model with stand-ins for missing keys, None when that is not enough."""
    tried: Counter[Loc] = Counter()
    for _ in range(_MOST_ROUNDS):
        try:
            return model.model_validate({**plain(node), **extra})
        except ValidationError as reason:
            for loc in {_place(node, detail): None for detail in reason.errors(include_url=False)}:
                if not _may_stand_in(node, loc, tried) or tried[loc] >= len(_STAND_INS):
                    return None
                node = _with(node, loc, _STAND_INS[tried[loc]])
                tried[loc] += 1
    return None


def _may_stand_in(node: Node, loc: Loc, tried: Counter[Loc]) -> bool:
    """Tell whether a key is missing, or has a stand-in that was not right; an author's own value is left alone."""
    above = node_at(node, loc[:-1]).value
    return loc in tried or (isinstance(above, dict) and bool(loc) and loc[-1] not in above)


def _place(node: Node, detail: ErrorDetails) -> Loc:
    loc = known_path(node, detail["loc"])
    return missing_place(node, detail) if detail["type"] == "missing" else loc


def missing_place(node: Node, detail: ErrorDetails) -> Loc:
    """Return the path of a key that is not there: scalars at its end are beside it, not above it."""
    loc = known_path(node, detail["loc"])
    while loc and not isinstance(node_at(node, loc).value, dict | list):
        loc = loc[:-1]
    return (*loc, detail["loc"][-1])


def _with(node: Node, loc: Loc, value: Any) -> Node:
    """Return the tree with a value put in at `loc`."""
    head, *rest = loc
    if isinstance(node.value, list) and isinstance(head, int):
        items = list(node.value)
        items[head] = _with(items[head], tuple(rest), value)
        return Node(node.span, items)
    entries = dict(node.value)
    below = _with(entries[str(head)].node, tuple(rest), value) if rest else _node(value, node.span)
    entries[str(head)] = Entry(node.span, below)
    return Node(node.span, entries)


def _node(value: Any, span: Span) -> Node:
    if isinstance(value, dict):
        return Node(span, {key: Entry(span, _node(item, span)) for key, item in value.items()})
    return Node(span, value)
