"""References: which strings of a model name something else, so that one walk can check them all."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, WithJsonSchema

from journeygen.model.fields import FieldType

Kind = Literal[
    "event", "field", "group", "message", "product", "voice", "image", "layout", "topic", "condition", "link"
]
Loc = tuple[str | int, ...]
"""The path of a value inside its file: keys and indexes from the top."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a type whose values name a thing of `kind`; of a field, `types` are those that make sense there."""

    kind: Kind
    types: tuple[FieldType, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """One use of a name: where it stands and what it names. For a condition, `name` is the raw mapping."""

    loc: Loc
    kind: Kind
    name: Any
    types: tuple[FieldType, ...] = ()
    """The types that a field must be of there, () when any will do."""


EventName = Annotated[str, Refers("event")]
FieldName = Annotated[str, Refers("field")]
DateField = Annotated[str, Refers("field", (FieldType.DATE,))]
IntegerField = Annotated[str, Refers("field", (FieldType.INTEGER,))]
NumberField = Annotated[str, Refers("field", (FieldType.INTEGER, FieldType.NUMBER))]
OrderedField = Annotated[str, Refers("field", (FieldType.INTEGER, FieldType.NUMBER, FieldType.DATE))]
"""A field by which customers can be ranked."""
GroupName = Annotated[str, Refers("group")]
MessageName = Annotated[str, Refers("message")]
ProductName = Annotated[str, Refers("product")]
VoiceName = Annotated[str, Refers("voice")]
ImagePath = Annotated[str, Refers("image")]
LayoutName = Annotated[str, Refers("layout")]
TopicName = Annotated[str, Refers("topic")]
Link = Annotated[str, Refers("link")]
"""An address: https://…, mailto:, tel:, or a path of the site that starts with /."""
Condition = Annotated[
    dict[str, Any], Refers("condition"), WithJsonSchema({"title": "Condition", "type": "object"})
]
"""A condition as written; `journeygen.model.conditions` gives it meaning."""


def references(value: Any, loc: Loc = ()) -> Iterator[Reference]:
    """Yield every reference inside a model, in the order in which it was written down in the class."""
    if isinstance(value, BaseModel):
        for name, alias, annotation, metadata in _plan(type(value)):
            yield from _inside(getattr(value, name), annotation, metadata, (*loc, alias))


@cache
def kinds_in(model: type[BaseModel]) -> frozenset[Kind]:
    """Return of which kinds the references inside a class can be: most classes need no walk for a certain one."""
    return frozenset(_kinds(model, (), set()))


def _kinds(annotation: Any, metadata: tuple[Any, ...], seen: set[type]) -> Iterator[Kind]:
    yield from (mark.kind for mark in metadata if isinstance(mark, Refers))
    if typing.get_origin(annotation) is Annotated:
        inner, *marks = typing.get_args(annotation)
        yield from _kinds(inner, tuple(marks), seen)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        rows = () if annotation in seen else _plan(annotation)
        seen.add(annotation)
        yield from (kind for row in rows for kind in _kinds(row[2], row[3], seen))
    else:
        yield from (kind for part in typing.get_args(annotation) for kind in _kinds(part, (), seen))


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, Any, tuple[Any, ...]], ...]:
    """List the fields of a class that can hold a reference at all."""
    rows = (
        (name, info.alias or name, info.annotation, tuple(info.metadata))
        for name, info in model.model_fields.items()
    )
    return tuple(row for row in rows if _can_refer(row[2], row[3]))


def _can_refer(annotation: Any, metadata: tuple[Any, ...]) -> bool:
    if any(isinstance(mark, Refers) for mark in metadata):
        return True
    if typing.get_origin(annotation) is Annotated:
        inner, *marks = typing.get_args(annotation)
        return _can_refer(inner, tuple(marks))
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(_can_refer(part, ()) for part in typing.get_args(annotation))


def _inside(value: Any, annotation: Any, metadata: tuple[Any, ...], loc: Loc) -> Iterator[Reference]:
    mark = next((mark for mark in metadata if isinstance(mark, Refers)), None)
    if value is None:
        return
    if mark is not None:
        yield Reference(loc, mark.kind, value, mark.types)
    elif isinstance(value, BaseModel):
        yield from references(value, loc)
    elif typing.get_origin(annotation) is Annotated:
        inner, *marks = typing.get_args(annotation)
        yield from _inside(value, inner, tuple(marks), loc)
    elif marked := [part for part in _union_parts(annotation) if _can_refer(*part)]:
        yield from _inside(value, *marked[0], loc)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _inside(item, _last(annotation), (), (*loc, key))
    elif isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from _inside(item, _first(annotation), (), (*loc, index))


def _union_parts(annotation: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            if typing.get_origin(part) is Annotated:
                inner, *marks = typing.get_args(part)
                yield inner, tuple(marks)


def _containers(annotation: Any) -> Iterator[Any]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            yield from _containers(part)
    elif typing.get_origin(annotation) is Annotated:
        yield from _containers(typing.get_args(annotation)[0])
    elif typing.get_args(annotation):
        yield annotation


def _first(annotation: Any) -> Any:
    return next((typing.get_args(part)[0] for part in _containers(annotation)), Any)


def _last(annotation: Any) -> Any:
    return next((typing.get_args(part)[-1] for part in _containers(annotation)), Any)
