"""Frames of blocks: a block's arguments with slots for its words, so that one rendering serves all that are built alike.

What a template decides by (kinds, sizes, numbers, pictures, products, whether a word is there at all) stays as it is and
is the frame's key; what it only prints (titles, labels, links) becomes a slot.
"""

from __future__ import annotations

import typing
from collections.abc import Hashable
from functools import cache
from types import SimpleNamespace
from typing import Any

from journeygen.compile.slots import Slot
from journeygen.model.base import Model
from journeygen.model.references import Refers

Texts = dict[str, str]
"""The words that go into a frame, by the names of their slots."""


def framed(model: Model) -> tuple[SimpleNamespace, Hashable, Texts]:
    """Return a block's arguments with slots, the key of its frame, and the words for the slots."""
    texts: Texts = {}
    arguments, key = _with_slots(model, texts)
    return arguments, (type(model).__name__, key), texts


def _with_slots(model: Model, texts: Texts) -> tuple[SimpleNamespace, Hashable]:
    arguments, key = SimpleNamespace(), []
    for name, is_words in _plan(type(model)):
        value, part = _slot(getattr(model, name), is_words, texts)
        setattr(arguments, name, value)
        key.append(part)
    return arguments, tuple(key)


def _slot(value: Any, is_words: bool, texts: Texts) -> tuple[Any, Hashable]:
    """Return what a template sees of a value, and its part of the key."""
    if isinstance(value, tuple):
        pairs = [_slot(item, is_words, texts) for item in value]
        return tuple(seen for seen, _ in pairs), tuple(part for _, part in pairs)
    if isinstance(value, Model):
        return _with_slots(value, texts)
    if is_words and isinstance(value, str) and value:
        name = f"w{len(texts)}"
        texts[name] = value
        return Slot.named(name), True
    return value, value


@cache
def _plan(model: type[Model]) -> tuple[tuple[str, bool], ...]:
    """Tell for each argument whether it is words only: a text or link, alone or in a list."""
    return tuple(
        (name, _is_words(info.annotation, tuple(info.metadata))) for name, info in model.model_fields.items()
    )


def _is_words(annotation: Any, metadata: tuple[Any, ...]) -> bool:
    if any(isinstance(mark, Refers) and mark.kind != "link" for mark in metadata):
        return False
    if typing.get_origin(annotation) is tuple:
        return typing.get_args(annotation)[0] is str
    return annotation is str
