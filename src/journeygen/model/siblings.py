"""Tables made of the files of a package: a new small file beside its siblings is all it takes."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def siblings(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import every module of a package, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"{package.__name__}.{name}") for name in names)


def subclasses_in(modules: tuple[ModuleType, ...], base: type[T]) -> tuple[type[T], ...]:
    """Return the classes derived from `base` that the modules themselves define, in order."""
    return tuple(
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, base)
        and value is not base
        and value.__module__ == module.__name__
    )
