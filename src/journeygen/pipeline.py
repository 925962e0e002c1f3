"""The way through: load, check, compile. One step a line; `write` and `publish` follow in the commands."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from journeygen.artifact import Artifact, FileCopy, Memory, NoMemory, NoShelf, Shelf
from journeygen.check.rules import check_project
from journeygen.compile.compiled import Compiled, CompiledCall, CompiledMail, CompiledPage, CompiledPiece
from journeygen.compile.mail import compile_mail
from journeygen.compile.manifest import compile_manifest
from journeygen.compile.print.pieces import pieces_of
from journeygen.compile.remembered import remembered
from journeygen.compile.shop import Shop, asset_name
from journeygen.diagnostics import Diagnostic, further, has_errors, in_order
from journeygen.load.files import read_bytes
from journeygen.load.images import MAX_BYTES
from journeygen.load.project import Loaded, load_project
from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version
from journeygen.model.piece import Piece
from journeygen.model.project import Project
from journeygen.model.visible import visible

if TYPE_CHECKING:
    from journeygen.compile.print.shop import PrintShop
    from journeygen.press.press import Press

Progress = Callable[[str, int, int], None]
Selection = Callable[[Message], bool]
T = TypeVar("T", CompiledMail, CompiledPiece, CompiledCall, CompiledPage)

OF_THE_MACHINE = ("P3", "P7", "P9")
"""Codes of what can be put right without a change to the project: fonts, profiles, engines."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for beyond the whole project: some messages only; zones drawn into the proofs.

    `date` (YYYY-MM-DD) is the day that the site is made for: what is dated later stays out, unless `drafts` are asked
    for too. None: everything has come.
    """

    selection: Selection | None = None
    zones: bool = False
    date: str | None = None
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made: artifacts when nothing is wrong, and everything that is. Bodies lie on the run's shelf."""

    project: Project | None
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]
    timings: Mapping[str, float] = field(default_factory=dict)
    used: tuple[str, ...] = ()
    """Files outside the content that decided how pieces look: fonts, the colour profile, the browser."""
    is_settled: bool = True
    """The same project comes to the same, unless a file in `used` changes: nothing was missing on this machine."""


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
    work = _Work(root, loaded, memory or NoMemory(), shelf, wish, progress or _silent, is_sound)
    made: list[Compiled] = [*work.mails(), *work.calls()]
    clock.lap("compile")
    pages = list(work.pages())
    clock.lap("site")
    diagnostics += [found for one in (*made, *pages) for found in one.diagnostics]
    # Pressing takes a second or two a piece: what is wrong with its copy is told before, with all the rest.
    pieces = list(work.sheets() if has_errors(diagnostics) else work.pieces())
    made += pieces
    clock.lap("press")
    diagnostics += [*work.problems, *(found for piece in pieces for found in piece.diagnostics)]
    if has_errors(diagnostics):
        return Made(project, (), in_order(diagnostics), clock.laps, work.used, work.is_settled)
    artifacts = [artifact for one in made for artifact in one.artifacts]
    artifacts += [*_assets(project, artifacts), *_site(project, pages)]
    if wish.selection is None:
        artifacts.append(compile_manifest(project, made, shelf, memory))
    clock.lap("manifest")
    return Made(project, tuple(artifacts), in_order(diagnostics), clock.laps, work.used, work.is_settled)


@dataclass
class _Work:
    """One run at work: every version that is asked for, in each of its media."""

    root: Path
    loaded: Loaded
    memory: Memory
    shelf: Shelf
    wish: Wish
    progress: Progress
    is_sound: bool
    """Nothing was found wrong before: every name that is told of exists."""
    problems: list[Diagnostic] = field(default_factory=list)
    used: tuple[str, ...] = ()
    is_settled: bool = True

    def __post_init__(self) -> None:
        assert self.loaded.project is not None
        self.project = self.loaded.project
        self.digests = dict(self.project.digests)

    def mails(self) -> Iterator[CompiledMail]:
        """Compile the mails."""
        shop = Shop(self.project, self.loaded.names, self.memory)
        for message, version in self._chosen(Medium.MAIL):
            key = f"mail:{_key(message, version)}"
            yield self._remembered(key, partial(compile_mail, shop, message, version))

    def calls(self) -> Iterator[CompiledCall]:
        """Compile the call sheets."""
        chosen = list(self._chosen(Medium.CALL))
        if not chosen:
            return
        from journeygen.compile.call import CallShop, call_key, compile_call

        shop = CallShop(self.project, self.loaded.names, self.memory)
        for message, version in chosen:
            if self.is_sound:
                key = f"call:{_key(message, version)}:{call_key(shop, message)}"
                yield self._remembered(key, partial(compile_call, shop, message, version))
            else:
                yield compile_call(shop, message, version, is_sound=False)

    def pages(self) -> Iterator[CompiledPage]:
        """Compile the pages of the site; a build of some messages leaves it alone."""
        if self.project.settings.magazine is None or self.wish.selection is not None:
            return
        from journeygen.compile.site import SiteShop, compile_site

        out = visible(self.project, self.wish.date or _THE_LAST_DAY, self.wish.drafts)
        shop = SiteShop(out, self.loaded.names, self.memory)
        yield from compile_site(shop, self.wish.date, self._remembered, self.is_sound)

    def sheets(self) -> Iterator[CompiledPiece]:
        """Compile the sheets of the printed pieces for what is wrong with them, and press nothing."""
        from journeygen.compile.print.sheet import compile_sheet

        shop = self._print_shop()
        for message, version, piece in self._printed():
            _, problems = compile_sheet(shop, message, version, piece)
            yield CompiledPiece(message.name, version.name, piece, None, (), (), tuple(problems))

    def pieces(self) -> Iterator[CompiledPiece]:
        """Press the printed pieces; without a press, what is missing is in `problems`."""
        chosen = self._printed()
        if not chosen:
            return
        from journeygen.press.press import Press

        press, found = Press.of(self.project.settings, self.root, self.loaded.sources.place)
        self.problems += found
        if press is None:
            self.is_settled = False
            return
        with press:
            yield from self._pressed(self._print_shop(), press, chosen)

    def _printed(self) -> list[tuple[Message, Version, Piece]]:
        return [one for one in pieces_of(self.project) if self._is_chosen(one[0])]

    def _print_shop(self) -> PrintShop:
        from journeygen.compile.print.shop import PrintShop

        return PrintShop(self.project, self.loaded.names, self.memory)

    def _pressed(
        self, shop: PrintShop, press: Press, chosen: Sequence[tuple[Message, Version, Piece]]
    ) -> Iterator[CompiledPiece]:
        from journeygen.press.piece import PRESS, Printer

        self.used, self.digests[PRESS] = press.files, press.digest
        printer = Printer(shop, press, self._read, self.wish.zones)
        for number, (message, version, piece) in enumerate(chosen, start=1):
            key = f"print:{self.wish.zones}:{_key(message, version)}"
            made = self._remembered(key, partial(printer.compile, message, version, piece))
            self.is_settled &= not any(found.code.startswith(OF_THE_MACHINE) for found in made.diagnostics)
            yield made
            self.progress("press", number, len(chosen))

    def _read(self, path: str) -> bytes:
        data, problems = read_bytes(self.root, path, MAX_BYTES)
        self.problems += problems
        return data or b""

    def _chosen(self, medium: Medium) -> Iterator[tuple[Message, Version]]:
        chosen = [
            message
            for message in self.project.messages.values()
            if medium in self.project.media_of(message.name) and self._is_chosen(message)
        ]
        for number, message in enumerate(chosen, start=1):
            yield from ((message, version) for version in message.versions)
            self.progress("compile", number, len(chosen))

    def _is_chosen(self, message: Message) -> bool:
        return self.wish.selection is None or self.wish.selection(message)

    def _remembered(self, key: str, compile_now: Callable[[], T]) -> T:
        return remembered(self.memory, self.shelf, key, lambda name: self.digests.get(name, ""), compile_now)


def _key(message: Message, version: Version) -> str:
    return f"{message.name}:{version.name}:{message.versions[0].digest}:{version.digest}"


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


def _assets(project: Project, artifacts: list[Artifact]) -> Iterator[Artifact]:
    """Copy the pictures that the mails use."""
    mails = [artifact for artifact in artifacts if artifact.path.startswith("mail/")]
    used = {name for mail in mails for name in mail.made_from if name.startswith("content/images/")}
    for path in sorted(used):
        image = project.images[path.removeprefix("content/")]
        name = asset_name(image.path, image.digest, image.extension)
        yield Artifact(f"assets/{name}", FileCopy(path, image.digest), {path: image.digest})


def _site(project: Project, pages: Sequence[CompiledPage]) -> Iterator[Artifact]:
    """Give the files of the site, with the pictures that its pages show."""
    if not pages:
        return
    from journeygen.compile.site import pictures

    made = [artifact for page in pages for artifact in page.artifacts]
    yield from made
    yield from pictures(project, made)


_THE_LAST_DAY = "9999-12-31"


class _Clock:
    """Measures the stages; its figures go to run.json only."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = round(now - self._last, 4)
        self._last = now
