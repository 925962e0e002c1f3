"""Layers: the artwork is set once for all records that decide alike, each record is only what differs, laid over it.

A layer is used only after some records, set both ways, looked the same; a record whose text takes another height
than the artwork left for it is set whole. Layers can make a run slower, never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from journeygen.compile.contexts import Marked, mark_html
from journeygen.compile.evaluate import evaluate
from journeygen.compile.print.address import address_html
from journeygen.compile.print.shop import ADDRESS
from journeygen.press.job import Placed
from journeygen.print_run.islands import (
    Cut,
    NoIslandsError,
    Place,
    cut,
    island_mark,
    static_parts,
    without_static,
)
from journeygen.print_run.overflow import by_record, has_barcode, overflowing
from journeygen.print_run.overlay import overlaid
from journeygen.print_run.records import Record
from journeygen.print_run.same import look_the_same
from journeygen.print_run.setting import Result, SetChunk, Setting, WholeSetter
from journeygen.print_run.structure import Structure, has_lists, structure_of

_MOST_LAYERS = 32
"""Sheets whose records decide in more ways than this are set whole from then on."""
_MOST_CUTS = 4
_TRIED = 4
"""How many records, spread over a chunk, a layer is tried with (one more or less)."""
_SLACK = 0.05
"""Millimetres by which an island may be larger than the room for it."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The artwork of one structure, and what is set for each record. `heights` in millimetres."""

    artwork: bytes = field(repr=False)
    pages: tuple[int, ...]
    """The pages of a record that are set for it; the others are artwork alone."""
    alone: Marked = field(repr=False)
    heights: tuple[float, ...]
    static: dict[str, dict[str, None]] = field(repr=False)
    """Kind of address → its elements that everybody's has."""


class LayeredSetter:
    """Sets records over the artwork of their structure, or whole."""

    def __init__(self, setting: Setting) -> None:
        """Begin without artwork."""
        self.setting = setting
        self.whole = WholeSetter(setting)
        self._layers: dict[tuple[bool, ...], Layer | None] = {}

    def set(self, records: Sequence[Record]) -> SetChunk:
        """Set a chunk: first what shares artwork, then what is left, whole."""
        pdfs: list[bytes] = []
        results: dict[int, Result] = {}
        for structure, numbers in self._groups(records).items():
            own = [records[number] for number in numbers]
            layer = self._layer(structure, own)
            if layer is not None:
                pdf, found = self._over(layer, own, len(pdfs))
                pdfs.append(pdf)
                results |= {number: one for number, one in zip(numbers, found, strict=True) if one}
        left = [number for number in range(len(records)) if number not in results]
        if left:
            whole = self.whole.set([records[number] for number in left])
            moved = (replace(one, source=len(pdfs)) for one in whole.results)
            results |= dict(zip(left, moved, strict=True))
            pdfs += whole.pdfs
        return SetChunk(tuple(pdfs), tuple(results[number] for number in range(len(records))), len(left))

    def _groups(self, records: Sequence[Record]) -> dict[Structure, list[int]]:
        """Sort records by what their values decide."""
        sheet = self.setting.sheet
        groups: dict[Structure, list[int]] = {}
        if has_lists(sheet.parts):
            return groups
        for number, record in enumerate(records):
            structure = structure_of(sheet.body, sheet.parts, record.values)
            groups.setdefault(structure, []).append(number)
        return groups

    def _layer(self, structure: Structure, records: Sequence[Record]) -> Layer | None:
        """Return the layer of a structure, made with its first record and tried with some."""
        key = structure.decisions
        if key not in self._layers:
            if len(self._layers) == _MOST_LAYERS:
                return None
            self._layers[key] = self._made(structure, records[:: max(1, len(records) // _TRIED)])
        return self._layers[key]

    def _made(self, structure: Structure, tried: Sequence[Record]) -> Layer | None:
        """Make a layer with which some records look as they do whole; None when there is none."""
        whole = self.whole.set(tried).pdfs[0]
        layers = make_layers(self.setting, structure, tried)
        return next((layer for layer in layers if self._is_right(layer, tried, whole)), None)

    def _is_right(self, layer: Layer, records: Sequence[Record], whole: bytes) -> bool:
        """Set records and look. Those whose text takes another height say nothing."""
        pdf, found = self._over(layer, records, 0)
        chosen = [number for number, one in enumerate(found) if one is not None]
        return bool(chosen) and look_the_same(pdf, whole, self.setting.pages, chosen)

    def _over(
        self, layer: Layer, records: Sequence[Record], source: int
    ) -> tuple[bytes, list[Result | None]]:
        """Set records over their artwork; None for one whose text takes another height."""
        setting, each = self.setting, len(layer.pages)
        job = setting.job(setting.sheet, [self._record(layer, one) for one in records])
        pressed = setting.press_job(replace(job, geometry=replace(job.geometry, pages=each, folds=())))
        found = by_record(pressed.marks, each)
        results: list[Result | None] = []
        for number in range(len(records)):
            marks = found.get(number, ())
            result = Result(source, number * setting.pages, overflowing(marks), has_barcode(marks))
            results.append(result if _fits(layer, marks) else None)
        return overlaid(layer.artwork, pressed.pdf, layer.pages, len(records)), results

    def _record(self, layer: Layer, record: Record) -> str:
        """Write the islands of one record. Addresses come before values: what a customer wrote is no place."""
        setting = self.setting
        sheet = setting.sheet

        def there(kind: str) -> str:
            html = address_html(setting.shop, kind, record.recipient, sheet.piece)
            return without_static(html, layer.static[kind])

        literals = tuple(
            ADDRESS.sub(lambda found: there(found[1]), one) if "jgxaddress-" in one else one
            for one in layer.alone.literals
        )
        return evaluate(replace(layer.alone, literals=literals), sheet.parts, record.values)


def make_layers(setting: Setting, structure: Structure, records: Sequence[Record]) -> Iterator[Layer]:
    """Offer layers of a structure, the quickest first: nothing when it cannot be cut in two.

    Islands begin as small as can be. A box that sets its children side by side bears nothing between them: then the
    island must be the box, or the one around it.
    """
    try:
        parted = cut(structure.html)
        for _ in range(_MOST_CUTS):
            parted = _steady(setting, parted, records)
            yield from _layers_of(setting, parted, structure, records[0])
            parted = parted.widened(parted.boxes() or range(len(parted.islands)))
    except NoIslandsError:
        return


def _layers_of(setting: Setting, parted: Cut, structure: Structure, record: Record) -> Iterator[Layer]:
    """Set the artwork and measure the room of each island; first for islands alone, then with their siblings."""
    sheet = setting.sheet
    pressed = setting.press_job(setting.job(sheet, [artwork_html(setting, parted, record)]))
    rooms = rooms_of(parted, pressed.marks)
    if rooms is None or overflowing(pressed.marks):
        return
    places = [Place(one.x, one.y, one.width) for one in rooms]
    for siblings in (False, True):
        yield Layer(
            artwork=pressed.pdf,
            pages=parted.pages,
            alone=mark_html(parted.alone(places, siblings), sheet.parts),
            heights=tuple(one.height for one in rooms),
            static=_static(setting, structure, record),
        )


def _steady(setting: Setting, parted: Cut, records: Sequence[Record]) -> Cut:
    """Widen islands until none is as wide as its text happens to be. Raises NoIslandsError."""
    while True:
        html = [artwork_html(setting, parted, record) for record in records]
        pressed = setting.press_job(setting.job(setting.sheet, html))
        marks = by_record(pressed.marks, setting.pages)
        rooms = [rooms_of(parted, marks.get(number, ())) for number in range(len(records))]
        loose = _loose([one for one in rooms if one is not None])
        if not loose:
            return parted
        parted = parted.widened(loose)


def _loose(rooms: Sequence[Sequence[Placed]]) -> list[int]:
    """Return the islands that are not at the same place across, or not of the same width, for all records."""
    return [
        number
        for number, own in enumerate(zip(*rooms, strict=True))
        if any(abs(one.x - own[0].x) + abs(one.width - own[0].width) > _SLACK for one in own)
    ]


def artwork_html(setting: Setting, parted: Cut, record: Record) -> str:
    """Write the artwork: room for the record's values, and the address of nobody."""
    shop, sheet = setting.shop, setting.sheet
    text = ADDRESS.sub(lambda found: address_html(shop, found[1], None, sheet.piece), parted.artwork())
    return evaluate(mark_html(text, sheet.parts), sheet.parts, record.values)


def rooms_of(parted: Cut, marks: Sequence[Placed]) -> list[Placed] | None:
    """Return the rectangle of each island; None when one is not there, or is in two pieces."""
    found: dict[str, list[Placed]] = {}
    for mark in marks:
        found.setdefault(mark.address, []).append(mark)
    rooms = [found.get(island_mark(number), []) for number in range(len(parted.islands))]
    return [own[0] for own in rooms] if all(len(own) == 1 for own in rooms) else None


def _static(setting: Setting, structure: Structure, record: Record) -> dict[str, dict[str, None]]:
    shop, piece = setting.shop, setting.sheet.piece
    kinds = {found[1] for found in ADDRESS.finditer(structure.html)}
    return {
        kind: static_parts(
            address_html(shop, kind, None, piece), address_html(shop, kind, record.recipient, piece)
        )
        for kind in sorted(kinds)
    }


def _fits(layer: Layer, marks: Sequence[Placed]) -> bool:
    """Tell whether every island has the height that the artwork left for it."""
    heights = {mark.address: mark.height for mark in marks}
    return all(
        abs(heights.get(island_mark(number), -1.0) - height) <= _SLACK
        for number, height in enumerate(layer.heights)
    )
