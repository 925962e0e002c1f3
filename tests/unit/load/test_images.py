"""A picture is read as a mail program will read it: to its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.load.images import measure

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
