"""The printed pieces of a build: sheets are compiled, and pressed when all else is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from journeygen.compile.compiled import CompiledPiece
from journeygen.compile.print.pieces import pieces_of
from journeygen.model.message import Message, Version
from journeygen.model.piece import Piece
from journeygen.pipeline.work import Work, key_of

if TYPE_CHECKING:
    from journeygen.compile.print.shop import PrintShop
    from journeygen.press.press import Press

OF_THE_MACHINE = ("P3", "P7", "P9")
"""Codes of what can be put right without a change to the project: fonts, profiles, engines."""


def sheets(work: Work) -> Iterator[CompiledPiece]:
    """Compile the sheets for what is wrong with them, and press nothing."""
    from journeygen.compile.print.sheet import compile_sheet

    shop = _print_shop(work)
    for message, version, piece in _printed(work):
        _, problems = compile_sheet(shop, message, version, piece)
        yield CompiledPiece(message.name, version.name, piece, None, (), (), tuple(problems))


def pieces(work: Work) -> Iterator[CompiledPiece]:
    """Press the printed pieces; without a press, what is missing is among the work's problems."""
    chosen = _printed(work)
    if chosen and work.press is not None:
        with work.press:
            yield from _pressed(work, work.press, chosen)


def _printed(work: Work) -> list[tuple[Message, Version, Piece]]:
    return [one for one in pieces_of(work.project) if work.is_chosen(one[0])]


def _print_shop(work: Work) -> PrintShop:
    from journeygen.compile.print.shop import PrintShop

    return PrintShop(work.project, work.loaded.names, work.memory, work.destinations)


def _pressed(
    work: Work, press: Press, chosen: Sequence[tuple[Message, Version, Piece]]
) -> Iterator[CompiledPiece]:
    from journeygen.press.piece import Printer

    printer = Printer(_print_shop(work), press, work.read, work.wish.zones)
    for number, (message, version, piece) in enumerate(chosen, start=1):
        key = f"print:{work.wish.zones}:{key_of(message, version)}"
        made = work.remembered(key, partial(printer.compile, message, version, piece))
        work.is_settled &= not any(found.code.startswith(OF_THE_MACHINE) for found in made.diagnostics)
        yield made
        work.progress("press", number, len(chosen))
