"""The booklets of a build: each issue of the magazine that is out, pressed when all else is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from journeygen.compile.compiled import CompiledBooklet
from journeygen.model.magazine import Issue
from journeygen.pipeline.pieces import OF_THE_MACHINE
from journeygen.pipeline.work import Work

if TYPE_CHECKING:
    from journeygen.compile.booklet.shop import BookletShop
    from journeygen.press.press import Press


def unbound(work: Work) -> Iterator[CompiledBooklet]:
    """Compile the issues for what is wrong with their pages, and press nothing."""
    issues = _issues(work) if work.is_sound else ()
    if not issues:
        return
    from journeygen.compile.booklet.booklet import compile_booklet

    shop = _shop(work)
    for issue in issues:
        yield CompiledBooklet(issue.name, 0, (), tuple(compile_booklet(shop, issue)[1]))


def booklets(work: Work) -> Iterator[CompiledBooklet]:
    """Press the booklets; without a press, what is missing is among the work's problems."""
    issues = _issues(work)
    if issues and work.press is not None:
        with work.press:
            yield from _bound(work, work.press, issues)


def _issues(work: Work) -> Sequence[Issue]:
    """Return the issues that become booklets: none in a build of some messages."""
    magazine = work.project.settings.magazine
    if magazine is None or magazine.booklet is None or work.wish.selection is not None:
        return ()
    return tuple(work.out.issues.values())


def _shop(work: Work) -> BookletShop:
    from journeygen.compile.booklet.shop import BookletShop

    return BookletShop(work.out, work.loaded.names, work.memory, work.destinations)


def _bound(work: Work, press: Press, issues: Sequence[Issue]) -> Iterator[CompiledBooklet]:
    from journeygen.compile.booklet.booklet import key_of
    from journeygen.press.booklet import Binder

    binder = Binder(_shop(work), press, work.read)
    for number, issue in enumerate(issues, start=1):
        key = f"booklet:{issue.name}:{key_of(work.out, issue)}"
        made = work.remembered(key, partial(binder.compile, issue))
        work.is_settled &= not any(found.code.startswith(OF_THE_MACHINE) for found in made.diagnostics)
        yield made
        work.progress("bind", number, len(issues))
