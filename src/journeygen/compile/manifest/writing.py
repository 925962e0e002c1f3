"""JSON for people and diffs: keys in order, two spaces, nothing escaped that need not be; written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel
from pydantic_core import to_json

Plain = BaseModel | Mapping[str, object] | tuple[str, ...] | str


def written(value: Plain) -> str:
    """Write a value with its keys in order."""
    plain = (
        value.model_dump(mode="json", by_alias=True, exclude_none=True)
        if isinstance(value, BaseModel)
        else value
    )
    # json sorts fast and indents slowly, pydantic's writer is fast at both and sorts nothing.
    in_order = json.loads(json.dumps(plain, ensure_ascii=False, sort_keys=True))
    return to_json(in_order, indent=2).decode()


def in_braces(members: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    """Write an object of members whose pieces are JSON already and come in the order of their names."""
    opening = "{"
    for name, pieces in members:
        yield f"{opening}\n  {to_json(name).decode()}: "
        yield from (piece.replace("\n", "\n  ") for piece in pieces)
        opening = ","
    yield "{}" if opening == "{" else "\n}"
