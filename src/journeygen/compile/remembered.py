"""One mail, taken from memory when nothing that it was made from has changed; its bytes are fetched when needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from journeygen.artifact import Artifact, Ingredients, Shelf, Shelved
from journeygen.compile.compiled import CompiledMail
from journeygen.compile.mail import compile_mail
from journeygen.compile.shop import Shop
from journeygen.model.message import Message, Version

_File = tuple[str, str, int]
"""Path, digest and size of a finished file."""
_Kept = tuple[CompiledMail, tuple[_File, ...], Ingredients]
"""A mail without its files, what is known of them, and their ingredients."""


def remembered_mail(
    shop: Shop, shelf: Shelf, message: Message, version: Version, now: Callable[[str], str]
) -> CompiledMail:
    """Compile one version and shelve its bytes, or say from memory what it is; `now` gives digests of ingredients."""
    fresh: dict[str, bytes] = {}

    def make() -> tuple[_Kept, Ingredients]:
        mail = compile_mail(shop, message, version)
        fresh.update(_bodies(mail))
        files = tuple((one.path, one.digest, len(fresh[one.digest])) for one in mail.artifacts)
        made_from = mail.artifacts[0].made_from if mail.artifacts else {}
        # A mail with mistakes is never taken from memory: its hints depend on all the names there are.
        return (replace(mail, artifacts=()), files, made_from), made_from or {"mistakes": "found"}

    def body(digest: str, size: int) -> bytes | Shelved:
        if digest in fresh:
            return shelf.put([shop.memory.recall(f"body:{digest}", lambda: fresh[digest])])
        return Shelved(digest, size, partial(_body, shop, message, version, digest))

    key = f"mail:{message.name}:{version.name}:{message.versions[0].digest}:{version.digest}"
    mail, files, made_from = shop.memory.retrace(key, now, make)
    return replace(
        mail, artifacts=tuple(Artifact(path, body(digest, size), made_from) for path, digest, size in files)
    )


def _body(shop: Shop, message: Message, version: Version, digest: str) -> bytes:
    """Fetch the bytes of a remembered mail; compile it again when the memory has lost them."""
    return shop.memory.recall(f"body:{digest}", lambda: _bodies(compile_mail(shop, message, version))[digest])


def _bodies(mail: CompiledMail) -> dict[str, bytes]:
    return {one.digest: one.body for one in mail.artifacts if isinstance(one.body, bytes)}
