"""What comes out of the encoder, decoded again: the right size, upright, in sRGB, and nothing said beside it."""

from __future__ import annotations

import hashlib
import io

import pytest
from PIL import Image, ImageCms

from journeygen.compile.site.encoding import encode
from journeygen.compile.site.renditions import Plan, Rendition
from journeygen.load.measure import measure
from journeygen.model import project
from tests.unit.pictures import LIGHT, drawing, exif, is_light, moving, photo, saved, shown

Made = list[tuple[Rendition, bytes]]


def renditions(data: bytes) -> Made:
    """Return the files of a picture."""
    facts = measure(data)
    assert facts is not None
    plan = Plan(project.Image("images/one.jpg", hashlib.sha256(data).hexdigest(), *facts))
    return list(zip(plan.renditions, encode(data, plan), strict=True))


PHOTO = saved(photo(900, 600), "JPEG", quality=90)


def test_every_file_has_the_size_and_the_format_that_its_name_says() -> None:
    made = renditions(PHOTO)
    assert [(one.width, one.format) for one, _ in made] == [
        (width, form) for form in ("avif", "webp", "jpg") for width in (360, 540, 900)
    ]
    for one, body in made:
        with Image.open(io.BytesIO(body)) as picture:
            assert picture.size == (one.width, one.height)
            assert str(picture.format).lower().replace("jpeg", "jpg") == one.format


def test_a_newer_format_is_smaller_than_the_old_one() -> None:
    size = {(one.format, one.width): len(body) for one, body in renditions(PHOTO)}
    for width in (360, 540, 900):
        assert size["avif", width] < size["jpg", width] and size["webp", width] < size["jpg", width]
    assert size["jpg", 900] < len(PHOTO)


def test_a_large_photograph_of_a_camera_is_shrunk_as_it_is_unpacked() -> None:
    data = saved(photo(5200, 700), "JPEG", quality=60, exif=exif(3))
    made = {(one.width, one.format): body for one, body in renditions(data)}
    assert shown(made[1600, "avif"]).size == (1600, 215)
    assert is_light(made[1600, "avif"], 0.8, 0.8) and not is_light(made[1600, "avif"], 0.2, 0.2)


def test_the_same_bytes_come_out_every_time() -> None:
    assert renditions(PHOTO) == renditions(PHOTO)


@pytest.mark.parametrize(
    ("orientation", "x", "y"), [(1, 0.2, 0.2), (3, 0.8, 0.8), (6, 0.8, 0.2), (8, 0.2, 0.8)]
)
def test_a_picture_is_upright_however_the_camera_lay(orientation: int, x: float, y: float) -> None:
    for _, body in renditions(saved(photo(300, 200), "JPEG", exif=exif(orientation))):
        assert is_light(body, x, y) and not is_light(body, 1 - x, 1 - y)


def test_nothing_is_said_of_the_camera_and_the_place() -> None:
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Haruko, 36.2N</x:xmpmeta>"
    for form in ("JPEG", "PNG"):
        source = saved(photo(400, 300), form, exif=exif(), xmp=xmp, dpi=(300, 300), comment=b"Haruko")
        for one, body in renditions(source):
            with Image.open(io.BytesIO(body)) as picture:
                assert not picture.getexif(), one.name
                assert not {"exif", "xmp", "XML:com.adobe.xmp", "icc_profile", "comment"} & set(picture.info)
            assert b"ACME" not in body and b"Haruko" not in body, one.name


def test_colours_of_another_space_are_converted_and_the_profile_is_dropped() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = photo(300, 200)
    for profile in (srgb, lab, b"no profile"):
        for one, body in renditions(saved(plain, "JPEG", icc_profile=profile)):
            assert is_light(body, 0.2, 0.2) and not is_light(body, 0.8, 0.8), one.name


@pytest.mark.parametrize(
    "data",
    [
        saved(photo(300, 200, "CMYK"), "JPEG"),
        saved(photo(300, 200, "L"), "JPEG"),
        saved(photo(300, 200, "L").convert("I").point(lambda value: value * 257.0).convert("I;16"), "PNG"),
        saved(photo(300, 200, "P"), "PNG"),
        saved(photo(300, 200, "LA"), "PNG"),
        saved(photo(300, 200), "MPO", save_all=True, append_images=[photo(30, 20)]),
        saved(photo(300, 200), "GIF"),
    ],
    ids=["CMYK", "grey", "16 bits", "palette", "grey and alpha", "several in one", "GIF"],
)
def test_every_kind_of_pixels_is_shown(data: bytes) -> None:
    for one, body in renditions(data):
        assert is_light(body, 0.2, 0.2) and not is_light(body, 0.8, 0.8), one.name


def test_flat_art_stays_exact_and_clear() -> None:
    art = drawing(300, 200)
    for one, body in renditions(saved(art, "PNG")):
        assert one.format in ("webp", "png")
        assert shown(body).getpixel((10, 10)) == (*LIGHT, 255)
        pixel = shown(body).getpixel((290, 190))
        assert isinstance(pixel, tuple) and pixel[3] == 0


def test_a_cut_out_photograph_stays_clear_in_every_format() -> None:
    picture = photo(300, 200, "RGBA")
    picture.paste((0, 0, 0, 0), (200, 100, 300, 200))
    made = renditions(saved(picture, "PNG"))
    assert {one.format for one, _ in made} == {"avif", "webp", "png"}
    for one, body in made:
        pixel = shown(body).getpixel((one.width * 9 // 10, one.height * 9 // 10))
        assert isinstance(pixel, tuple) and pixel[3] < 16, one.name


@pytest.mark.parametrize("form", ["GIF", "PNG"])
def test_what_moves_is_left_as_it_is(form: str) -> None:
    source = moving(form)
    assert [body for _, body in renditions(source)] == [source]


@pytest.mark.parametrize("size", [(1, 1), (8, 8), (1, 300), (900, 1)])
def test_the_smallest_pictures_are_one_file(size: tuple[int, int]) -> None:
    for form in ("JPEG", "PNG"):
        ((one, body),) = renditions(saved(photo(*size), form))
        assert shown(body).size == size == (one.width, one.height)
