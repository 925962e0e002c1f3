"""Colours of a screen as inks: the theme's by name, black and greys in black ink alone, the rest by the ICC profile."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from journeygen.model.print_settings import Ink
from journeygen.press.missing import library

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageCms import ImageCmsTransform

Rgb = tuple[float, float, float]
_PICTURES_KEPT = 64


class Mixed(NamedTuple):
    """A colour as a device has it, 0 to 1 each, and `#rrggbb` when no one said which inks it should be."""

    values: tuple[float, ...]
    leftover: str | None = None


class Paint(Protocol):
    """A way to write colours: `space` is the PDF's name of the device, `fill` and `stroke` its operators."""

    space: str
    fill: str
    stroke: str

    def mix(self, rgb: Rgb) -> Mixed:
        """Return a colour for this device."""
        ...


class Inks:
    """The four inks of a job. Everything converted is remembered, so one of these serves a whole process."""

    space, fill, stroke = "/DeviceCMYK", "k", "K"

    def __init__(self, inks: Mapping[str, Ink], icc: bytes) -> None:
        """Take the inks of the theme's colours by `#rrggbb`, and the bytes of a CMYK profile."""
        self._named = {_bytes_of(name): _shares(ink) for name, ink in inks.items()}
        self._icc = icc
        self._mixed: dict[tuple[int, ...], Mixed] = {}
        self._transforms: dict[bytes, ImageCmsTransform] = {}
        self.pictures: dict[bytes, object] = {}

    def mix(self, rgb: Rgb) -> Mixed:
        """Return cyan, magenta, yellow and black. Engines write colours in 8 bits: that is where names are looked up."""
        key = tuple(round(min(max(value, 0.0), 1.0) * 255) for value in rgb)
        found = self._mixed.get(key)
        if found is None:
            found = self._mixed[key] = self._mix(key)
        return found

    def picture(self, picture: Image.Image, profile: bytes = b"") -> Image.Image:
        """Return an RGB picture in CMYK. `profile` is its own ICC profile; sRGB when there is none."""
        from PIL import ImageCms

        converted = ImageCms.applyTransform(picture, self._transform(profile))
        assert converted is not None
        return converted

    def remember(self, key: bytes, value: object) -> None:
        """Keep a converted picture for the next job; the oldest goes."""
        self.pictures[key] = value
        if len(self.pictures) > _PICTURES_KEPT:
            del self.pictures[next(iter(self.pictures))]

    def _mix(self, key: tuple[int, ...]) -> Mixed:
        if key in self._named:
            return Mixed(self._named[key])
        if len(set(key)) == 1:
            return Mixed((0.0, 0.0, 0.0, 1 - key[0] / 255))
        image = library("PIL.Image")
        pixel = self.picture(image.new("RGB", (1, 1), key)).getpixel((0, 0))
        assert isinstance(pixel, tuple)
        return Mixed(tuple(value / 255 for value in pixel), "#{:02x}{:02x}{:02x}".format(*key))

    def _transform(self, profile: bytes) -> ImageCmsTransform:
        known = self._transforms.get(profile)
        if known is None:
            known = self._transforms[profile] = _transform(profile, self._icc)
        return known


class Greys:
    """Colours inside a soft mask: only how light they are counts."""

    space, fill, stroke = "/DeviceGray", "g", "G"

    def mix(self, rgb: Rgb) -> Mixed:
        """Return the luminosity (PDF 2.0, 11.5.3)."""
        red, green, blue = rgb
        return Mixed((0.3 * red + 0.59 * green + 0.11 * blue,))


def _transform(source: bytes, icc: bytes) -> ImageCmsTransform:
    """Build a transform: relative colorimetric with black point compensation keeps paper white and shadows open."""
    from PIL import ImageCms

    target = ImageCms.getOpenProfile(io.BytesIO(icc))
    screen = ImageCms.createProfile("sRGB")
    try:
        given = ImageCms.getOpenProfile(io.BytesIO(source)) if source else screen
        return _built(given, target)
    except (OSError, ImageCms.PyCMSError):  # a picture's own profile may be broken or none of RGB
        return _built(screen, target)


def _built(source: object, target: object) -> ImageCmsTransform:
    from PIL import ImageCms

    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    return ImageCms.buildTransform(source, target, "RGB", "CMYK", intent, flags)  # type: ignore[arg-type]


def _bytes_of(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color.removeprefix("#")))


def _shares(ink: Ink) -> tuple[float, ...]:
    return ink.c / 100, ink.m / 100, ink.y / 100, ink.k / 100
