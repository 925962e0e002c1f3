"""What a picture is: its size, its format, and how it must be treated, read from its bytes."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeygen.model.project import Look

if TYPE_CHECKING:
    from PIL import Image as Pillow

MAX_PIXELS = 50_000_000
FORMATS = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg", "GIF": "gif"}
"""MPO: a JPEG with further ones behind it, as many cameras and telephones write; programs show the first."""
Facts = tuple[int, int, str, Look, bool, bool]
"""Width, height (pixels, as stored), extension, look, whether it is clear, whether it lies on its side."""

_FLAT_BITS = 4
"""Bits a pixel below which a PNG holds flat art: logos and maps take up to 2, photographs 10 and more."""
_PALETTE = 3
_CLEAR_KINDS = (4, 6)
_ORIENTATION = 0x0112
_ON_ITS_SIDE = (5, 6, 7, 8)
_BROKEN = (OSError, ValueError, SyntaxError)


def measure(data: bytes) -> Facts | None:
    """Return what a picture is, None when the bytes are no picture that mail programs show.

    One that has too many pixels is not looked into: its size says that.
    """
    header = _png_header(data)
    return header or _by_pillow(data)


def is_too_large(width: int, height: int) -> bool:
    """Tell whether a picture has more pixels than a project may hold."""
    return width * height > MAX_PIXELS


def _png_header(data: bytes) -> Facts | None:
    """Read a PNG's header: most pictures, without importing an image library."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or b"IEND" not in data[-64:]:
        return None
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    head = data[: max(data.find(b"IDAT"), 0)]
    is_flat = data[25] == _PALETTE or _is_flat(data, width * height)
    is_clear = data[25] in _CLEAR_KINDS or b"tRNS" in head
    # What stands in the file tells less than its pixels: whether anything is clear, whether it is turned.
    if not is_too_large(width, height) and (b"eXIf" in data or b"iTXt" in head or (is_clear and not is_flat)):
        return None
    look: Look = "moving" if b"acTL" in head else "drawing" if is_flat else "photo"
    return width, height, "png", look, is_clear, False


def _is_flat(data: bytes, pixels: int) -> bool:
    return len(data) * 8 < _FLAT_BITS * pixels


def _by_pillow(data: bytes) -> Facts | None:
    from PIL import Image as Pillow, UnidentifiedImageError

    try:
        with to_the_end(), _without_warning(), Pillow.open(io.BytesIO(data)) as picture:
            extension = FORMATS.get(str(picture.format))
            return _facts(picture, extension, data) if extension else None
    except (UnidentifiedImageError, Pillow.DecompressionBombError, *_BROKEN):
        return None


@contextlib.contextmanager
def _without_warning() -> Iterator[None]:
    """Keep Pillow's warning of large pictures from the screen: we tell of them ourselves."""
    from PIL import Image as Pillow

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)
        yield


def _facts(picture: Pillow.Image, extension: str, data: bytes) -> Facts:
    width, height = picture.size
    if is_too_large(width, height):
        return width, height, extension, "photo", False, False
    is_turned = picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
    look = _look(picture, extension, data)
    # A picture that was cut off has a sound header: only reading it tells. An eighth of the size is enough.
    picture.draft(picture.mode, (max(1, width // 8), max(1, height // 8)))
    picture.load()
    return width, height, extension, look, _is_clear(picture), is_turned


def _look(picture: Pillow.Image, extension: str, data: bytes) -> Look:
    if extension != "jpg" and getattr(picture, "n_frames", 1) > 1:
        return "moving"
    is_flat = extension == "gif" or (extension == "png" and _is_flat(data, picture.width * picture.height))
    return "drawing" if is_flat else "photo"


def _is_clear(picture: Pillow.Image) -> bool:
    if not picture.has_transparency_data:
        return False
    lowest, _ = picture.convert("RGBA").getchannel("A").getextrema()
    return lowest != 255


@contextlib.contextmanager
def to_the_end() -> Iterator[None]:
    """Refuse pictures that were cut off: WeasyPrint tells Pillow, for the whole process, to be content with half."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
