"""The renditions of the site's pictures: encoded once for each picture, side by side, and remembered by its content."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from journeygen.artifact import Artifact, Memory, Shelved
from journeygen.compile.compiled import CompiledPage
from journeygen.compile.site import pictures_on
from journeygen.compile.site.encoding import BROKEN, encode, has_avif
from journeygen.compile.site.renditions import RECIPE, Plan
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.load.files import digest_of
from journeygen.load.images import no_picture
from journeygen.load.measure import to_the_end
from journeygen.model.folders import CONTENT, SETTINGS_FILE
from journeygen.pipeline.work import Work

_File = tuple[str, int]
"""Digest and size of a finished file."""
_MOST = 8
"""Pictures in work at a time: each may hold a hundred megabytes."""
_Made = tuple[tuple[_File, ...], dict[str, bytes]]
"""The files of a plan in its order, and by digest the bytes of those that were made just now."""


def pictures(work: Work, made: Sequence[CompiledPage]) -> Iterator[Artifact]:
    """Give the files of the pictures that pages show; what cannot be made is among the work's problems."""
    plans = list(pictures_on(work.project, (one for page in made for one in page.artifacts)))
    with to_the_end(), ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST)) as threads:
        results = threads.map(partial(_try, work), plans)
        for number, (plan, result) in enumerate(zip(plans, results, strict=True), start=1):
            if isinstance(result, Diagnostic):
                _tell(work, result)
            else:
                yield from _artifacts(work, plan, *result)
            work.progress("pictures", number, len(plans))


def _artifacts(
    work: Work, plan: Plan, files: tuple[_File, ...], fresh: dict[str, bytes]
) -> Iterator[Artifact]:
    path = _path(plan)
    for rendition, (digest, size) in zip(plan.renditions, files, strict=True):
        later = Shelved(digest, size, partial(_body, work, plan, digest))
        body = work.shelf.put([fresh[digest]]) if digest in fresh else later
        yield Artifact(f"site/assets/{rendition.name}", body, {path: plan.image.digest})


def _try(work: Work, plan: Plan) -> _Made | Diagnostic:
    """Make the files of a plan, or take them from memory, or say why neither can be."""
    try:
        return _made(work, plan)
    except _NoAvifError:
        return _no_avif()
    except _ChangedError:
        return _changed(_path(plan))
    except BROKEN:
        return no_picture(_path(plan))


def _made(work: Work, plan: Plan) -> _Made:
    fresh: dict[str, bytes] = {}

    def make() -> tuple[_File, ...]:
        bodies = [(digest_of(body), body) for body in _encoded(work, plan)]
        fresh.update({digest: _kept(work.memory, digest, body) for digest, body in bodies})
        return tuple((digest, len(body)) for digest, body in bodies)

    return work.memory.recall(f"renditions:{RECIPE}:{plan.image.digest}", make), fresh


def _kept(memory: Memory, digest: str, body: bytes) -> bytes:
    return memory.recall(f"body:{digest}", lambda: body)


def _body(work: Work, plan: Plan, digest: str) -> bytes:
    """Fetch the bytes of a file that was remembered; encode them again when the memory has lost them."""
    return work.memory.recall(
        f"body:{digest}",
        lambda: next(body for body in _encoded(work, plan) if digest_of(body) == digest),
    )


def _encoded(work: Work, plan: Plan) -> tuple[bytes, ...]:
    if "avif" in plan.formats and not has_avif():
        raise _NoAvifError
    data = work.read(_path(plan))
    if digest_of(data) != plan.image.digest:
        raise _ChangedError
    return encode(data, plan)


def _path(plan: Plan) -> str:
    return f"{CONTENT}/{plan.image.path}"


class _NoAvifError(Exception):
    """The image library of this machine is too old, or was built without AVIF."""


class _ChangedError(Exception):
    """Somebody saved the picture while we worked."""


def _tell(work: Work, problem: Diagnostic) -> None:
    """Tell of a problem once; the next run may find it gone."""
    work.is_settled = False
    if problem not in work.problems:
        work.problems.append(problem)


def _no_avif() -> Diagnostic:
    message = Words(
        "この機械の画像ライブラリ(Pillow)は、AVIF の画像を作れません",
        "the image library of this machine (Pillow) cannot write AVIF pictures",
    )
    command = "python -m pip install --upgrade 'pillow>=11.3'"
    return error(
        "S303",
        Span(SETTINGS_FILE),
        message,
        Words(f"{command} で入れ直します", f"install it anew: {command}"),
    )


def _changed(path: str) -> Diagnostic:
    message = Words(
        "この画像は、組み立てのあいだに変わりました", "this picture changed while it was being read"
    )
    return error("S302", Span(path), message, Words("もう一度実行します", "run it again"))
