"""The call sheets of a build."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeygen.compile.compiled import CompiledCall
from journeygen.model.journey import Medium
from journeygen.pipeline.work import Work, key_of


def calls(work: Work) -> Iterator[CompiledCall]:
    """Compile the call sheets."""
    chosen = list(work.chosen(Medium.CALL))
    if not chosen:
        return
    from journeygen.compile.call import CallShop, call_key, compile_call

    shop = CallShop(work.project, work.loaded.names, work.memory, work.destinations)
    for message, version in chosen:
        if work.is_sound:
            key = f"call:{key_of(message, version)}:{call_key(shop, message)}"
            yield work.remembered(key, partial(compile_call, shop, message, version))
        else:
            yield compile_call(shop, message, version, is_sound=False)
