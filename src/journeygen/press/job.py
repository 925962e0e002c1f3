"""What the press is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeygen.diagnostics import Diagnostic
from journeygen.model.piece import Box, Geometry


@dataclass(frozen=True, slots=True)
class Job:
    """Records of one piece, ready to be set: finished HTML, nothing left to fill in."""

    title: str
    engine: str
    geometry: Geometry
    """The paper of one record."""
    css: str
    records: tuple[str, ...] = field(repr=False)
    """The pages of each record as HTML: `geometry.pages` elements `<section class="jg-page">`."""
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Address → bytes of every picture."""
    characters: str = field(default="", repr=False)
    """Characters beyond those of the records that the fonts should hold: jobs of one run share their fonts."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark as it came out: its address, the page (from 0), and its rectangle in mm from the trim's top left."""

    address: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Leftover:
    """A colour that came as RGB and is no colour of the theme: it was converted by formula or profile, not by name."""

    color: str
    """`#rrggbb`."""
    page: int
    box: Box | None = None
    """Where it stands, in mm from the trim's top left, when that is known."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A finished PDF (boxes, inks and marks right), where its marks stand, and what is wrong with it."""

    pdf: bytes = field(repr=False)
    marks: tuple[Placed, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    """What was RGB and has no ink of its own: preflight reports it."""
    missing: frozenset[str] = frozenset()
    """Characters of the job that none of its fonts has: preflight reports them."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A finished job with its pages counted, and its readers' version (empty when there is none)."""

    job: Job
    pressed: Pressed
    reading: bytes = field(default=b"", repr=False)
