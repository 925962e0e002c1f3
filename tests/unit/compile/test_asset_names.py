"""Pictures are named for addresses, whatever their files are called."""

import re

import pytest

from journeygen.compile.shop import asset_name

DIGEST = "1a2b3c4d5e6f" * 4


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("images/amazake.jpg", "amazake.1a2b3c4d5e.jpg"),
        ("images/IMG_0001.JPG", "IMG_0001.1a2b3c4d5e.jpg"),
        ("images/味噌 の 写真.jpg", "picture.1a2b3c4d5e.jpg"),
        ("images/miso 2 (完成).jpg", "miso-2.1a2b3c4d5e.jpg"),
        ("images/a&b'c\"?#%.jpg", "a-b-c.1a2b3c4d5e.jpg"),
    ],
)
def test_a_name_can_stand_in_an_address(path: str, name: str) -> None:
    assert asset_name(path, DIGEST, "jpg") == name
    assert re.fullmatch(r"[A-Za-z0-9._-]+", name)
