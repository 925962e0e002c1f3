"""An order: what is to be printed, for whom, and where to; checked before the press starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from journeygen.artifact import NoMemory
from journeygen.compile.print.sheet import Sheet, compile_sheet
from journeygen.compile.print.shop import PrintShop
from journeygen.diagnostics import Diagnostic, has_errors
from journeygen.load.files import read_bytes
from journeygen.load.images import MAX_BYTES
from journeygen.load.project import load_project
from journeygen.model.fields import Field
from journeygen.model.folders import CONTENT
from journeygen.model.message import Message, Version
from journeygen.model.names import Names
from journeygen.model.piece import Piece
from journeygen.model.project import Project
from journeygen.model.visible import LAST_DAY, visible
from journeygen.print_run.columns import Wanted, find_columns
from journeygen.print_run.encoding import Encoding
from journeygen.print_run.records import Reader
from journeygen.print_run.table import Table, open_table

if TYPE_CHECKING:
    from journeygen.compile.site import Destinations


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for. `per`: records a PDF, 0 for all in one; `limit`: rows that are read."""

    root: Path
    message: str
    recipients: Path
    out: Path
    version: str = "a"
    per: int = 0
    encoding: Encoding | None = None
    limit: int | None = None
    artwork: bool = True
    force: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """An order that can be printed."""

    order: Order
    shop: PrintShop
    sheet: Sheet
    table: Table
    reader: Reader
    images: Mapping[str, bytes] = field(repr=False)


class NoSuchPieceError(ValueError):
    """There is no such message, version, or it is not printed. `names` are those that there are."""

    def __init__(self, kind: str, name: str, names: tuple[str, ...]) -> None:
        """`kind`: message, version or print."""
        super().__init__(kind)
        self.kind, self.name, self.names = kind, name, names


@dataclass(frozen=True, slots=True)
class PieceToPrint:
    """The piece of an order, with its pictures by their addresses."""

    shop: PrintShop
    sheet: Sheet
    images: Mapping[str, bytes] = field(repr=False)


def sheet_of(order: Order) -> tuple[PieceToPrint | None, list[Diagnostic]]:
    """Read the project and compile the piece. Raises NoSuchPieceError."""
    loaded = load_project(order.root)
    problems = list(loaded.diagnostics)
    if loaded.project is None or has_errors(problems):
        return None, problems
    shop = PrintShop(loaded.project, loaded.names, destinations=_destinations(loaded.project, loaded.names))
    message, version, piece = _chosen(shop, order)
    sheet, found = compile_sheet(shop, message, version, piece)
    if sheet is None or has_errors(found):
        return None, problems + found
    images, found = _images(order.root, sheet)
    return (None, found) if has_errors(found) else (PieceToPrint(shop, sheet, images), [])


def _destinations(project: Project, names: Names) -> Destinations | None:
    """Return where links may lead: what is printed arrives later, and leads to what will be out then, not to drafts."""
    if project.settings.magazine is None:
        return None
    from journeygen.compile.site import destinations_of

    return destinations_of(project, visible(project, LAST_DAY), names, NoMemory())


def prepare(order: Order) -> tuple[Ready | None, list[Diagnostic]]:
    """Read the project and the recipients' header. Raises NoSuchPieceError. Nothing is written."""
    piece, problems = sheet_of(order)
    if piece is None:
        return None, problems
    table, found = open_table(order.recipients, order.encoding)
    if table is None:
        return None, found
    settings, has_address = piece.shop.project.settings, piece.sheet.piece.has_address
    fields = _fields(piece.sheet, settings.fields)
    wanted = Wanted(settings.print.recipients, has_address, fields)
    places, found = find_columns(order.recipients.as_posix(), table.header, wanted)
    if places is None:
        return None, found
    table = replace(table, limit=order.limit)
    reader = Reader(places, fields, has_address)
    return Ready(order, piece.shop, piece.sheet, table, reader, piece.images), found


def _chosen(shop: PrintShop, order: Order) -> tuple[Message, Version, Piece]:
    messages = shop.project.messages
    printed = tuple(name for name, one in messages.items() if one.head.print is not None)
    message = messages.get(order.message)
    if message is None:
        raise NoSuchPieceError("message", order.message, printed)
    if message.head.print is None:
        raise NoSuchPieceError("print", order.message, printed)
    version = next((one for one in message.versions if one.name == order.version), None)
    if version is None:
        raise NoSuchPieceError("version", order.version, tuple(one.name for one in message.versions))
    return message, version, message.head.print


def _fields(sheet: Sheet, declared: Mapping[str, Field]) -> dict[str, Field]:
    """Return the declared fields that a sheet uses; of what stands in a list, the list."""
    found = {}
    for used in sheet.fields:
        name = used.name
        while name not in declared and "." in name:
            name = name.rpartition(".")[0]
        if name in declared:
            found[name] = declared[name]
    return found


def _images(root: Path, sheet: Sheet) -> tuple[dict[str, bytes], list[Diagnostic]]:
    images: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for address, path in sorted(sheet.images.items()):
        data, found = read_bytes(root, f"{CONTENT}/{path}", MAX_BYTES)
        problems += found
        if data is not None:
            images[address] = data
    return images, problems
