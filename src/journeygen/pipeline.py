"""The way through: load, check, compile. One step a line; `write` and `publish` follow in the commands."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from journeygen.artifact import Artifact, FileCopy, Memory, NoMemory, NoShelf, Shelf
from journeygen.check.rules import check_project
from journeygen.compile.compiled import CompiledMail
from journeygen.compile.mail import compile_mail
from journeygen.compile.manifest import compile_manifest
from journeygen.compile.remembered import remembered
from journeygen.compile.shop import Shop, asset_name
from journeygen.diagnostics import Diagnostic, further, has_errors, in_order
from journeygen.load.project import load_project
from journeygen.model.journey import Medium
from journeygen.model.message import Message
from journeygen.model.project import Project

Progress = Callable[[str, int, int], None]
Selection = Callable[[Message], bool]


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made: artifacts when nothing is wrong, and everything that is. Bodies lie on the run's shelf."""

    project: Project | None
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]
    timings: Mapping[str, float] = field(default_factory=dict)


def make(
    root: Path,
    memory: Memory | None = None,
    selection: Selection | None = None,
    progress: Progress | None = None,
    shelf: Shelf | None = None,
) -> Made:
    """Make everything that a project at `root` asks for and put it on the shelf; nothing is written to build/."""
    clock, shelf = _Clock(), shelf or NoShelf()
    loaded = load_project(root, memory)
    clock.lap("load")
    if loaded.project is None:
        return Made(None, (), in_order(loaded.diagnostics), clock.laps)
    project = loaded.project
    checked = check_project(project, loaded.sources.place)
    diagnostics = [*loaded.diagnostics, *further(checked, loaded.diagnostics)]
    clock.lap("check")
    shop = Shop(project, loaded.names, memory or NoMemory())
    mails = list(_mails(shop, shelf, selection, progress))
    diagnostics += [found for mail in mails for found in mail.diagnostics]
    clock.lap("compile")
    if has_errors(diagnostics):
        return Made(project, (), in_order(diagnostics), clock.laps)
    artifacts = [artifact for mail in mails for artifact in mail.artifacts]
    artifacts += _assets(project, artifacts)
    if selection is None:
        artifacts.append(compile_manifest(project, mails, shelf, memory))
    clock.lap("manifest")
    return Made(project, tuple(artifacts), in_order(diagnostics), clock.laps)


def _mails(
    shop: Shop, shelf: Shelf, selection: Selection | None, progress: Progress | None
) -> Iterator[CompiledMail]:
    project, digests = shop.project, shop.project.digests
    chosen = [
        message
        for message in project.messages.values()
        if Medium.MAIL in project.media_of(message.name) and (selection is None or selection(message))
    ]
    for number, message in enumerate(chosen, start=1):
        for version in message.versions:
            key = f"mail:{message.name}:{version.name}:{message.versions[0].digest}:{version.digest}"
            yield remembered(
                shop.memory,
                shelf,
                key,
                lambda name: digests.get(name, ""),
                partial(compile_mail, shop, message, version),
            )
        if progress:
            progress("compile", number, len(chosen))


def _assets(project: Project, artifacts: list[Artifact]) -> Iterator[Artifact]:
    """Copy the pictures that the mails use."""
    used = {
        name for artifact in artifacts for name in artifact.made_from if name.startswith("content/images/")
    }
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
