"""A picture is read as a mail program will read it: to its end. What it is decides how the site offers it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from journeygen.artifact import NoMemory
from journeygen.load.images import read_images
from journeygen.load.measure import measure
from tests.unit.pictures import drawing, exif, moving, photo, saved

IMAGES = Path(__file__).resolve().parents[3] / "content" / "images"


@pytest.mark.parametrize("name", ["miso.jpg", "village.jpg", "logo.png"])
def test_a_whole_picture_is_measured(name: str) -> None:
    measured = measure((IMAGES / name).read_bytes())
    assert measured is not None and measured[2] == name[-3:]


@pytest.mark.parametrize("name", ["miso.jpg", "village.jpg", "logo.png"])
@pytest.mark.parametrize("part", [0.01, 0.5, 0.95])
def test_a_picture_that_was_cut_off_is_none(name: str, part: float) -> None:
    data = (IMAGES / name).read_bytes()
    assert measure(data[: int(len(data) * part)]) is None, "readers would see half a picture"


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        (saved(photo(60, 40), "JPEG"), (60, 40, "jpg", "photo", False, False)),
        (saved(photo(60, 40, "CMYK"), "JPEG"), (60, 40, "jpg", "photo", False, False)),
        (saved(photo(60, 40), "JPEG", exif=exif(6)), (60, 40, "jpg", "photo", False, True)),
        (saved(photo(60, 40), "JPEG", exif=exif(3)), (60, 40, "jpg", "photo", False, False)),
        (saved(photo(60, 40), "PNG", exif=exif(8)), (60, 40, "png", "photo", False, True)),
        (saved(photo(60, 40), "PNG"), (60, 40, "png", "photo", False, False)),
        (saved(photo(60, 40, "RGBA"), "PNG"), (60, 40, "png", "photo", False, False)),
        (saved(photo(60, 40, "L").convert("I;16"), "PNG"), (60, 40, "png", "photo", False, False)),
        (saved(drawing(300, 200), "PNG"), (300, 200, "png", "drawing", True, False)),
        (
            saved(drawing(300, 200).convert("P"), "PNG", transparency=0),
            (300, 200, "png", "drawing", True, False),
        ),
        (saved(drawing(300, 200).convert("RGB"), "GIF"), (300, 200, "gif", "drawing", False, False)),
        (moving("GIF"), (40, 30, "gif", "moving", False, False)),
        (moving("PNG"), (40, 30, "png", "moving", False, False)),
        (
            saved(photo(60, 40), "MPO", save_all=True, append_images=[photo(30, 20)]),
            (60, 40, "jpg", "photo", False, False),
        ),
    ],
)
def test_what_a_picture_is_stands_in_its_bytes(data: bytes, facts: tuple[object, ...]) -> None:
    assert measure(data) == facts


def test_a_photograph_whose_ground_is_cut_out_is_clear() -> None:
    picture = photo(60, 40, "RGBA")
    picture.putpixel((59, 39), (0, 0, 0, 0))
    assert measure(saved(picture, "PNG")) == (60, 40, "png", "photo", True, False)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"%PDF-1.7", b"<svg/>", saved(photo(8, 8), "WEBP")])
def test_what_mail_programs_do_not_show_is_none(data: bytes) -> None:
    assert measure(data) is None


def test_a_picture_of_too_many_dots_is_told_by_its_size_and_not_unpacked(tmp_path: Path) -> None:
    folder = tmp_path / "content/images"
    folder.mkdir(parents=True)
    (folder / "bomb.png").write_bytes(_empty_png(60_000, 60_000))
    (folder / "wall.jpg").write_bytes(_wide_jpeg())
    images, problems = read_images(tmp_path, NoMemory())
    assert images == {}
    assert [(found.code, found.span.file) for found in problems] == [
        ("S301", "content/images/bomb.png"),
        ("S301", "content/images/wall.jpg"),
    ]
    assert "横 60,000 × 縦 60,000 ドット" in problems[0].message.ja


def _empty_png(width: int, height: int) -> bytes:
    """Return a PNG that says it is large and holds nothing."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", b""),
        (b"IEND", b""),
    )
    written = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def _wide_jpeg() -> bytes:
    """Return a JPEG whose header says 10,000 × 10,000 dots."""
    data = bytearray(saved(photo(16, 16), "JPEG"))
    frame = data.find(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 10_000, 10_000)
    return bytes(data)
