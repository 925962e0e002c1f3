"""Rows become records: a recipient and typed values, or a reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeygen.model.fields import Field
from journeygen.postal.recipient import Recipient, postal_digits
from journeygen.press.fonts.characters import drawn
from journeygen.print_run.cells import CellError, has_control, is_formula, tidy, value_of
from journeygen.print_run.columns import Places
from journeygen.print_run.reasons import Reason, Reject
from journeygen.print_run.table import Row

_SURNAME_ENDS = "　"
"""Between the columns of a name: a full-width space, as on envelopes."""


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """What is printed for one row. Says nothing of it (D25)."""

    row: int
    recipient: Recipient
    values: Mapping[str, object]

    def __repr__(self) -> str:
        """Say the number only: a traceback must not show a customer."""
        return f"Record({self.row})"

    @property
    def text(self) -> str:
        """Return every character that may be printed of it."""
        one = self.recipient
        own = (one.name, one.address, one.building, one.company, one.honorific)
        return "".join((*own, *map(str, self.values.values())))


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns rows into records. `fields` are the declared ones that the piece uses."""

    places: Places
    fields: Mapping[str, Field]
    has_address: bool

    def read(self, row: Row) -> Record | Reject:
        """Return a record, or the first reason why there is none."""
        return self._shape(row) or self._formula(row) or self._who(row) or self._record(row)

    def _shape(self, row: Row) -> Reject | None:
        width = len(self.places.header)
        if len(row.cells) < width or any(cell.strip() for cell in row.cells[width:]):
            return Reject(row.number, Reason.RAGGED)
        used = {*self.places.on_the_envelope, *self.places.fields.values()}
        for at in sorted(used):
            if has_control(row.cells[at]):
                return Reject(row.number, Reason.CONTROL, self.places.header[at])
        return None

    def _formula(self, row: Row) -> Reject | None:
        """Refuse what a spreadsheet would calculate in any column that is used: data.csv goes out unprotected."""
        for at in (*self.places.on_the_envelope, *self.places.fields.values()):
            if is_formula(tidy(row.cells[at])):
                return Reject(row.number, Reason.FORMULA, self.places.header[at])
        together = self._recipient(row)  # - in one column and 1+1 in the next are none, each by itself
        for text, columns in ((together.address, self.places.address), (together.name, self.places.name)):
            if columns and is_formula(text):
                return Reject(row.number, Reason.FORMULA, self.places.header[columns[0]])
        return None

    def _who(self, row: Row) -> Reject | None:
        if not self.has_address:
            return None
        recipient = self._recipient(row)
        if not recipient.name:
            return Reject(row.number, Reason.NO_NAME)
        if not recipient.address:
            return Reject(row.number, Reason.NO_ADDRESS)
        return None if recipient.postal_code else Reject(row.number, Reason.POSTAL_CODE)

    def _recipient(self, row: Row) -> Recipient:
        """Make the recipient; a company without a person is addressed itself, with 御中."""
        places = self.places

        def text(at: int | None) -> str:
            return "" if at is None else tidy(row.cells[at])

        name = _SURNAME_ENDS.join(part for at in places.name if (part := text(at)))
        company, honorific = text(places.company), text(places.honorific)
        if not name and company:
            name, company, honorific = company, "", honorific or "御中"
        return Recipient(
            name=name,
            postal_code="" if places.postal_code is None else postal_digits(row.cells[places.postal_code]),
            address="".join(text(at) for at in places.address),
            building=text(places.building),
            company=company,
            honorific=honorific or "様",
        )

    def _record(self, row: Row) -> Record | Reject:
        values: dict[str, object] = {}
        for name, at in self.places.fields.items():
            try:
                value = value_of(row.cells[at], self.fields[name])
            except CellError:
                return Reject(row.number, Reason.VALUE, self.places.header[at])
            if isinstance(value, list) and any(isinstance(one, str) and is_formula(one) for one in value):
                return Reject(row.number, Reason.FORMULA, self.places.header[at])
            if value is not None:
                values[name] = value
            elif self.fields[name].required:
                return Reject(row.number, Reason.NO_VALUE, self.places.header[at])
        return Record(row.number, self._recipient(row), values)


def without_glyph(record: Record, missing: frozenset[str]) -> Reject | None:
    """Reject a record with a character that no font has; the reason tells its code point."""
    found = sorted(missing & drawn(record.text)) if missing else ()
    return Reject(record.row, Reason.CHARACTER, f"U+{ord(found[0]):04X}") if found else None
