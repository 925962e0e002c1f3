"""トンボ: in every ink, outside the bleed, with marks where a page is folded."""

from __future__ import annotations

import io

import pikepdf
import pytest

from tests.unit.press.finish.papers import ENGINE_NAMES, drawn, finished, pixel


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_marks_are_in_registration_colour(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        for number, page in enumerate(pdf.pages):
            form = page.Resources.XObject[f"/Tombo{number}"]
            separation, name, base, tint = form.Resources.ColorSpace.All
            assert [str(one) for one in (separation, name, base)] == ["/Separation", "/All", "/DeviceCMYK"]
            assert [float(value) for value in tint.C1] == [1, 1, 1, 1]
            written = [(str(one.operator), one.operands) for one in pikepdf.parse_content_stream(form)]
            colors = [
                [float(tint) for tint in operands] for operator, operands in written if operator == "SCN"
            ]
            assert colors == [[1]]
            assert not {"rg", "RG", "k", "K", "g", "G"} & {operator for operator, _ in written}


def is_dark(engine: str, x: float, y: float, page: int = 0) -> bool:
    image = drawn(finished(engine)[0], page)
    around = ((x + across / 10, y + down / 10) for across in (-1, 0, 1) for down in (-1, 0, 1))
    return any(sum(pixel(image, *place)) < 600 for place in around)


@pytest.mark.parametrize("engine", ENGINE_NAMES)
@pytest.mark.parametrize(
    ("x", "y"), [(-8, 0), (-8, -3), (0, -8), (-3, -8), (108, 148), (108, 151), (100, 156), (103, 156)]
)
def test_corners_are_double_lines_at_trim_and_bleed(engine: str, x: float, y: float) -> None:
    assert is_dark(engine, x, y)


@pytest.mark.parametrize("engine", ENGINE_NAMES)
@pytest.mark.parametrize(
    ("x", "y"), [(50, -10), (45, -7), (-10, 74), (-7, 70), (110, 74), (50, 158), (58, 155)]
)
def test_sides_have_a_cross_in_the_middle(engine: str, x: float, y: float) -> None:
    assert is_dark(engine, x, y)


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_folds_are_marked_on_their_page_alone(engine: str) -> None:
    for x, y in ((33, -6.4), (33, 153.8), (-6.4, 70), (106.4, 70)):
        lines = [
            is_dark(engine, x + d * (abs(y - 70) > 1), y + d * (abs(y - 70) <= 1), 1) for d in (-0.1, 0, 0.1)
        ]
        assert any(lines), (x, y)
    assert not is_dark(engine, 33, -6.4), "page 0 has no fold"


def test_marks_stay_outside_the_bleed() -> None:
    image = drawn(finished("weasyprint")[0], 1)
    for at in range(-29, 1030):
        assert pixel(image, at / 10, -2.9) == pixel(image, at / 10, 150.9) == (255, 255, 255)
