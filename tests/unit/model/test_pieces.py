"""The paper of every piece: its size, its pages, and where it is folded."""

import pytest
from pydantic import TypeAdapter

from journeygen.model.piece import Box, Fold, Piece, ZoneKind
from journeygen.model.pieces import PIECES, AnyPiece


def piece(**settings: str) -> Piece:
    """Read a piece's settings as they stand in a message."""
    read: Piece = TypeAdapter(AnyPiece).validate_python(settings)
    return read


@pytest.mark.parametrize(
    ("settings", "paper"),
    [
        ({"piece": "postcard"}, (100, 148, 2)),
        ({"piece": "letter"}, (210, 297, 1)),
        ({"piece": "leaflet"}, (297, 210, 2)),
        ({"piece": "card"}, (105, 148, 2)),
        ({"piece": "card", "fold": "half"}, (210, 148, 2)),
        ({"piece": "badge"}, (210, 148, 2)),
        ({"piece": "badge", "size": "postcard"}, (148, 100, 2)),
        ({"piece": "newsletter"}, (210, 297, 2)),
        ({"piece": "survey-letter"}, (210, 297, 1)),
        ({"piece": "carrier"}, (210, 297, 1)),
    ],
)
def test_paper(settings: dict[str, str], paper: tuple[float, float, int]) -> None:
    """Width and height in millimetres, and pages."""
    geometry = piece(**settings).geometry()
    assert (geometry.width, geometry.height, geometry.pages) == paper


def test_folded_in_half() -> None:
    """A card is folded down its middle; one that is not folded has no fold."""
    assert piece(piece="card", fold="half").geometry().folds == (Fold(0, "x", 105), Fold(1, "x", 105))
    assert not piece(piece="card").geometry().folds


def test_the_panel_folded_in_is_narrower() -> None:
    """The flap lies at the left of the outside and at the right of the inside."""
    folds = piece(piece="leaflet").geometry().folds
    assert [(fold.page, fold.at) for fold in folds] == [(0, 97), (0, 197), (1, 100), (1, 200)]


@pytest.mark.parametrize("name", PIECES)
def test_zones_and_folds_lie_on_the_paper(name: str) -> None:
    """No zone reaches over the trim, and no fold lies beside the paper."""
    paper = piece(piece=name).geometry()
    for zone in paper.zones:
        assert 0 <= zone.page < paper.pages
        assert zone.box.x >= 0 and zone.box.right <= paper.width
        assert zone.box.y >= 0 and zone.box.bottom <= paper.height
    for fold in paper.folds:
        assert 0 < fold.at < (paper.width if fold.axis == "x" else paper.height)


def test_what_the_post_keeps_of_a_postcard() -> None:
    """The frame is 12 mm from the top and 8 mm from the right; stamp and postmark have 70 × 35 mm (日本郵便)."""
    geometry = piece(piece="postcard").geometry()
    kept = {zone.kind: (zone.page, zone.box) for zone in geometry.zones}
    assert kept == {
        ZoneKind.POSTAL_CODE: (0, Box(44.3, 12, 47.7, 8)),
        ZoneKind.POSTMARK: (0, Box(0, 0, 35, 70)),
    }
