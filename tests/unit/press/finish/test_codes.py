"""Codes as a camera and a sorting machine see them: read back from the raster of the finished page."""

from __future__ import annotations

import io

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from journeygen.model.piece import Box
from journeygen.press.finish.codes import draw_barcode, draw_qr
from tests.unit.press.finish.papers import ADDRESS, BARS, ENGINE_NAMES, drawn, finished, paper

KINDS = {(True, True): "1", (True, False): "2", (False, True): "3", (False, False): "4"}


def cut(image: Image.Image, x: float, y: float, width: float, height: float, dpi: int = 300) -> Image.Image:
    left, top = (13 + x) / 25.4 * dpi, (13 + y) / 25.4 * dpi
    return image.crop((int(left), int(top), int(left + width / 25.4 * dpi), int(top + height / 25.4 * dpi)))


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_the_qr_code_is_read_from_the_page(engine: str) -> None:
    found = zxingcpp.read_barcodes(drawn(finished(engine)[0]))
    assert [one.text for one in found if "QR" in str(one.format)] == [ADDRESS]


def alone(drawing: str) -> bytes:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(126 / 25.4 * 72, 174 / 25.4 * 72))
        page.obj.Contents = pdf.make_stream(drawing.encode("ascii"))
        file = io.BytesIO()
        pdf.save(file)
    return file.getvalue()


@pytest.mark.parametrize("number", range(40))
def test_every_address_is_read_with_the_one_mask(number: int) -> None:
    address = f"https://www.tsumugino.example.jp/{'a/' * (number % 9)}q?c={number * 7919:x}" + "&t=味噌" * (
        number % 3
    )
    image = drawn(alone(draw_qr(paper(), address, Box(20, 20, 24, 24))))
    assert [one.text for one in zxingcpp.read_barcodes(image)] == [address]


def test_the_quiet_zone_is_inside_the_place() -> None:
    image = drawn(alone(draw_qr(paper(), ADDRESS, Box(20, 20, 20, 20))), dpi=600)
    box = cut(image, 20, 20, 20, 20, 600).convert("L").point(lambda value: 255 - value).getbbox()
    assert box is not None
    left, top, right, bottom = (value / 600 * 25.4 for value in box)
    module = 20 / 41  # an address of 43 characters, level M: 33 modules and 4 on every side
    assert (left, top, right, bottom) == pytest.approx(
        (4 * module, 4 * module, 37 * module, 37 * module), abs=0.1
    )
    outside = image.convert("L").point(lambda value: 255 - value).getbbox()
    assert outside is not None and outside[0] >= (13 + 20) / 25.4 * 600, "nothing outside the place"


def read_bars(strip: Image.Image) -> tuple[str, list[float]]:
    """Read a horizontal code as a sorting machine does: where the middle line is dark, how far up and down it is so."""
    grey = strip.convert("L").point(lambda value: 255 * (value < 128))
    box = grey.getbbox()
    assert box is not None
    code = grey.crop(box)
    middle = [code.getpixel((x, code.height // 2)) for x in range(code.width)]
    starts = [x for x in range(code.width) if middle[x] and (x == 0 or not middle[x - 1])]
    ends = [x for x in range(code.width) if middle[x] and (x == code.width - 1 or not middle[x + 1])]
    bars = [(start + end) // 2 for start, end in zip(starts, ends, strict=True)]
    upper, lower = round(code.height / 6), round(code.height * 5 / 6)
    kinds = [KINDS[bool(code.getpixel((x, upper))), bool(code.getpixel((x, lower)))] for x in bars]
    return "".join(kinds), [float(box[2] - box[0]), float(box[3] - box[1])]


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_the_barcode_is_read_from_the_page(engine: str) -> None:
    image = drawn(finished(engine)[0], dpi=600)
    assert read_bars(cut(image, 9, 89, 77, 6, 600))[0] == BARS
    upright = cut(image, 91, 59, 6, 77, 600).transpose(Image.Transpose.ROTATE_90)
    assert read_bars(upright)[0] == BARS, "read downwards, its top on the right"


@pytest.mark.parametrize(
    ("length", "thickness", "points"), [(79.8, 4, 10), (63.84, 3, 8), (150, 10, 11.5), (90, 3.6, 10)]
)
def test_bars_have_the_sizes_of_the_rules(length: float, thickness: float, points: float) -> None:
    drawing = draw_barcode(paper(), BARS, Box(2, 30, length, thickness)) if length < 100 else ""
    if not drawing:
        drawing = draw_barcode(paper(), BARS, Box(2, 5, thickness, 140))
    image = drawn(alone(drawing), dpi=600)
    strip = image if length < 100 else image.transpose(Image.Transpose.ROTATE_90)
    bars, (width, height) = read_bars(strip)
    assert bars == BARS
    assert width / 600 * 25.4 == pytest.approx(79.8 * points / 10, abs=0.15)
    assert height / 600 * 25.4 == pytest.approx(3.6 * points / 10, abs=0.1)
