from __future__ import annotations

import pytest

from journeygen.model.pieces import PIECES
from journeygen.postal.classes import postal_rules

CLASSES = postal_rules().classes


@pytest.mark.parametrize(
    ("name", "width", "height", "taken"),
    [
        ("postcard", 100, 148, True),
        ("postcard", 148, 100, True),
        ("postcard", 107.4, 154.4, True),
        ("postcard", 108, 154, False),
        ("postcard", 85, 140, False),
        ("first-class", 210, 99, True),
        ("first-class", 210, 297, True),
        ("first-class", 297, 420, False),
        ("first-class", 91, 55, True),
        ("yu-mail", 257, 364, False),
    ],
)
def test_sizes(name: str, width: float, height: float, taken: bool) -> None:
    assert CLASSES[name].takes(width, height) is taken


def test_every_piece_has_a_class_of_its_own() -> None:
    for piece in PIECES.values():
        assert piece.default_mail_class in CLASSES, piece.name


def test_every_class_says_where_it_was_looked_up() -> None:
    for mail_class in CLASSES.values():
        assert mail_class.source
        assert mail_class.looked_up.year >= 2026


def test_words_that_speak_to_one_person() -> None:
    personal = postal_rules().personal
    assert dict(personal.found_in("会員の皆様へ、先日はありがとうございました")).keys() == {
        "先日は",
        "会員の皆様へ",
    }
    assert not list(personal.found_in("味噌の季節です。冬の支度をどうぞ。"))
