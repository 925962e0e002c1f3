"""What every printed piece has: a sheet of paper measured in millimetres, its zones, its folds, and how it is mailed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.base import Duration, Identifier, LocalTime, Model

BLEED = 3.0
"""Millimetres of art beyond the trim, on every side: what Japanese print houses ask for."""
SAFE = 3.0
"""Millimetres inside the trim in which no text may stand."""

Engine = Literal["weasyprint", "chromium"]
EngineName = Literal["auto", Engine]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in millimetres from the trim's top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box) -> bool:
        """Tell whether two rectangles share more than an edge."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Tell whether another rectangle lies inside, give or take `slack` millimetres."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


class ZoneKind(StrEnum):
    """What a part of the paper is kept for. Nothing else may be printed there."""

    ADDRESS = "address"
    POSTAL_CODE = "postal-code"
    POSTMARK = "postmark"
    BARCODE = "barcode"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a page that is kept for one thing. Pages count from 0."""

    kind: ZoneKind
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Fold:
    """A fold across a page: at `at` millimetres from the left (`x`) or from the top (`y`)."""

    page: int
    axis: Literal["x", "y"]
    at: float


@dataclass(frozen=True, slots=True)
class Geometry:
    """The paper of one record: its trimmed size in millimetres, its pages (sides), zones and folds.

    With a `multiple`, the text decides how many pages there are, and they are filled up to a multiple of it: `pages` is
    0 until the press has counted them.
    """

    width: float
    height: float
    pages: int
    zones: tuple[Zone, ...] = ()
    folds: tuple[Fold, ...] = ()
    multiple: int = 0

    def zone(self, kind: ZoneKind) -> Zone | None:
        """Return the first zone of a kind, None when the piece has none."""
        return next((zone for zone in self.zones if zone.kind is kind), None)


class Piece(Model):
    """The settings of a printed piece: what stands under `print:` in a message's front matter.

    A piece is a file here and a layout `templates/layouts/print/<piece>.html.j2` of the same name.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    """What people call it: はがき, 縦書きの手紙."""
    has_address: ClassVar[bool] = False
    """Whether a recipient's address is printed on it."""

    engine: EngineName = Described(
        default="auto",
        description="組版のエンジン。auto なら、縦書き・ルビ・両端揃えの要るときだけ chromium。",
    )
    mail_class: Identifier | None = Described(
        default=None, description="郵便の種別。省くと、この印刷物のふつうの種別。"
    )
    lead_time: Duration | None = Described(
        default=None, description="入稿から投函までの日数(P5D)。省くと journeygen.yaml の print.house。"
    )
    cut_off: LocalTime | None = Described(
        default=None, description="その日の入稿の締切。省くと journeygen.yaml の print.house。"
    )

    default_mail_class: ClassVar[str] = "first-class"

    def geometry(self) -> Geometry:
        """Return the paper that these settings ask for."""
        raise NotImplementedError

    @property
    def mailed_as(self) -> str:
        """Return the mail class: the one written, else the piece's usual one."""
        return self.mail_class or self.default_mail_class
