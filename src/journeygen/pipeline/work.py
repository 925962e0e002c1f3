"""One run at work: what the parts of a build have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from journeygen.artifact import Memory, Shelf
from journeygen.compile.compiled import (
    CompiledBooklet,
    CompiledCall,
    CompiledMail,
    CompiledPage,
    CompiledPiece,
)
from journeygen.compile.links import LINK
from journeygen.compile.remembered import remembered
from journeygen.diagnostics import Diagnostic
from journeygen.load.files import read_bytes
from journeygen.load.images import MAX_BYTES
from journeygen.load.project import Loaded
from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version
from journeygen.model.project import Project
from journeygen.model.visible import LAST_DAY, visible
from journeygen.pipeline.wish import Progress, Wish

if TYPE_CHECKING:
    from journeygen.compile.site import Destinations
    from journeygen.press.press import Press

T = TypeVar("T", CompiledMail, CompiledPiece, CompiledCall, CompiledPage, CompiledBooklet)


@dataclass
class Work:
    """One run: the project, what is wished for, and what is found on the way. Each part of a build is a module beside."""

    root: Path
    loaded: Loaded
    memory: Memory
    shelf: Shelf
    wish: Wish
    progress: Progress
    is_sound: bool
    """Nothing was found wrong before: every name that is told of exists."""
    problems: list[Diagnostic] = field(default_factory=list)
    """What was found wrong outside of the messages and pages: on this machine, in a file that was read late."""
    used: tuple[str, ...] = ()
    is_settled: bool = True

    def __post_init__(self) -> None:
        assert self.loaded.project is not None
        self.project: Project = self.loaded.project
        self.digests = dict(self.project.digests)

    @cached_property
    def out(self) -> Project:
        """Return the project with only what of its magazine is out on the day that was asked for."""
        return visible(self.project, self.wish.date or LAST_DAY, self.wish.drafts)

    @cached_property
    def press(self) -> Press | None:
        """Return the press, None when something on this machine is missing: that is told among the problems."""
        from journeygen.press.piece import PRESS
        from journeygen.press.press import Press

        press, found = Press.of(self.project.settings, self.root, self.loaded.sources.place)
        self.problems += found
        if press is None:
            self.is_settled = False
        else:
            self.used, self.digests[PRESS] = press.files, press.digest
        return press

    @cached_property
    def destinations(self) -> Destinations | None:
        """Return where links may lead, None when there is no site."""
        if self.project.settings.magazine is None:
            return None
        from journeygen.compile.site import destinations_of

        return destinations_of(self.project, self.out, self.loaded.names, self.memory)

    def digest(self, name: str) -> str:
        """Return the digest of an ingredient as it is now, `""` when there is none."""
        if name.startswith(LINK) and self.destinations is not None:
            return self.destinations.digest(name.removeprefix(LINK))
        return self.digests.get(name, "")

    def chosen(self, medium: Medium) -> Iterator[tuple[Message, Version]]:
        """Yield every version that goes out by a medium and is asked for."""
        chosen = [
            message
            for message in self.project.messages.values()
            if medium in self.project.media_of(message.name) and self.is_chosen(message)
        ]
        for number, message in enumerate(chosen, start=1):
            yield from ((message, version) for version in message.versions)
            self.progress("compile", number, len(chosen))

    def is_chosen(self, message: Message) -> bool:
        """Tell whether a message is asked for."""
        return self.wish.selection is None or self.wish.selection(message)

    def remembered(self, key: str, compile_now: Callable[[], T]) -> T:
        """Compile, or take from memory what nothing has changed since."""
        return remembered(self.memory, self.shelf, key, self.digest, compile_now, self.is_sound)

    def read(self, path: str) -> bytes:
        """Read a file of the project late; what cannot be read is told, and is empty."""
        data, problems = read_bytes(self.root, path, MAX_BYTES)
        self.problems += problems
        return data or b""


def key_of(message: Message, version: Version) -> str:
    """Name a version by its sources."""
    return f"{message.name}:{version.name}:{message.versions[0].digest}:{version.digest}"
