"""From SVG marks to a finished picture: hand-cut edges, paper grain, a small file."""

import io
import random
from pathlib import Path

import resvg_py
from PIL import Image, ImageChops, ImageFilter

BLEED = 16
"""Extra margin that is cut away, so that the wavering edges never show at the border."""

OVERSIZE = 1.6
"""The sheet is rendered larger and reduced, which keeps the wavering edges smooth."""

HEAVIEST = 100_000
"""A picture in a mail should load at once on a telephone."""

_WAVER = (
    '<filter id="waver" filterUnits="userSpaceOnUse" x="{x}" y="{x}" width="{w}" height="{h}" '
    'color-interpolation-filters="sRGB">'
    '<feTurbulence type="fractalNoise" baseFrequency="0.018" numOctaves="2" seed="{seed}"/>'
    '<feDisplacementMap in="SourceGraphic" scale="{scale}" xChannelSelector="R" yChannelSelector="G"/>'
    "</filter>"
)


def print_picture(
    marks: str, width: int, height: int, seed: int, waver: float = 3.5, scale: float = 1
) -> Image.Image:
    """Render marks over the whole sheet and give them the grain of paper; `scale` times as large for paper."""
    full = _render(marks, width, height, seed, waver, scale).convert("RGB")
    return _with_grain(full, seed, scale)


def print_cutout(marks: str, width: int, height: int, seed: int, waver: float = 1.5) -> Image.Image:
    """Render marks on a transparent sheet (a seal, a signature)."""
    return _render(marks, width, height, seed, waver)


def save_picture(picture: Image.Image, path: Path, heaviest: int = HEAVIEST) -> None:
    """Write a JPEG at the best quality that keeps it light (bytes)."""
    for quality in range(86, 44, -3):
        data = io.BytesIO()
        picture.save(data, "JPEG", quality=quality, optimize=True, progressive=True, subsampling=1)
        if data.tell() <= heaviest:
            break
    path.write_bytes(data.getvalue())


def save_cutout(picture: Image.Image, path: Path) -> None:
    """Write a PNG of few colours that keeps its transparency."""
    picture.quantize(96, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        path, "PNG", optimize=True
    )


def _render(marks: str, width: int, height: int, seed: int, waver: float, scale: float = 1) -> Image.Image:
    full_width, full_height = width + 2 * BLEED, height + 2 * BLEED
    effect = _WAVER.format(x=-BLEED, w=full_width, h=full_height, seed=seed, scale=waver)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-BLEED} {-BLEED} {full_width} {full_height}" '
        f'width="{full_width}" height="{full_height}">{effect}<g filter="url(#waver)">{marks}</g></svg>'
    )
    data = resvg_py.svg_to_bytes(
        svg_string=svg, width=round(full_width * OVERSIZE * scale), skip_system_fonts=True
    )
    image = Image.open(io.BytesIO(data)).convert("RGBA")
    across, down, edge = (round(length * scale) for length in (full_width, full_height, BLEED))
    reduced = image.resize((across, down), Image.Resampling.LANCZOS)
    return reduced.crop((edge, edge, edge + round(width * scale), edge + round(height * scale)))


def _with_grain(picture: Image.Image, seed: int, scale: float = 1) -> Image.Image:
    """Lay a fine and a coarse grain over the picture; both lighten and darken by the same amount."""
    fine = _noise(picture.size, seed, 0.7 * scale, round(20 * scale))
    coarse = _noise(picture.size, seed + 1, 4 * scale, round(44 * scale))
    for grain in (fine, coarse):
        layer = Image.merge("RGB", (grain, grain, grain))
        picture = ImageChops.add(picture, layer, scale=1, offset=-128)
    return picture


def _noise(size: tuple[int, int], seed: int, blur: float, spread: int) -> Image.Image:
    """Grey noise around 128, soft by ``blur``, reaching about ``spread`` before it is blurred."""
    width, height = size
    raw = random.Random(seed).randbytes(width * height)
    noise = Image.frombytes("L", size, raw).filter(ImageFilter.GaussianBlur(blur))
    return noise.point([round(128 + (level - 127.5) * spread / 128) for level in range(256)])
