"""One face of a font file: which characters it has, and the part of it that a job needs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from journeygen.press.missing import library

if TYPE_CHECKING:
    import uharfbuzz

FEATURES = (
    "ruby",
    "hkna",
    "vkna",
    "fwid",
    "hwid",
    "pwid",
    "pkna",
    "tnum",
    "pnum",
    "lnum",
    "onum",
    "zero",
    "sups",
)
"""What Japanese setting asks for beyond HarfBuzz's own list, which has vert, vrt2, palt, vpal, kern, ccmp, locl…"""
_KEPT_SUBSETS = 16
"""Subsets kept for jobs of the same characters: a few hundred KB each."""


@dataclass(frozen=True)
class Face:
    """A face at a weight (400 or 700) of the font at `path`: `font` holds its outlines, `digest` tells its content."""

    path: Path
    font: uharfbuzz.Face = field(repr=False, compare=False)
    digest: str
    weight: int
    _subsets: dict[frozenset[int], bytes] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of_file(cls, path: Path, index: int, weight: int) -> Face | None:
        """Open a face of an installed font, None when it is no font."""
        hb = library("uharfbuzz")
        return cls._of(path, hb.Blob.from_file_path(path), index, weight)

    @classmethod
    def of_bytes(cls, path: Path, data: bytes, weight: int) -> Face | None:
        """Open the first face of a font's bytes, which were read from `path`; None when they are no font."""
        return cls._of(path, library("uharfbuzz").Blob(data), 0, weight)

    @classmethod
    def _of(cls, path: Path, blob: uharfbuzz.Blob, index: int, weight: int) -> Face | None:
        font = library("uharfbuzz").Face(blob, index)
        if not font.glyph_count or not font.unicodes:
            return None
        return cls(path, font, _digest(font), weight)

    @cached_property
    def characters(self) -> frozenset[int]:
        """Return the code points that it has a glyph for."""
        return frozenset(self.font.unicodes)

    def subset(self, wanted: frozenset[int]) -> bytes:
        """Return a font of the wanted code points alone: the same bytes for the same font and code points."""
        cut = self._subsets.get(wanted)
        if cut is None:
            cut = self._subsets[wanted] = self._cut(wanted)
            if len(self._subsets) > _KEPT_SUBSETS:
                del self._subsets[next(iter(self._subsets))]
        return cut

    def _cut(self, wanted: frozenset[int]) -> bytes:
        hb = library("uharfbuzz")
        plan = hb.SubsetInput()
        plan.unicode_set.update(wanted)
        plan.layout_feature_tag_set.update(_tags(FEATURES))
        plan.drop_table_tag_set.update(_tags(("DSIG", "meta")))
        plan.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.DOWNGRADE_CFF2
        for axis in self.font.axis_infos:
            if axis.tag == "wght":
                weight = min(max(self.weight, axis.min_value), axis.max_value)
                plan.pin_axis_location(self.font, axis.tag, weight)
            else:
                plan.pin_axis_to_default(self.font, axis.tag)
        return bytes(hb.subset(self.font, plan).blob.data)


def _tags(names: Iterable[str]) -> set[int]:
    return {int.from_bytes(name.encode("ascii")) for name in names}


def _digest(font: uharfbuzz.Face) -> str:
    """Return the content's digest without reading all of it: `head` holds a checksum of the whole font (OpenType)."""
    tables = b"".join(font.reference_table(tag).data for tag in ("head", "name", "maxp"))
    return hashlib.sha256(tables + str(font.index).encode()).hexdigest()
