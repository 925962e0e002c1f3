"""Nothing but inks is left: black text in black, the brand's colours as the brand mixes them, the rest reported."""

from __future__ import annotations

import io

import pikepdf
import pytest

from journeygen.press.finish import finish
from journeygen.press.finish.inks import Greys
from tests.unit.press.finish.papers import ENGINE_NAMES, drawn, finished, inks, near, operations, paper, pixel

SCREEN = {"rg", "RG", "g", "G", "sc", "SC"}


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_no_colour_of_a_screen_is_left(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        assert not {operator for operator, _ in operations(pdf)} & SCREEN
        for thing in pdf.objects:
            space = (
                thing.get("/ColorSpace") if isinstance(thing, pikepdf.Stream | pikepdf.Dictionary) else None
            )
            assert not str(space).startswith(("/DeviceRGB", "/CalRGB", "/ICCBased")), thing
            if isinstance(space, pikepdf.Array):
                assert str(space[0]) == "/Indexed" and str(space[1]) == "/DeviceCMYK"
        assert b"DeviceRGB" not in b"".join(page.obj.unparse(resolved=True) for page in pdf.pages), (
            "a gradient or group of RGB"
        )


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_text_is_black_ink_alone_and_brand_colours_are_exact(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        fills = {
            tuple(round(float(v), 3) for v in values)
            for operator, values in operations(pdf)
            if operator == "k"
        }
    assert (0, 0, 0, 1) in fills, "black"
    assert (0, 0, 0, 0) in fills, "white"
    assert (0.2, 0.85, 0.85, 0.3) in fills, "the accent, from the table"
    assert (0.5, 0.3, 0.85, 0.3) in fills, "the leaf, half transparent"
    assert (0, 0, 0, 0.533) in fills, "#777777 is black ink alone"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_a_colour_without_inks_is_reported_once_a_page(engine: str) -> None:
    assert [(one.color, one.page) for one in finished(engine)[2]] == [("#123456", 0)]


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_transparency_is_mixed_as_inks(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        assert {str(page.obj.Group.CS) for page in pdf.pages} == {"/DeviceCMYK"}


def test_named_colours_are_looked_up_in_eight_bits() -> None:
    accent = (0.2, 0.85, 0.85, 0.3)
    assert inks().mix((0.5569, 0.2314, 0.1647)).values == accent, "as Chromium writes #8e3b2a"
    assert inks().mix((0.556863, 0.231373, 0.164706)).values == accent, "as WeasyPrint does"


def test_other_colours_go_through_the_profile() -> None:
    mixed = inks().mix((0.0, 0.4, 0.8))
    assert mixed.leftover == "#0066cc"
    cyan, magenta, yellow, black = mixed.values
    assert cyan > 0.6 and magenta > 0.3 and yellow < 0.2 and black < 0.2, "a blue"


def test_masks_count_how_light_a_colour_is() -> None:
    assert Greys().mix((1.0, 1.0, 1.0)).values == pytest.approx((1.0,))
    assert Greys().mix((0.0, 1.0, 0.0)).values == pytest.approx((0.59,))


def test_a_soft_mask_stays_a_mask() -> None:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(106 / 25.4 * 72, 154 / 25.4 * 72))
        group = pdf.make_stream(b"1 1 1 rg 0 0 100 100 re f 0.5 g 100 0 100 100 re f")
        group.Type, group.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        group.BBox = [0, 0, 400, 500]
        group.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
        mask = pikepdf.Dictionary(S=pikepdf.Name.Luminosity, G=group)
        page.obj.Resources = pikepdf.Dictionary(
            ExtGState=pikepdf.Dictionary(M=pikepdf.Dictionary(SMask=mask))
        )
        page.obj.Contents = pdf.make_stream(b"/M gs 0 0 0 rg 0 0 400 500 re f")
        file = io.BytesIO()
        pdf.save(file)
    made = finish(file.getvalue(), paper())[0]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        kept = pdf.pages[0].Resources.ExtGState.M.SMask.G
        assert kept.read_bytes().split() == b"1 g 0 0 100 100 re f 0.5 g 100 0 100 100 re f".split()
        assert kept.Group.CS == "/DeviceGray"
    image = drawn(made)
    low = int((174 - 11) / 25.4 * 300)
    dark, half, none = (image.getpixel((int((10 + x / 72 * 25.4) / 25.4 * 300), low)) for x in (50, 150, 250))
    assert dark[0] < 60 and 120 < half[0] < 190 and none == (255, 255, 255)  # type: ignore[index]


FADE = "background: linear-gradient(90deg, rgba(142, 59, 42, 1), rgba(142, 59, 42, 0))"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_what_fades_out_fades_to_the_paper(engine: str) -> None:
    body = f'<section class="jg-page"><div class="jg-trim"><div class="box" style="{FADE}"></div></div></section>'
    image = drawn(finished(engine, body)[0])
    assert pixel(image, 10.5, 105)[1] < 110, "the accent"
    assert near(pixel(image, 49.8, 105), (255, 255, 255), 4), "a mask in ink would leave a veil"


def test_a_gradient_that_a_program_computes_is_turned_by_formula_and_reported() -> None:
    body = """<section class="jg-page"><div class="jg-trim"><div class="box"
        style="background: conic-gradient(#ffffff, #000000, #ffffff)"></div></div></section>"""
    pdf, _, leftovers = finished("chromium", body)
    assert [one.color for one in leftovers] == ["#??????"]
    image = drawn(pdf)
    assert pixel(image, 30, 101)[0] > 230 and pixel(image, 30, 109)[0] < 90
