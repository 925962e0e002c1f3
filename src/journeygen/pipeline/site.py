"""The magazine's site, of what is out on the day that was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledPage
from journeygen.diagnostics import has_errors
from journeygen.pipeline.work import Work


def pages(work: Work) -> Iterator[CompiledPage]:
    """Compile the pages; a build of some messages leaves the site alone."""
    if work.project.settings.magazine is None or work.wish.selection is not None:
        return
    from journeygen.compile.site import SiteShop, compile_site

    shop = SiteShop(work.out, work.loaded.names, work.memory, work.destinations)
    made = []
    for page in compile_site(shop, work.wish.date, work.remembered, work.is_sound):
        made.append(page)
        yield page
    if work.project.settings.magazine.search and not any(has_errors(page.diagnostics) for page in made):
        from journeygen.pipeline.search import search

        yield from search(work, made)


def site_files(made: Sequence[CompiledPage]) -> Iterator[Artifact]:
    """Give the files of the site, but for the pictures."""
    for page in made:
        yield from page.artifacts


def site_pictures(work: Work, made: Sequence[CompiledPage]) -> Iterator[Artifact]:
    """Give the files of the pictures that the site shows."""
    if not made:
        return
    from journeygen.pipeline.pictures import pictures

    yield from pictures(work, made)
