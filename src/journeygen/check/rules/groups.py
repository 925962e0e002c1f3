"""J037: a group is defined once, by a condition or by rank, and not by itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project
from journeygen.model.settings import Group

CODE = "J037"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check how each group is defined."""
    groups = project.settings.groups
    for name, group in groups.items():
        span = place(SETTINGS_FILE, ("groups", name))
        if (group.when is None) == (group.ranked is None):
            message = (
                Words(f"グループ '{name}' の決め方がありません", f"group '{name}' needs a definition")
                if group.when is None
                else Words(f"グループ '{name}' の決め方が二つあります", f"group '{name}' is defined twice")
            )
            yield error(
                CODE,
                span,
                message,
                Words("when か ranked のどちらか一つを書きます", "write either when or ranked"),
            )
        if group.ranked and group.ranked.start >= group.ranked.to:
            message = Words("from が to より小さくありません", "from is not below to")
            yield error(CODE, place(SETTINGS_FILE, ("groups", name, "ranked", "from")), message)
        circle = _circle(name, groups)
        if circle and name == min(circle):
            message = Words(
                f"グループが互いを指しています: {' → '.join(circle)}",
                f"groups refer in a circle: {' → '.join(circle)}",
            )
            yield error(
                CODE,
                span,
                message,
                Words("どれか一つを、項目の条件で書きます", "define one of them by fields"),
            )


def _circle(start: str, groups: Mapping[str, Group]) -> list[str]:
    """Return the circle of groups that leads from `start` back to it, [] when there is none."""
    paths = [[start]]
    seen: set[str] = set()
    while paths:
        path = paths.pop()
        group = groups.get(path[-1])
        for name in sorted(set(_named(group.when))) if group and group.when else ():
            if name == start:
                return [*path, start]
            if name not in seen:
                seen.add(name)
                paths.append([*path, name])
    return []


def _named(condition: Any) -> Iterator[str]:
    if isinstance(condition, dict):
        for key, value in condition.items():
            if key == "group" and isinstance(value, str):
                yield value
            else:
                yield from _named(value)
    elif isinstance(condition, list):
        for part in condition:
            yield from _named(part)
