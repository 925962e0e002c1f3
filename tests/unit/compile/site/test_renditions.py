"""In which widths and formats the site offers a picture follows from what it is, and is known before it is encoded."""

from __future__ import annotations

import pytest

from journeygen.compile.site.renditions import Plan
from journeygen.model.project import Image, Look

DIGEST = "ab" * 32


def plan(
    width: int,
    height: int = 900,
    look: Look = "photo",
    extension: str = "jpg",
    is_clear: bool = False,
    is_turned: bool = False,
) -> Plan:
    """Return the plan of a picture."""
    return Plan(Image("images/snow.jpg", DIGEST, width, height, extension, look, is_clear, is_turned))


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (4000, (360, 540, 800, 1200, 1600)),
        (1200, (360, 540, 800, 1200)),
        (1072, (360, 540, 800, 1072)),
        (860, (360, 540, 860)),
        (300, (300,)),
    ],
)
def test_a_photograph_is_offered_in_widths_up_to_its_own(width: int, widths: tuple[int, ...]) -> None:
    assert plan(width).widths == widths


def test_flat_art_keeps_its_size_until_it_is_larger_than_any_screen() -> None:
    assert plan(640, look="drawing", extension="png").widths == (640,)
    assert plan(1500, look="drawing", extension="png").widths == (800, 1500)
    assert plan(3000, look="drawing", extension="png").widths == (800, 1600)


@pytest.mark.parametrize(
    ("made", "formats"),
    [
        (plan(1200), ("avif", "webp", "jpg")),
        (plan(1200, extension="png"), ("avif", "webp", "jpg")),
        (plan(1200, extension="png", is_clear=True), ("avif", "webp", "png")),
        (plan(1200, look="drawing", extension="png"), ("webp", "png")),
        (plan(1200, look="drawing", extension="gif"), ("webp", "png")),
        (plan(1200, look="moving", extension="gif"), ("gif",)),
        (plan(1200, look="moving", extension="png"), ("png",)),
        (plan(80, 80), ("jpg",)),
        (plan(1, 1, look="photo", extension="png", is_clear=True), ("png",)),
        (plan(100, 40_000), ("jpg",)),
    ],
)
def test_formats_go_from_the_fastest_to_the_one_that_everything_shows(
    made: Plan, formats: tuple[str, ...]
) -> None:
    assert made.formats == formats


def test_a_picture_that_lies_on_its_side_is_planned_upright() -> None:
    turned = plan(4000, 3000, is_turned=True)
    assert (turned.width, turned.height) == (3000, 4000)
    assert (turned.renditions[0].width, turned.renditions[0].height) == (360, 480)


def test_names_change_with_the_picture_and_with_nothing_else() -> None:
    one, same = plan(1200), plan(1200)
    other = Plan(Image("images/snow.jpg", "cd" * 32, 1200, 900, "jpg"))
    assert [file.name for file in one.renditions] == [file.name for file in same.renditions]
    assert not {file.name for file in one.renditions} & {file.name for file in other.renditions}
    assert one.of("avif")[0].name == f"{one.stem}.360.avif"


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("images/IMG 0012.JPG", "IMG-0012."),
        ("images/味噌.jpg", "picture."),
        ("images/雪 2026/冬_2.jpg", "_2."),
        ("images/a.b.jpg", "a.b."),
    ],
)
def test_names_hold_nothing_that_an_address_could_not(path: str, stem: str) -> None:
    made = Plan(Image(path, DIGEST, 1200, 900, "jpg"))
    assert made.stem.startswith(stem)
    assert made.stem.isascii() and " " not in made.stem


def test_other_sites_show_a_file_of_about_1200_dots_in_the_old_format() -> None:
    shared = plan(2600, 1462).shared
    assert (shared.width, shared.height, shared.format) == (1200, 675, "jpg")
    assert plan(300, 200).shared.width == 300
