"""What a record's values decide: which of a sheet's ifs hold. Records that decide alike share their artwork."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeygen.compile.contexts import Marked
from journeygen.compile.evaluate import Values, holds
from journeygen.model.sendtime import Else, EndIf, For, If, Part, Value, token


@dataclass(frozen=True, slots=True)
class Structure:
    """A sheet's HTML with only values left to fill in, and the decisions that led to it."""

    html: str
    decisions: tuple[bool, ...]


def has_lists(parts: Sequence[Part]) -> bool:
    """Tell whether something is repeated for each entry of a list: no two records need be alike then."""
    return any(isinstance(part, For) for part in parts)


def structure_of(marked: Marked, parts: Sequence[Part], values: Values) -> Structure:
    """Decide every if of a marked text without lists."""
    out: list[str] = [marked.literals[0]]
    decisions: list[bool] = []
    shown: list[bool] = []
    """For each open if, whether its present branch is shown."""
    done: list[bool] = []
    """For each open if, whether one of its branches was shown already."""
    for literal, mark in zip(marked.literals[1:], marked.marks, strict=True):
        part = parts[mark.number]
        if isinstance(part, Value):
            out.append(token(mark.number) if all(shown) else "")
        elif isinstance(part, EndIf):
            shown.pop()
            done.pop()
        elif isinstance(part, If):
            decided = holds(part.test, values.get(part.test.name))
            shown.append(decided)
            done.append(decided)
            decisions.append(decided)
        elif not isinstance(part, For):
            decided = not done[-1] and (
                isinstance(part, Else) or holds(part.test, values.get(part.test.name))  # type: ignore[union-attr]
            )
            shown[-1] = decided
            done[-1] = done[-1] or decided
            decisions.append(decided)
        out.append(literal if all(shown) else "")
    return Structure("".join(out), tuple(decisions))
