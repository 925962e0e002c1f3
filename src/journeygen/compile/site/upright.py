"""Makes a picture fit for every screen: upright, in sRGB with 8 bits, without anything that its file said beside it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image as Pillow

_DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I")
"""Modes of 16 bits a pixel, all of them grey."""
_KEPT = ("L", "LA", "P", "RGB", "RGBA")
_NAMED = "transparency"
"""The one remark of a file that is a part of the picture: which colour of a palette is none."""


def upright(opened: Pillow.Image) -> Pillow.Image:
    """Return an opened picture as it is meant to be seen; raise OSError or ValueError when it is broken."""
    from PIL import ImageOps

    profile = opened.info.get("icc_profile")
    picture = ImageOps.exif_transpose(opened)
    picture = _in_srgb(_of_eight_bits(picture), profile)
    if picture.mode not in _KEPT:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    picture.info = {key: value for key, value in picture.info.items() if key == _NAMED}
    return picture


def _of_eight_bits(picture: Pillow.Image) -> Pillow.Image:
    """Take the upper half of 16 bits: Pillow would make everything bright white."""
    if picture.mode not in _DEEP:
        return picture
    return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _in_srgb(picture: Pillow.Image, profile: bytes | None) -> Pillow.Image:
    """Convert colours by the file's own profile; one that cannot be used is as good as none."""
    if not profile:
        return picture
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return picture
        return _converted(picture, source)
    except (ImageCms.PyCMSError, ImportError, OSError, ValueError):
        return picture


def _converted(picture: Pillow.Image, source: object) -> Pillow.Image:
    from PIL import ImageCms

    alpha = picture.convert("RGBA").getchannel("A") if picture.has_transparency_data else None
    if picture.mode not in ("L", "RGB", "CMYK"):
        picture = picture.convert("RGB")
    target = ImageCms.createProfile("sRGB")
    made = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")  # type: ignore[arg-type]
    if made is None:
        return picture
    if alpha is not None:
        made.putalpha(alpha)
    return made
