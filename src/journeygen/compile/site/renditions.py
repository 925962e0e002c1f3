"""Renditions: in which widths and formats the site offers a picture, and what they are called.

It follows from what is known of the picture, so that pages are written before anything is encoded; `encoding.py` makes
the bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from journeygen.compile.shop import asset_name
from journeygen.model.project import Image

Format = Literal["avif", "webp", "jpg", "png", "gif"]
"""Extensions; `gif` and, for pictures that move, `png` are the file as it is."""
TYPES: dict[Format, str] = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
}

RECIPE = "1"
"""Counts up whenever the same plan would give other bytes: what was remembered is made anew, under another name."""
WIDTHS = (360, 540, 800, 1200, 1600)
"""Pixels: on a phone, at three dots a pixel, a picture beside words, one of two, and its whole width; covers on a desk."""
DRAWING_WIDTHS = (800, 1600)
"""Flat art grows when its edges are made smaller, so that it has fewer sizes."""
SHARED = 1200
"""Width of the picture that other sites and messengers show (Open Graph)."""
_PLAIN = 800
"""Width for programs that read neither srcset nor `<picture>`."""
_NEAR = 1.15
"""A width that the picture surpasses by less than this is not worth a file."""
_TINY = 10_000
"""Pixels up to which one file in the old format does."""
_TALL = 10
"""Times its width: a higher picture might come out too high for WebP (16,383 pixels), and is none to be looked at."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file: its name below /assets/, its size in pixels, its format."""

    name: str
    width: int
    height: int
    format: Format


@dataclass(frozen=True)
class Plan:
    """All renditions of one picture; `width` and `height` are those of the picture seen upright."""

    image: Image

    @cached_property
    def width(self) -> int:
        """Return the width in pixels."""
        return self.image.height if self.image.is_turned else self.image.width

    @cached_property
    def height(self) -> int:
        """Return the height in pixels."""
        return self.image.width if self.image.is_turned else self.image.height

    @cached_property
    def stem(self) -> str:
        """Return what the names of all renditions begin with: miso.1a2b3c4d5e."""
        digest = hashlib.sha256(f"{RECIPE} {self.image.digest}".encode()).hexdigest()
        return asset_name(self.image.path, digest, "")[:-1]

    @cached_property
    def formats(self) -> tuple[Format, ...]:
        """Return the formats, the one that is loaded fastest first, the one that everything shows last."""
        image = self.image
        if image.look == "moving":
            return ("gif",) if image.extension == "gif" else ("png",)
        oldest: Format = "png" if image.look == "drawing" or image.is_clear else "jpg"
        if self._is_tiny or self.height > _TALL * self.width:
            return (oldest,)
        return ("webp", oldest) if image.look == "drawing" else ("avif", "webp", oldest)

    @cached_property
    def widths(self) -> tuple[int, ...]:
        """Return the widths in pixels, never more than the picture has."""
        if self.image.look == "moving" or self._is_tiny:
            return (self.width,)
        usual = DRAWING_WIDTHS if self.image.look == "drawing" else WIDTHS
        largest = min(self.width, usual[-1])
        return (*(width for width in usual if width * _NEAR <= largest), largest)

    @cached_property
    def renditions(self) -> tuple[Rendition, ...]:
        """Return every file, format by format, from narrow to wide."""
        return tuple(self._rendition(width, one) for one in self.formats for width in self.widths)

    def of(self, form: Format) -> tuple[Rendition, ...]:
        """Return the files of one format, from narrow to wide."""
        return tuple(one for one in self.renditions if one.format == form)

    @property
    def plain(self) -> Rendition:
        """Return what the oldest programs show."""
        return self._nearest(_PLAIN)

    @property
    def shared(self) -> Rendition:
        """Return what other sites and messengers show."""
        return self._nearest(SHARED)

    @property
    def _is_tiny(self) -> bool:
        return self.width * self.height <= _TINY

    def _nearest(self, wanted: int) -> Rendition:
        files = self.of(self.formats[-1])
        return next((one for one in reversed(files) if one.width <= wanted), files[0])

    def _rendition(self, width: int, form: Format) -> Rendition:
        height = max(1, round(self.height * width / self.width))
        return Rendition(f"{self.stem}.{width}.{form}", width, height, form)


@lru_cache(maxsize=4096)
def plan_of(image: Image) -> Plan:
    """Return the plan of a picture; many pages show the same ones."""
    return Plan(image)
