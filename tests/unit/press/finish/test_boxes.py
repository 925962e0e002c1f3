"""Where everything stands: a print house cuts at the TrimBox and wants colour up to the BleedBox."""

from __future__ import annotations

import io

import pikepdf
import pytest

from journeygen.model.piece import Geometry
from journeygen.press.finish import PaperSizeError, finish
from tests.unit.press.finish.papers import ENGINE_NAMES, MM, drawn, finished, paper, pixel, raw


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_boxes_are_the_millimetres_of_the_piece(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        assert len(pdf.pages) == 2
        for page in pdf.pages:
            for name, inset in (("/MediaBox", 0), ("/CropBox", 0), ("/BleedBox", 10), ("/TrimBox", 13)):
                right, top = 126 - inset, 174 - inset
                wanted = [inset * MM, inset * MM, right * MM, top * MM]
                assert [float(value) for value in page.obj[name]] == pytest.approx(wanted, abs=0.01), name


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_colour_reaches_the_bleed_and_not_beyond(engine: str) -> None:
    image = drawn(finished(engine)[0])
    ground, white = pixel(image, 50, 30), (255, 255, 255)
    assert ground != white
    for x, y in ((-2.8, 20), (102.8, 20), (30, -2.8)):
        assert pixel(image, x, y) == ground, "the cutter would leave a white edge"
    for x, y in ((-3.2, 20), (103.2, 20), (30, -3.2)):
        assert pixel(image, x, y) == white, "art beyond the bleed runs under the marks"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_content_stands_to_a_fifth_of_a_millimetre(engine: str) -> None:
    image = drawn(finished(engine)[0], dpi=600)
    column = [pixel(image, 50, y / 100, 600) for y in range(3900, 4100)]
    ends = 39 + next(number for number, color in enumerate(column) if color == (255, 255, 255)) / 100
    assert ends == pytest.approx(40, abs=0.2), "the band ends 40 mm below the trim"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_gradients_move_with_their_page(engine: str) -> None:
    image = drawn(finished(engine)[0])
    red = [pixel(image, x, 105)[1] for x in (11, 20, 30, 40, 49)]
    assert red == sorted(red) and red[0] < 90 and red[-1] > 240, (
        "a gradient of 40 mm from the accent to white"
    )


def test_a_page_of_another_size_is_refused() -> None:
    with pytest.raises(PaperSizeError) as wrong:
        finish(raw("weasyprint"), paper(Geometry(105, 148, 2)))
    assert (wrong.value.page, round(wrong.value.width)) == (0, 100)
