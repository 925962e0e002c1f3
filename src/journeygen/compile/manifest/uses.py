"""What uses what: the names that journeys, groups and messages refer to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from journeygen.compile.body.fences import Call, cut_pieces
from journeygen.compile.compiled import Compiled, UsedField
from journeygen.compile.lift import Lifter, Origin
from journeygen.compile.mail import used_fields
from journeygen.decode import decode, parse_yaml
from journeygen.diagnostics import Span
from journeygen.model.blocks import BLOCKS
from journeygen.model.conditions import AllOf, AnyOf, Compare, Condition, InGroup, Not, read_condition
from journeygen.model.message import Message, Version
from journeygen.model.project import Project
from journeygen.model.references import references
from journeygen.model.settings import Settings

_FOLDERS = {"products": "product", "voices": "voice", "images": "image"}
_INGREDIENT = re.compile(r"content/(?P<folder>products|voices|images)/(?P<name>.+)")
_KINDS = ("event", "field", "group", "message", "product", "voice", "image")


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields and groups that a condition asks for."""

    fields: frozenset[str]
    groups: frozenset[str]


def names_in(condition: Condition) -> Asked:
    """Collect the names inside a condition."""
    leaves = tuple(_leaves(condition))
    return Asked(
        frozenset(leaf.field for leaf in leaves if isinstance(leaf, Compare)),
        frozenset(leaf.group for leaf in leaves if isinstance(leaf, InGroup)),
    )


def parent_map(project: Project, made: Iterable[Compiled]) -> dict[str, tuple[str, ...]]:
    """Say for every journey, message, group, product and voice what it uses directly: `kind:name`, sorted."""
    uses: dict[str, set[str]] = defaultdict(set)
    for name, journey in project.journeys.items():
        uses[f"journey:{name}"] |= set(_named(journey, project))
    for name, group in project.settings.groups.items():
        uses[f"group:{name}"] |= set(_named(group, project))
    for kind, models in (("product", project.products), ("voice", project.voices)):
        for name, model in models.items():
            uses[f"{kind}:{name}"] |= set(_named(model, project))
    compiled = _by_message(made)
    for name, message in project.messages.items():
        found = compiled.get(name)
        uses[f"message:{name}"] |= set(_of_made(found) if found else _of_source(message, project))
    return {name: tuple(sorted(uses[name])) for name in sorted(uses)}


def settings_lifter(settings: Settings) -> Lifter:
    """Make a lifter that knows a project's send-time fields and build-time values."""
    values = {"brand": settings.brand, "legal": settings.legal, "sender": settings.sender}
    return Lifter(settings.fields, values)


def fields_of_source(version: Version, settings: Settings) -> tuple[UsedField, ...]:
    """List the send-time fields that a version's own text uses; for messages that were not compiled."""
    lifter = settings_lifter(settings)
    for text in (version.subject, version.preheader, version.body):
        lifter.lift(text, Origin(version.file))
    return used_fields(lifter.parts)


def child_map(parents: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Turn a parent map round."""
    users: dict[str, set[str]] = defaultdict(set)
    for user, used in parents.items():
        for name in used:
            users[name].add(user)
    return {name: tuple(sorted(users[name])) for name in sorted(users)}


def _leaves(condition: Condition) -> Iterator[Compare | InGroup]:
    match condition:
        case Compare() | InGroup():
            yield condition
        case Not(part=part):
            yield from _leaves(part)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _leaves(part)


def _named(model: BaseModel, project: Project) -> Iterator[str]:
    settings = project.settings
    for reference in references(model):
        if reference.kind in _KINDS:
            yield f"{reference.kind}:{reference.name}"
        elif reference.kind == "condition":
            asked = names_in(read_condition(reference.name, settings.fields, settings.groups))
            yield from (f"field:{name}" for name in asked.fields)
            yield from (f"group:{name}" for name in asked.groups)


def _by_message(made: Iterable[Compiled]) -> dict[str, list[Compiled]]:
    found: dict[str, list[Compiled]] = defaultdict(list)
    for one in made:
        found[one.message].append(one)
    return found


def _of_made(made: Iterable[Compiled]) -> Iterator[str]:
    for one in made:
        yield from (f"field:{used.name}" for used in one.fields)
        paths = {path for artifact in one.artifacts for path in artifact.made_from}
        yield from (node for path in paths if path.startswith("content/") and (node := _node(path)))


def _node(path: str) -> str | None:
    found = _INGREDIENT.fullmatch(path)
    if found is None:
        return None
    kind = _FOLDERS[found["folder"]]
    return (
        f"image:images/{found['name']}" if kind == "image" else f"{kind}:{found['name'].removesuffix('.md')}"
    )


def _of_source(message: Message, project: Project) -> Iterator[str]:
    """Look into the source of a message that was not compiled."""
    for version in message.versions:
        yield from (f"field:{used.name}" for used in fields_of_source(version, project.settings))
        for piece in cut_pieces(version.body, partial(_place, version.file))[0]:
            if isinstance(piece, Call) and piece.name in BLOCKS:
                node, _ = parse_yaml(piece.arguments.text, version.file)
                block = decode(node, BLOCKS[piece.name]).model if node else None
                yield from _named(block, project) if block else ()


def _place(file: str, line: int) -> Span:
    return Span(file, line + 1)
