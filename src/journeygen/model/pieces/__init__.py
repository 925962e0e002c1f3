"""The printed pieces: one file each here, and a layout of the same name. `PIECES` is the table."""

from __future__ import annotations

import sys
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Discriminator, Tag

from journeygen.model.piece import Piece
from journeygen.model.siblings import siblings, subclasses_in

PIECES: dict[str, type[Piece]] = {
    piece.name: piece for piece in subclasses_in(siblings(sys.modules[__name__]), Piece)
}


def piece_of(raw: Any) -> str | None:
    """Return the name of the piece that settings as written ask for, None when there is no such piece."""
    name = raw.name if isinstance(raw, Piece) else raw.get("piece") if isinstance(raw, dict) else None
    return name if name in PIECES else None


if TYPE_CHECKING:
    AnyPiece = Piece
else:
    AnyPiece = Annotated[
        reduce(or_, (Annotated[piece, Tag(name)] for name, piece in PIECES.items())),
        Discriminator(piece_of, custom_error_type="piece_kind", custom_error_message="no piece"),
    ]
