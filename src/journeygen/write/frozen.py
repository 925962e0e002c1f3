"""Values as bytes for the memory, and back again: only our own frozen data comes back, never code.

The memory is a file inside the project, and a project may be someone else's. A pickle can call anything it names,
so reading admits nothing but classes of data that journeygen itself defines, and Markup (docs/decisions).
"""

from __future__ import annotations

import dataclasses
import io
import pickle
import sys
import zlib
from enum import Enum
from typing import Any

_CHECK = 4
_OTHERS = frozenset({("markupsafe", "Markup")})


class TamperedError(Exception):
    """The bytes are not what was written, or name what is not data."""


def freeze(value: object, key: str) -> bytes:
    """Return `value` as bytes that belong to `key`: a checksum and a pickle."""
    body = io.BytesIO()
    _Plain(body, protocol=5).dump(value)
    return _sum(key, body.getvalue()) + body.getvalue()


def thaw(data: bytes, key: str) -> Any:
    """Return the value frozen under `key`; raise TamperedError when the bytes are damaged or not ours."""
    body = memoryview(data)[_CHECK:]
    if bytes(data[:_CHECK]) != _sum(key, body):
        raise TamperedError("checksum")
    try:
        return _OnlyData(io.BytesIO(body)).load()
    except TamperedError:
        raise
    except Exception as reason:  # a pickle can fail in any way
        raise TamperedError(str(reason)) from reason


def _sum(key: str, body: bytes | memoryview) -> bytes:
    return zlib.crc32(body, zlib.crc32(key.encode())).to_bytes(_CHECK)


class _Plain(pickle.Pickler):
    """Writes members of enumerations by value: some Pythons (3.11.2) would write them as a call of getattr."""

    def reducer_override(self, obj: object) -> Any:
        return (type(obj), (obj.value,)) if isinstance(obj, Enum) else NotImplemented


class _OnlyData(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = _known.get((module, name))
        if found is None:
            if not _may_be_ours(module, name):
                raise TamperedError(f"{module}.{name}")
            found = super().find_class(module, name)
            if not _is_data(found, module):
                raise TamperedError(f"{module}.{name}")
            _known[module, name] = found
        return found


_known: dict[tuple[str, str], type] = {}
"""Classes admitted before: looking each up again would be half of the time of reading."""


def _may_be_ours(module: str, name: str) -> bool:
    ours = module.startswith("journeygen.") and module != "journeygen.__main__"
    return (ours and "." not in name) or (module, name) in _OTHERS


def _is_data(found: object, module: str) -> bool:
    """Tell whether it is a class of plain data defined in that very module, not something imported there."""
    if not isinstance(found, type) or found.__module__ != module:
        return False
    pydantic = sys.modules.get("pydantic")
    return (
        dataclasses.is_dataclass(found)
        or issubclass(found, Enum | tuple)
        or (module, found.__name__) in _OTHERS
        or (pydantic is not None and issubclass(found, pydantic.BaseModel))
    )
