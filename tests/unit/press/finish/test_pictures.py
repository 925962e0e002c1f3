"""Pictures: photographs in CMYK, flat art in the brand's inks, grey in black ink, and never twice the same work."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
from PIL import Image

from journeygen.press.finish import Inks, Paper, PictureError, finish, pictures
from tests.unit.press.finish.papers import (
    ENGINE_NAMES,
    GEOMETRY,
    INKS,
    drawn,
    finished,
    icc,
    near,
    paper,
    photograph,
    picture,
    pixel,
    raw,
)


def pictures_of(pdf: pikepdf.Pdf) -> list[Any]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_a_photograph_is_a_cmyk_jpeg_and_looks_the_same(engine: str) -> None:
    pdf, _, _ = finished(engine)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [one for one in pictures_of(opened) if "DCTDecode" in str(one.get("/Filter"))]
        assert len(found) == 1, "both pages show one picture"
        assert found[0].ColorSpace == "/DeviceCMYK" and (found[0].Width, found[0].Height) == (256, 256)
    image, source = drawn(pdf), Image.open(io.BytesIO(photograph())).convert("RGB")
    for x, y in ((0.25, 0.25), (0.5, 0.5), (0.75, 0.4), (0.3, 0.9)):
        wanted = source.getpixel((round(x * 256), round(y * 256)))
        assert isinstance(wanted, tuple)
        assert near(pixel(image, 10 + 20 * x, 125 + 20 * y), wanted, 30), (
            "paper is a little duller, not another colour"
        )


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_flat_art_has_the_brands_inks_and_keeps_its_mask(engine: str) -> None:
    pdf, _, _ = finished(engine)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        flat = next(one for one in pictures_of(opened) if "/SMask" in one)
        _, base, highest, table = flat.ColorSpace
        palette = bytes(table)
        assert base == "/DeviceCMYK"
        assert bytes((51, 217, 217, 76)) in [
            palette[at : at + 4] for at in range(0, 4 * (int(highest) + 1), 4)
        ]
        assert flat.SMask.ColorSpace == "/DeviceGray"
    image = drawn(pdf)
    assert pixel(image, 40.5, 125.5) == (255, 255, 255), "outside the disc the paper shows"
    assert near(pixel(image, 50, 135), pixel(image, 50, 30), 3), "the disc has the colour of the band"


def one_picture(data: bytes, **more: Any) -> bytes:
    """Make a page with one picture, as its bytes: a JPEG, or what `more` says."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(106 / 25.4 * 72, 154 / 25.4 * 72))
        image = pdf.make_stream(data)
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        for name, value in more.items():
            image[f"/{name}"] = value
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
        page.obj.Contents = pdf.make_stream(b"q 200 0 0 200 50 50 cm /I Do Q")
        file = io.BytesIO()
        pdf.save(file)
    return file.getvalue()


def raster(mode: str, data: bytes, width: int, height: int) -> bytes:
    space = {"RGB": pikepdf.Name.DeviceRGB, "L": pikepdf.Name.DeviceGray, "CMYK": pikepdf.Name.DeviceCMYK}[
        mode
    ]
    return one_picture(data, Width=width, Height=height, BitsPerComponent=8, ColorSpace=space)


def converted(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(finish(pdf, paper())[0]))


def test_grey_in_rgb_is_black_ink_alone() -> None:
    greys = bytes((0, 90, 180, 255))
    with converted(raster("RGB", bytes(value for grey in greys for value in (grey,) * 3), 4, 1)) as pdf:
        (image,) = pictures_of(pdf)
        assert image.ColorSpace == "/DeviceGray" and image.read_bytes() == greys


def test_what_is_grey_or_cmyk_already_stays() -> None:
    for mode, data in (("L", bytes((0, 90))), ("CMYK", bytes(range(8)))):
        with converted(raster(mode, data, 2, 1)) as pdf:
            (image,) = pictures_of(pdf)
            assert image.read_bytes() == data


def test_a_picture_of_many_colours_without_losses() -> None:
    bands = [Image.linear_gradient("L"), Image.radial_gradient("L"), Image.new("L", (256, 256), 40)]
    with converted(raster("RGB", Image.merge("RGB", bands).tobytes(), 256, 256)) as pdf:
        (image,) = pictures_of(pdf)
        assert image.ColorSpace == "/DeviceCMYK" and "DCT" not in str(image.get("/Filter"))
        assert len(image.read_bytes()) == 256 * 256 * 4


def test_an_indexed_picture_changes_its_palette_alone() -> None:
    space = pikepdf.Array(
        [pikepdf.Name.Indexed, pikepdf.Name.DeviceRGB, 1, pikepdf.String(bytes((142, 59, 42, 0, 0, 0)))]
    )
    given = one_picture(bytes((64,)), Width=2, Height=1, BitsPerComponent=1, ColorSpace=space)
    with converted(given) as pdf:
        (image,) = pictures_of(pdf)
        assert image.read_bytes() == bytes((64,))
        assert bytes(image.ColorSpace[3]) == bytes((51, 217, 217, 76, 0, 0, 0, 255))


def test_a_picture_is_converted_once_for_all_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    honest = pictures._opened

    def watched(image: object) -> Image.Image:
        opened.append(image)
        return honest(image)

    monkeypatch.setattr(pictures, "_opened", watched)
    mixed = Inks(INKS, icc())
    first = finish(raw("weasyprint"), Paper(GEOMETRY, INKS, icc(), "x", "x", mixed))[0]
    count = len(opened)
    assert finish(raw("weasyprint"), Paper(GEOMETRY, INKS, icc(), "x", "x", mixed))[0] == first
    assert count == len(opened) == 2


def test_a_photograph_whose_own_profile_is_broken_counts_as_srgb() -> None:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(106 / 25.4 * 72, 154 / 25.4 * 72))
        profile = pdf.make_stream(b"no profile at all")
        profile.N = 3
        image = pdf.make_stream(bytes((142, 59, 42)) * 4)
        image.Subtype, image.Width, image.Height, image.BitsPerComponent = pikepdf.Name.Image, 2, 2, 8
        image.ColorSpace = pikepdf.Array([pikepdf.Name.ICCBased, profile])
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
        page.obj.Contents = pdf.make_stream(b"/I Do")
        file = io.BytesIO()
        pdf.save(file)
    with converted(file.getvalue()) as pdf:
        (image,) = pictures_of(pdf)
        assert str(image.ColorSpace[0]) == "/Indexed"


def test_a_broken_or_gigantic_picture_is_refused() -> None:
    jpeg = picture("RGB", (200, 90, 30), kind="JPEG")
    cut = one_picture(
        jpeg[: len(jpeg) // 2],
        Width=120,
        Height=120,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceRGB,
        Filter=pikepdf.Name.DCTDecode,
    )
    for bad in (cut, raster("RGB", b"too little", 20_000, 20_000), raster("RGB", b"too little", 200, 200)):
        with pytest.raises(PictureError):
            converted(bad)
