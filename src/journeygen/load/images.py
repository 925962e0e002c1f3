"""Pictures: only their digest, size and format; their bytes are copied when a build is written."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from journeygen.artifact import Memory
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.load.files import digest_of, list_files, read_bytes
from journeygen.model.folders import CONTENT, IMAGES
from journeygen.model.project import Image

MAX_BYTES = 20_000_000
MAX_PIXELS = 50_000_000
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".PNG", ".JPG", ".JPEG", ".GIF")
"""Cameras write theirs in capitals."""
FORMATS = {"PNG": "png", "JPEG": "jpg", "GIF": "gif"}


def read_images(root: Path, memory: Memory) -> tuple[dict[str, Image], list[Diagnostic]]:
    """Read every picture below content/images; the keys are paths as authors write them: images/NAME.png."""
    images: dict[str, Image] = {}
    problems: list[Diagnostic] = []
    for path in list_files(root, IMAGES, SUFFIXES):
        data, found = read_bytes(root, path, MAX_BYTES)
        problems += found
        if data is None:
            continue
        name = PurePosixPath(path).relative_to(CONTENT).as_posix()
        digest = digest_of(data)
        measured = memory.recall(f"picture:{digest}", partial(measure, data))
        if measured is None:
            message = Words("画像として読めません", "this is not a picture")
            problems.append(
                error(
                    "F007",
                    Span(path),
                    message,
                    Words(
                        "PNG か JPEG で保存し直します。大きな写真は、紙にするものでも、長いほうが 4,000 ドットあれば足ります",
                        "save it as PNG or JPEG; 4,000 pixels along the longer side are enough, on paper too",
                    ),
                )
            )
            continue
        images[name] = Image(name, digest, *measured)
    return images, problems


def measure(data: bytes) -> tuple[int, int, str] | None:
    """Return width, height (pixels) and extension, None when the bytes are no picture that mail programs show."""
    header = _png_header(data)
    return header or _by_pillow(data)


def _png_header(data: bytes) -> tuple[int, int, str] | None:
    """Read a PNG's size from its header: most pictures, without importing an image library."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or b"IEND" not in data[-64:]:
        return None
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24]), "png"


def _by_pillow(data: bytes) -> tuple[int, int, str] | None:
    from PIL import Image as Pillow, UnidentifiedImageError

    try:
        with to_the_end(), Pillow.open(io.BytesIO(data)) as picture:
            width, height = picture.size
            extension = FORMATS.get(str(picture.format))
            if not extension or width * height > MAX_PIXELS:
                return None
            # A picture that was cut off has a sound header: only reading it tells. An eighth of the size is enough.
            picture.draft(picture.mode, (width // 8, height // 8))
            picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Pillow.DecompressionBombError):
        return None
    return width, height, extension


@contextlib.contextmanager
def to_the_end() -> Iterator[None]:
    """Refuse pictures that were cut off: WeasyPrint tells Pillow, for the whole process, to be content with half."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
