"""How much ink a picture brings."""

from __future__ import annotations

from typing import Any

import pikepdf
from PIL import Image, ImageChops

_SHARE = 0.01
"""The part of a picture that may be heavier: single pixels dry."""
_ENOUGH = 1000
"""Pixels a side that tell as much as all of them."""


def heaviest_ink(stream: Any) -> float | None:
    """Return the inks in percent that only a hundredth of a CMYK picture exceeds; None for any other picture."""
    try:
        picture = pikepdf.PdfImage(stream).as_pil_image(apply_mask=False)
    except (NotImplementedError, ValueError, OSError, pikepdf.PdfError):
        return None
    if picture.mode == "P":
        picture = picture.convert(picture.palette.mode if picture.palette else "L")
    if picture.mode != "CMYK":
        return None
    picture.thumbnail((_ENOUGH, _ENOUGH), Image.Resampling.NEAREST)
    return _heaviest(picture)


def _heaviest(picture: Image.Image) -> float:
    cyan, magenta, yellow, black = picture.split()
    quarter = ImageChops.add(
        ImageChops.add(cyan, magenta, scale=2), ImageChops.add(yellow, black, scale=2), scale=2
    )
    left = _SHARE * picture.width * picture.height
    for level, count in reversed(list(enumerate(quarter.histogram()))):
        left -= count
        if left < 0:
            return level / 255 * 400
    return 0.0
