"""One run of the pipeline for a command, or what the last run said when nothing has changed since."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from journeygen.artifact import Artifact
from journeygen.diagnostics import Diagnostic, has_errors
from journeygen.load.inputs import inputs_fingerprint, stamp
from journeygen.model.folders import MAGAZINE, SETTINGS_FILE, TEMPLATES
from journeygen.write.memory import FileMemory, open_memory
from journeygen.write.spool import Spool

CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command line asks for beyond the project: zones in the proofs; the day of the site; drafts on it."""

    zones: bool = False
    date: str | None = None
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run found: counts and diagnostics, kept with the digest of everything that it read."""

    inputs: str
    journeys: int = 0
    messages: int = 0
    mails: int = 0
    pieces: int = 0
    calls: int = 0
    pages: int = 0
    issues: int = 0
    booklets: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    used: tuple[str, ...] = ()
    """Stamps of the files outside the content that print was made with."""

    @property
    def failed(self) -> bool:
        """Tell whether there are errors."""
        return has_errors(self.diagnostics)


@dataclass(frozen=True, slots=True)
class Run:
    """A verdict with what was made; `artifacts` are empty when the verdict was remembered."""

    verdict: Verdict
    artifacts: tuple[Artifact, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)
    is_stable: bool = True
    """The verdict belongs to its inputs: no file was saved while we worked, and nothing was missing on the machine."""


def memory_of(root: Path, no_cache: bool) -> FileMemory:
    """Open the project's memory, or an empty one; a folder without settings is no project to leave files in."""
    if no_cache or not (root / SETTINGS_FILE).is_file():
        return FileMemory(None, "")
    return open_memory(root)


def inputs_of(root: Path, asked: Asked) -> str:
    """Return a digest over all that decides a build; the day is of no matter to a project without a magazine."""
    files = inputs_fingerprint(root)
    if not (root / MAGAZINE).is_dir():
        return files
    return f"{files} {'drafts' if asked.drafts else ''} {asked.date or ''}"


def remembered(memory: FileMemory, inputs: str) -> Verdict | None:
    """Return the last verdict when its inputs are the same now."""
    last = memory.noted(CHECKED)
    return last if isinstance(last, Verdict) and last.inputs == inputs and holds_still(last) else None


def holds_still(verdict: Verdict) -> bool:
    """Tell whether the fonts, the profile and the browser of a run are still the same."""
    return all(stamp(told.rsplit(" ", 2)[0]) == told for told in verdict.used)


def run_all(
    root: Path,
    memory: FileMemory,
    spool: Spool,
    inputs: str,
    select: tuple[str, ...] = (),
    asked: Asked | None = None,
) -> Run:
    """Run the pipeline over the project and remember its verdict; raise CommandLineError for a wrong selection.

    `inputs` is what `inputs_of` said before anything was read.
    """
    from journeygen.cli.screen import progress
    from journeygen.pipeline import Wish, make

    names = _chosen(root, select) if select else None
    selection = None if names is None else (lambda message: message.name in names)
    asked = asked or Asked()
    wish = Wish(selection, asked.zones, asked.date, asked.drafts)
    with progress() as show:
        made = make(root, memory, wish, show, spool)
    paths = [artifact.path for artifact in made.artifacts]
    verdict = Verdict(
        inputs=inputs,
        journeys=len(made.project.journeys) if made.project else 0,
        messages=len(made.project.messages) if made.project else 0,
        mails=count(paths, "mail"),
        pieces=count(paths, "print"),
        calls=count(paths, "call"),
        pages=count(paths, "site"),
        issues=sum(bool(_ISSUE.fullmatch(path)) for path in paths),
        booklets=count(paths, "booklet"),
        diagnostics=made.diagnostics,
        used=tuple(map(stamp, made.used)),
    )
    is_stable = made.is_settled and inputs_of(root, asked) == inputs
    if is_stable and not select:
        memory.note(CHECKED, verdict)
    return Run(verdict, made.artifacts, made.timings, is_stable)


def _chosen(root: Path, select: tuple[str, ...]) -> frozenset[str] | None:
    from journeygen.cli.choice import chosen_messages

    return chosen_messages(root, select)


def count(paths: Iterable[str], medium: str) -> int:
    """Count the versions that were made for a medium (`mail`, `print`, `call`), by the file that each has once; pages, booklets."""
    return sum(path.startswith(f"{medium}/") and path.endswith(MAIN_FILES[medium]) for path in paths)


MAIN_FILES = {"mail": ".html", "print": ".pdf", "call": ".html", "site": ".html", "booklet": ".pdf"}
_ISSUE = re.compile(r"site/magazine/[^/]+/index\.html")


def source_of(root: Path) -> Callable[[str], str | None]:
    """Return a function that gives a file's text as it stands on disk or in the default theme."""

    def source(path: str) -> str | None:
        from journeygen.load.files import read_text
        from journeygen.load.templates import default_theme

        base = (
            root if os.path.lexists(root / path) or not path.startswith(f"{TEMPLATES}/") else default_theme()
        )
        read = read_text(base, path)[0]
        return read.text if read else None

    return source


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        """Start."""
        self._start = time.perf_counter()

    def seconds(self) -> float:
        """Return the seconds so far."""
        return time.perf_counter() - self._start
