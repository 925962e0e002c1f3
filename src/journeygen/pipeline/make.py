"""One run from the files to finished bytes: load, check, compile. One step a line; `write` and `publish` follow."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from journeygen.artifact import Artifact, FileCopy, Memory, NoMemory, NoShelf, Shelf
from journeygen.check.rules import check_project
from journeygen.compile.compiled import Compiled
from journeygen.compile.manifest import compile_manifest
from journeygen.compile.shop import asset_name
from journeygen.diagnostics import further, has_errors, in_order
from journeygen.load.project import load_project
from journeygen.model.project import Project
from journeygen.pipeline.booklets import booklets, unbound
from journeygen.pipeline.calls import calls
from journeygen.pipeline.links import link_problems
from journeygen.pipeline.mails import mails
from journeygen.pipeline.pieces import pieces, sheets
from journeygen.pipeline.site import pages, site_files, site_pictures
from journeygen.pipeline.wish import Made, Progress, Wish
from journeygen.pipeline.work import Work


def make(
    root: Path,
    memory: Memory | None = None,
    wish: Wish | None = None,
    progress: Progress | None = None,
    shelf: Shelf | None = None,
) -> Made:
    """Make everything that a project at `root` asks for and put it on the shelf; nothing is written to build/."""
    clock, shelf, wish = _Clock(), shelf or NoShelf(), wish or Wish()
    loaded = load_project(root, memory)
    clock.lap("load")
    if loaded.project is None:
        return Made(None, (), in_order(loaded.diagnostics), clock.laps)
    project = loaded.project
    checked = check_project(project, loaded.sources.place)
    diagnostics = [*loaded.diagnostics, *further(checked, loaded.diagnostics)]
    clock.lap("check")
    is_sound = not has_errors(diagnostics)
    work = Work(root, loaded, memory or NoMemory(), shelf, wish, progress or _silent, is_sound)
    diagnostics += link_problems(work)
    made: list[Compiled] = [*mails(work), *calls(work)]
    clock.lap("compile")
    site = list(pages(work))
    clock.lap("site")
    diagnostics += [found for one in (*made, *site) for found in one.diagnostics]
    shown = [] if has_errors(diagnostics) else list(site_pictures(work, site))
    clock.lap("pictures")
    # Pressing takes a second or two a piece: what is wrong with its copy is told before, with all the rest.
    is_right = not has_errors(diagnostics)
    printed = list(pieces(work) if is_right else sheets(work))
    made += printed
    clock.lap("press")
    bound = list(booklets(work) if is_right else unbound(work))
    clock.lap("bind")
    diagnostics += [found for piece in printed for found in piece.diagnostics]
    diagnostics += [*work.problems, *(found for booklet in bound for found in booklet.diagnostics)]
    if has_errors(diagnostics):
        return Made(project, (), in_order(diagnostics), clock.laps, work.used, work.is_settled)
    artifacts = [artifact for one in made for artifact in one.artifacts]
    artifacts += [artifact for booklet in bound for artifact in booklet.artifacts]
    artifacts += [*_assets(project, artifacts), *site_files(site), *shown]
    if wish.selection is None:
        artifacts.append(compile_manifest(project, made, bound, shelf, memory))
    clock.lap("manifest")
    return Made(project, tuple(artifacts), in_order(diagnostics), clock.laps, work.used, work.is_settled)


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


def _assets(project: Project, artifacts: list[Artifact]) -> Iterator[Artifact]:
    """Copy the pictures that the mails use."""
    of_mails = [artifact for artifact in artifacts if artifact.path.startswith("mail/")]
    used = {name for mail in of_mails for name in mail.made_from if name.startswith("content/images/")}
    for path in sorted(used):
        image = project.images[path.removeprefix("content/")]
        name = asset_name(image.path, image.digest, image.extension)
        yield Artifact(f"assets/{name}", FileCopy(path, image.digest), {path: image.digest})


class _Clock:
    """Measures the stages; its figures go to run.json only."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = round(now - self._last, 4)
        self._last = now
