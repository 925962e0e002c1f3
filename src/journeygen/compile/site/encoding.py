"""Encodes renditions: a picture's bytes in, the bytes of each file out, with nothing in them but the picture.

Where it was taken, by whom and with what (EXIF, XMP) is nobody's business but the photographer's.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from journeygen.compile.site.renditions import Format, Plan, Rendition
from journeygen.compile.site.upright import upright

if TYPE_CHECKING:
    from PIL import Image as Pillow

BROKEN = (OSError, ValueError, SyntaxError)
"""What the image library raises over a picture that it cannot read to its end."""
_PILLOW: Mapping[Format, str] = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG", "png": "PNG"}
_SOFT: Mapping[Format, Mapping[str, Any]] = {
    "avif": {"quality": 55, "speed": 8, "max_threads": 1},
    "webp": {"quality": 76, "method": 2},
    "jpg": {"quality": 80, "optimize": True, "progressive": True},
}
"""For photographs. AVIF's speed 8 takes a quarter of its usual time for the same bytes; pictures are made side by side,
each by one thread. Measured on the sample: WebP has two thirds of JPEG's bytes, AVIF half, one decibel apart."""
_EXACT: Mapping[Format, Mapping[str, Any]] = {
    "webp": {"lossless": True, "quality": 80, "method": 4},
    "png": {"optimize": True},
}
"""For flat art: every edge stays as it is."""
_LOWER, _LOWEST = 8, 30
"""Quality is taken off in such steps, down to the lowest, until a file is as small as it should be."""
_SPARE = 1.5
"""Times its largest rendition that a picture must have when it is unpacked at a part of its size."""
_SHRUNK_FIRST = 3.0
"""Pillow may shrink by whole steps to three times the size before it weighs each dot: as good, and faster."""


def has_avif() -> bool:
    """Tell whether the image library of this machine writes AVIF."""
    from PIL import features

    return bool(features.check("avif"))


def encode(data: bytes, plan: Plan) -> tuple[bytes, ...]:
    """Return the bytes of every rendition of a plan, in its order; raise one of `BROKEN` when it cannot be read."""
    from PIL import Image as Pillow

    if plan.image.look == "moving":
        return (data,)
    with Pillow.open(io.BytesIO(data)) as opened:
        _unpack_less(opened, plan)
        picture = upright(opened)
    made: dict[Rendition, bytes] = {}
    for width in plan.widths:
        files = [one for one in plan.renditions if one.width == width]
        is_own = width == plan.width and plan.image.extension == "jpg"
        made |= _encoded(_sized(picture, files[0]), files, len(data) if is_own else None)
    return tuple(made[one] for one in plan.renditions)


def _unpack_less(opened: Pillow.Image, plan: Plan) -> None:
    """Let a camera's JPEG be unpacked at a half or less of its size, but not too near to what is needed."""
    part = _SPARE * plan.widths[-1] / plan.width
    if part < 1:
        opened.draft(opened.mode, (math.ceil(opened.width * part), math.ceil(opened.height * part)))


def _sized(picture: Pillow.Image, file: Rendition) -> Pillow.Image:
    from PIL import Image as Pillow

    size = (file.width, file.height)
    if picture.size == size:
        return picture
    soft = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return soft.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=_SHRUNK_FIRST)


def _encoded(
    picture: Pillow.Image, files: list[Rendition], most: int | None
) -> Iterator[tuple[Rendition, bytes]]:
    """Encode one width: the oldest format in at most `most` bytes, the newer ones in fewer than the oldest has."""
    oldest = files[-1].format
    is_flat = oldest == "png" and all(one.format in _EXACT for one in files)
    for file in reversed(files):
        body = _exact(picture, file.format) if is_flat else _soft(picture, file.format, most)
        if file.format == oldest:
            most = len(body)
        yield file, body


def _exact(picture: Pillow.Image, form: Format) -> bytes:
    return _saved(picture, form, _EXACT[form])


def _soft(picture: Pillow.Image, form: Format, most: int | None) -> bytes:
    if form not in _SOFT:
        return _exact(picture, form)
    options = dict(_SOFT[form])
    body = _saved(picture, form, options)
    while most is not None and len(body) >= most and options["quality"] > _LOWEST:
        options["quality"] -= _LOWER
        body = _saved(picture, form, options)
    return body


def _saved(picture: Pillow.Image, form: Format, options: Mapping[str, Any]) -> bytes:
    file = io.BytesIO()
    shown = picture.convert("RGB") if form == "jpg" else picture
    shown.save(file, _PILLOW[form], **options)
    return file.getvalue()
