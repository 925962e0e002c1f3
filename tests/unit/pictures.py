"""Pictures for tests, made on the spot: each is light in its upper left quarter and dark elsewhere."""

from __future__ import annotations

import io
import random
from typing import Any

from PIL import Image, ImageDraw

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
LIGHT, DARK = (240, 200, 60), (30, 40, 120)


def photo(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture with as many colours as a photograph: its colours tremble a little."""
    picture = Image.new("RGB", (width, height), DARK)
    picture.paste(LIGHT, (0, 0, width // 2, height // 2))
    grain = Image.frombytes("L", (width, height), random.Random(7).randbytes(width * height))
    return Image.blend(picture, grain.convert("RGB"), 0.12).convert(mode)


def drawing(width: int, height: int) -> Image.Image:
    """Return flat art in three colours, one of them clear."""
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    drawn = ImageDraw.Draw(picture)
    drawn.rectangle((0, 0, width // 2, height // 2), fill=(*LIGHT, 255))
    drawn.line((0, height, width, 0), fill=(*DARK, 255), width=3)
    return picture


def saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    """Return a picture's file."""
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Return what a camera writes beside a picture: how it lay, its maker, and where it was."""
    told = Image.Exif()
    told[ORIENTATION], told[MAKER] = orientation, "ACME Camera"
    told.get_ifd(GPS).update({1: "N", 2: (36.0, 12.0, 30.0)})
    return told


def moving(form: str) -> bytes:
    """Return a picture of two frames."""
    frames = [Image.new("RGB", (40, 30), colour) for colour in (LIGHT, DARK)]
    return saved(frames[0], form, save_all=True, append_images=frames[1:], duration=200)


def shown(data: bytes) -> Image.Image:
    """Return the picture of a file as RGBA."""
    with Image.open(io.BytesIO(data)) as opened:
        return opened.convert("RGBA")


def is_light(data: bytes, x: float, y: float) -> bool:
    """Tell whether a file is light at a place, given in parts of its width and height."""
    picture = shown(data)
    pixel = picture.getpixel((int(x * picture.width), int(y * picture.height)))
    assert isinstance(pixel, tuple)
    return sum(pixel[:3]) > 300
