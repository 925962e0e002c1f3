"""What a name in copy means: a declared send-time field, an entry of a list, or a build-time value."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from journeygen.compile.lift import value_words
from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Words
from journeygen.model.fields import Field, FieldType


@dataclass(frozen=True, slots=True)
class SendTime:
    """A send-time value: its declared name and its declaration."""

    path: str
    field: Field


@dataclass(frozen=True, slots=True)
class BuildTime:
    """A value that is known now."""

    value: object


@dataclass(frozen=True, slots=True)
class Entry:
    """A loop variable over the declared list `path`."""

    path: str
    field: Field


@dataclass(frozen=True, slots=True)
class Anything:
    """A loop variable of a loop that is wrong already: its names are not complained about."""


Local = Entry | BuildTime | Anything
Meaning = SendTime | BuildTime | Anything | Problem
_PLAIN_ENTRY = Field(title="", type=FieldType.TEXT, required=True)


class Names:
    """All names a text may use; `meaning` looks one up."""

    def __init__(self, fields: Mapping[str, Field], build_values: Mapping[str, object]) -> None:
        self.fields = fields
        self.build_values = build_values
        self.heads = {name.partition(".")[0] for name in fields} | set(build_values)

    def meaning(self, name: str, local: Mapping[str, Local]) -> Meaning:
        """Find what `name` stands for, or what is wrong with it."""
        if (declared := self.fields.get(name)) is not None:
            return SendTime(name, declared)
        head, _, rest = name.partition(".")
        if head in local:
            return self._local(name, local[head], rest)
        if head in self.build_values:
            return _inside(name, self.build_values[head], rest)
        if below := [known for known in self.fields if known.startswith(name + ".")]:
            return value_words.only_a_group(name, [known.removeprefix(name + ".") for known in below])
        by_title = {known.title: path for path, known in self.fields.items()}
        titled = by_title.get(name.rpartition(".")[2])
        return value_words.no_such_name(
            name, _hint(titled) or near(name, [*self.fields, *self._build_names(), *local])
        )

    def _local(self, name: str, local: Local, rest: str) -> Meaning:
        if isinstance(local, Anything):
            return local
        if isinstance(local, BuildTime):
            return _inside(name, local.value, rest)
        if not rest and not local.field.of:
            return SendTime(local.path, _PLAIN_ENTRY)
        if not rest:
            return value_words.only_a_group(name, list(local.field.of))
        if rest in local.field.of:
            return SendTime(f"{local.path}.{rest}", local.field.of[rest])
        head = name.partition(".")[0]
        return value_words.no_such_name(name, near(name, [f"{head}.{key}" for key in local.field.of]))

    def _build_names(self) -> Iterator[str]:
        for head, value in self.build_values.items():
            for key in public_names(value) or ():
                yield f"{head}.{key}"


def public_names(value: object) -> list[str] | None:
    """List what can be asked of a value by name: keys or declared attributes, never private or inherited ones."""
    if isinstance(value, Mapping):
        names = [key for key in value if isinstance(key, str)]
    elif isinstance(value, BaseModel):
        names = list(type(value).model_fields)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [part.name for part in dataclasses.fields(value)]
    else:
        return None
    return [name for name in names if not name.startswith("_")]


def _inside(name: str, value: object, rest: str) -> Meaning:
    """Follow the dots of `rest` into `value`."""
    path = name[: len(name) - len(rest)].rstrip(".")
    for key in rest.split(".") if rest else ():
        known = public_names(value)
        if known is None or key not in known:
            return value_words.no_such_name(
                name, near(f"{path}.{key}", [f"{path}.{one}" for one in known or ()])
            )
        value = value[key] if isinstance(value, Mapping) else getattr(value, key)
        path = f"{path}.{key}"
    return BuildTime(value)


def near(name: str, known: Iterable[str]) -> Words | None:
    """Name the known name most like `name`: alike behind the same dots, or alike as a whole."""
    path, _, last = name.rpartition(".")
    names = list(known)
    tails = {one.rpartition(".")[2]: one for one in names if one.rpartition(".")[0] == path}
    if alike := difflib.get_close_matches(last, tails, n=1, cutoff=0.6):
        return _hint(tails[alike[0]])
    alike = difflib.get_close_matches(name, names, n=1, cutoff=0.75)
    return _hint(alike[0]) if alike and not alike[0].startswith(f"{path}.") else None


def _hint(name: str | None) -> Words | None:
    return Words(f"'{name}' のことですか?", f"did you mean '{name}'?") if name else None
