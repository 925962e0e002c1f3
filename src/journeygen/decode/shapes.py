"""Which keys a model accepts at a path: for hints."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel


def keys_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the names of the keys allowed at `loc`; indexes and tags in the path are passed over.

    A tag that is a model's own name (`piece: letter`) leaves this model only.
    """
    models: list[type[BaseModel]] = [model]
    for part in loc:
        models = list(_step(models, part)) or _named(models, part) or models
    return [info.alias or name for found in models for name, info in found.model_fields.items()]


def _named(models: list[type[BaseModel]], part: int | str) -> list[type[BaseModel]]:
    return [model for model in models if getattr(model, "name", None) == part]


def _step(models: list[type[BaseModel]], part: int | str) -> Iterator[type[BaseModel]]:
    for model in models:
        for name, info in model.model_fields.items():
            if part in (name, info.alias):
                yield from _models_in(info.annotation)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if typing.get_origin(annotation) is Annotated:
        yield from _models_in(typing.get_args(annotation)[0])
    elif isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            yield annotation
    else:
        for part in typing.get_args(annotation):
            yield from _models_in(part)
