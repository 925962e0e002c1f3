"""The magazine's site, of what is out on the day that was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledPage
from journeygen.pipeline.work import Work


def pages(work: Work) -> Iterator[CompiledPage]:
    """Compile the pages; a build of some messages leaves the site alone."""
    if work.project.settings.magazine is None or work.wish.selection is not None:
        return
    from journeygen.compile.site import SiteShop, compile_site

    shop = SiteShop(work.out, work.loaded.names, work.memory)
    yield from compile_site(shop, work.wish.date, work.remembered, work.is_sound)


def site_files(work: Work, made: Sequence[CompiledPage]) -> Iterator[Artifact]:
    """Give the files of the site, with the pictures that its pages show."""
    if not made:
        return
    from journeygen.compile.site import pictures

    artifacts = [artifact for page in made for artifact in page.artifacts]
    yield from artifacts
    yield from pictures(work.project, artifacts)
