"""What a run is asked for, and what it made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from journeygen.artifact import Artifact
from journeygen.diagnostics import Diagnostic
from journeygen.model.message import Message
from journeygen.model.project import Project

Progress = Callable[[str, int, int], None]
"""Is told of a stage, how much of it is done, and how much there is."""
Selection = Callable[[Message], bool]


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
