"""The proof: what a designer sees before the press runs."""

from __future__ import annotations

import io

from PIL import Image

from journeygen.model.piece import Box, Geometry, Zone, ZoneKind
from journeygen.press.proof import FOLD, LETTERS, SAFE_LINE, TRIM, ZONES, proof
from tests.unit.press.finish.papers import GEOMETRY, finished, near
from tests.unit.press.preflight.printing import press

DPI = 110
GAP = round(8 / 25.4 * DPI)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def at(image: Image.Image, page: int, x: float, y: float, margin: float = 0.0) -> tuple[int, ...]:
    width = round((100 + 2 * margin) / 25.4 * DPI)
    left = GAP + page * (width + GAP) + (margin + x) / 25.4 * DPI
    found = image.getpixel((int(left), int(GAP + (margin + y) / 25.4 * DPI)))
    assert isinstance(found, tuple)
    return found


def test_pages_stand_side_by_side_cut_to_the_trim() -> None:
    image = opened(proof(finished("weasyprint")[0], GEOMETRY))
    page = round(100 / 25.4 * DPI), round(148 / 25.4 * DPI)
    assert abs(image.width - 2 * page[0] - 3 * GAP) <= 3 and abs(image.height - page[1] - 2 * GAP) <= 2
    ground, band = image.getpixel((2, 2)), at(image, 0, 50, 20)
    assert ground == (232, 230, 226) and at(image, 1, 50, 60) == (255, 255, 255)
    assert at(image, 0, 0.3, 20) == at(image, 0, 99.5, 20) == band, (
        "cut to the trim: colour to the edge, no mark"
    )


def test_inks_are_shown_as_paper_will_show_them() -> None:
    image = opened(proof(finished("chromium")[0], GEOMETRY))
    assert near(at(image, 0, 50, 20), (158, 59, 43), 14), "20/85/85/30 on coated paper"
    assert near(at(image, 1, 15, 130), (120, 30, 90), 60), "a photograph keeps its colours"


def test_zones_are_laid_over_the_page_with_its_bleed() -> None:
    zoned = Geometry(100, 148, 2, (Zone(ZoneKind.POSTMARK, 0, Box(60, 60, 35, 20)),), GEOMETRY.folds)
    plain, image = (opened(proof(finished("weasyprint")[0], zoned, zones=one)) for one in (False, True))
    assert image.width > plain.width
    colors = {color for _, color in image.getcolors(1 << 20) or []}
    assert {TRIM, SAFE_LINE, FOLD, ZONES[ZoneKind.POSTMARK]} <= colors
    assert not {TRIM, SAFE_LINE, FOLD} & {color for _, color in plain.getcolors(1 << 20) or []}
    left = image.crop((0, 0, image.width // 2, image.height))
    assert FOLD not in {color for _, color in left.getcolors(1 << 20) or []}, "only the back is folded"


def test_the_same_pdf_makes_the_same_picture() -> None:
    pdf = finished("weasyprint")[0]
    assert proof(pdf, GEOMETRY, zones=True) == proof(pdf, GEOMETRY, zones=True)


def test_a_legend_under_the_pages_names_the_outlines() -> None:
    zoned = Geometry(100, 148, 2, (Zone(ZoneKind.POSTMARK, 0, Box(60, 60, 35, 20)),))
    with press() as one_press:
        pdf, letters = finished("weasyprint")[0], one_press.lettering(LETTERS)
    plain, told = (opened(proof(pdf, zoned, zones=True, lettering=one)) for one in (b"", letters))
    assert told.width == plain.width and told.height > plain.height
    legend = told.crop((0, plain.height, told.width, told.height))
    colors = {color for _, color in legend.getcolors(1 << 20) or []}
    assert {TRIM, SAFE_LINE, ZONES[ZoneKind.POSTMARK]} <= colors and FOLD not in colors, "what there is"
    assert opened(proof(pdf, zoned, lettering=letters)).height < plain.height, "only with zones"
