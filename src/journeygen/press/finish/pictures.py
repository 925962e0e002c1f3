"""Pictures in inks: photographs through the ICC profile, flat art colour by colour, black and white in black ink."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from journeygen.load.measure import to_the_end
from journeygen.press.finish.inks import Inks
from journeygen.press.finish.spaces import family
from journeygen.press.missing import library

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 100_000_000
"""A picture of 300 ppi on A2 has 35 million."""
QUALITY = 92
_INVERTED = [1, 0, 1, 0, 1, 0, 1, 0]
"""Pillow writes CMYK JPEGs as Adobe does, the values turned round; PDF wants to be told."""
_FLAT = 256
"""Colours up to which a picture without losses counts as flat art."""
_BROKEN = (OSError, ValueError, SyntaxError, NotImplementedError)


class PictureError(Exception):
    """A picture cannot be converted: too large, or its data are broken."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What a picture's stream holds now, compressed. `palette` makes it an indexed picture."""

    data: bytes
    space: str
    is_jpeg: bool = False
    palette: bytes = b""


def convert_picture(image: Any, inks: Inks) -> None:
    """Convert a picture in place. Grey and CMYK pictures stay; a soft mask is grey and stays."""
    if image.get("/ImageMask") or "/ColorSpace" not in image:
        return
    kind = family(image.ColorSpace)
    if kind == "/Indexed":
        _convert_palette(image, inks)
    elif kind in ("/DeviceGray", "/CalGray", "/DeviceCMYK"):
        image.ColorSpace = library("pikepdf").Name(kind.replace("Cal", "Device"))
    elif kind in ("/DeviceRGB", "/CalRGB"):
        _replace(image, _converted(image, inks))


def _converted(image: Any, inks: Inks) -> Converted:
    """Return the picture in inks: the same picture in another job, or in another object, is converted once."""
    profile = _profile_of(image)
    size = int(image.Width), int(image.Height)
    key = hashlib.sha256(b"\0".join((image.read_raw_bytes(), profile, str(size).encode()))).digest()
    known = inks.pictures.get(key)
    if isinstance(known, Converted):
        return known
    if size[0] * size[1] > MAX_PIXELS:
        raise PictureError
    made = _in_inks(_opened(image), profile, _is_photograph(image), inks)
    inks.remember(key, made)
    return made


def _opened(image: Any) -> Image.Image:
    """Decode a picture, whatever becomes of the profile that it came with."""
    pikepdf, pillow = library("pikepdf"), library("PIL.Image")
    image.ColorSpace = pikepdf.Name.DeviceRGB
    try:
        with to_the_end():
            picture: Image.Image = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    except (
        *_BROKEN,
        pillow.DecompressionBombError,
        pikepdf.PdfError,
        pikepdf.UnsupportedImageTypeError,
    ) as broken:
        raise PictureError from broken
    return picture


def _in_inks(picture: Image.Image, profile: bytes, is_photograph: bool, inks: Inks) -> Converted:
    if _is_grey(picture):
        grey = picture.getchannel(0)
        return _jpeg(grey, "/DeviceGray") if is_photograph else _lossless(grey, "/DeviceGray")
    flat = None if is_photograph else picture.getcolors(_FLAT)
    if flat:
        return _indexed(picture, flat, inks)
    converted = inks.picture(picture, profile)
    return _jpeg(converted, "/DeviceCMYK") if is_photograph else _lossless(converted, "/DeviceCMYK")


def _indexed(picture: Image.Image, flat: list[Any], inks: Inks) -> Converted:
    """Return flat art with its colours in a palette: the theme's come out in exactly their inks."""
    pillow = library("PIL.Image")
    colors = sorted(color for _, color in flat)
    palette = pillow.new("P", (1, 1))
    palette.putpalette(
        [value for color in (*colors, *colors[-1:] * (_FLAT - len(colors))) for value in color]
    )
    numbers = picture.quantize(palette=palette, dither=pillow.Dither.NONE)
    mixed = (inks.mix(tuple(value / 255 for value in color)).values for color in colors)
    table = bytes(round(value * 255) for values in mixed for value in values)
    return _lossless(numbers, "/DeviceCMYK", table)


def _is_grey(picture: Image.Image) -> bool:
    chops = library("PIL.ImageChops")
    red, green, blue = picture.split()
    return not chops.difference(red, green).getbbox() and not chops.difference(green, blue).getbbox()


def _is_photograph(image: Any) -> bool:
    """Tell whether a picture came as JPEG, or is a large one: then JPEG's losses are not seen, its size is."""
    filters = str(image.get("/Filter", ""))
    return "DCTDecode" in filters or int(image.Width) * int(image.Height) > 4_000_000


def _jpeg(picture: Image.Image, space: str) -> Converted:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=QUALITY, subsampling=0)
    return Converted(file.getvalue(), space, is_jpeg=True)


def _lossless(picture: Image.Image, space: str, palette: bytes = b"") -> Converted:
    return Converted(zlib.compress(picture.tobytes()), space, palette=palette)


def _replace(image: Any, made: Converted) -> None:
    pikepdf = library("pikepdf")
    for name in ("/DecodeParms", "/Decode", "/ColorTransform"):
        if name in image:
            del image[name]
    space = pikepdf.Name(made.space)
    image.BitsPerComponent = 8
    if made.is_jpeg:
        image.write(made.data, filter=pikepdf.Name.DCTDecode)
        if made.space == "/DeviceCMYK":
            image.Decode = pikepdf.Array(_INVERTED)
    else:
        image.write(made.data, filter=pikepdf.Name.FlateDecode)
    if made.palette:
        highest = len(made.palette) // 4 - 1
        space = pikepdf.Array([pikepdf.Name.Indexed, space, highest, pikepdf.String(made.palette)])
    image.ColorSpace = space


def _convert_palette(image: Any, inks: Inks) -> None:
    """Convert an indexed picture by its palette alone."""
    pikepdf = library("pikepdf")
    _, base, highest, table = image.ColorSpace
    if family(base) not in ("/DeviceRGB", "/CalRGB"):
        return
    given = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
    colors = zip(*[iter(given[: 3 * (int(highest) + 1)])] * 3, strict=False)
    mixed = (inks.mix((red / 255, green / 255, blue / 255)).values for red, green, blue in colors)
    made = bytes(round(value * 255) for values in mixed for value in values)
    image.ColorSpace = pikepdf.Array(
        [pikepdf.Name.Indexed, pikepdf.Name.DeviceCMYK, highest, pikepdf.String(made)]
    )


def _profile_of(image: Any) -> bytes:
    space = image.ColorSpace
    is_profile = getattr(space, "_type_name", "") == "array" and str(space[0]) == "/ICCBased"
    return bytes(space[1].read_bytes()) if is_profile else b""
