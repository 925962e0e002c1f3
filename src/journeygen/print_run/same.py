"""Whether two PDFs look the same: compared as pictures, softened, so that the edges of letters do not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_DPI = 110
_SOFT = 1.2
"""Pixels: a tenth of a millimetre out of place is seen, the rounding of an edge is not."""
_MOST = 28
"""Of 255: the largest difference that a softened pixel may have."""


def look_the_same(one: bytes, other: bytes, pages: int, records: Sequence[int]) -> bool:
    """Compare the pages of some records (from 0) of two PDFs, `pages` each."""
    numbers = [record * pages + page for record in records for page in range(pages)]
    return all(map(_alike, _pictures(one, numbers), _pictures(other, numbers)))


def _pictures(pdf: bytes, numbers: Sequence[int]) -> Iterator[Image]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in numbers:
            yield document[number].render(scale=_DPI / 72).to_pil().convert("RGB")
    finally:
        document.close()


def _alike(one: Image, other: Image) -> bool:
    from PIL import ImageChops, ImageFilter, ImageStat

    if one.size != other.size:
        return False
    soft = (picture.filter(ImageFilter.GaussianBlur(_SOFT)) for picture in (one, other))
    return max(high for _, high in ImageStat.Stat(ImageChops.difference(*soft)).extrema) <= _MOST
