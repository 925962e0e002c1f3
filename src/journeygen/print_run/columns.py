"""Which column of a recipients' file is what: found once, every mistake told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors, nearest, warning
from journeygen.model.fields import Field
from journeygen.model.print_settings import Columns


@dataclass(frozen=True, slots=True)
class Places:
    """Numbers of columns (from 0). `fields` are those that the piece uses; one without a column is not in it."""

    header: tuple[str, ...]
    postal_code: int | None
    address: tuple[int, ...]
    name: tuple[int, ...]
    building: int | None
    company: int | None
    honorific: int | None
    fields: Mapping[str, int]

    @property
    def on_the_envelope(self) -> tuple[int, ...]:
        """Return the columns of the address, for pieces that have one."""
        optional = (self.postal_code, self.building, self.company, self.honorific)
        return (*self.address, *self.name, *(one for one in optional if one is not None))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a piece needs of a file: an address or none, and the values of some declared fields."""

    columns: Columns
    has_address: bool
    fields: Mapping[str, Field]


def find_columns(
    file: str, header: tuple[str, ...], wanted: Wanted
) -> tuple[Places | None, list[Diagnostic]]:
    """Find the columns by their names; None when one that is needed is not there or is there twice."""
    search = _Search(file, header)
    columns = wanted.columns

    def asked(name: str | None) -> int | None:
        return search.required(name) if wanted.has_address and name else None

    def some(names: Iterable[str]) -> tuple[int, ...]:
        return tuple(found for name in names if (found := asked(name)) is not None)

    places = Places(
        header=header,
        postal_code=asked(columns.postal_code),
        address=some(columns.address),
        name=some(columns.name),
        building=asked(columns.building),
        company=asked(columns.company),
        honorific=asked(columns.honorific),
        fields=dict(_fields(search, wanted)),
    )
    problems = search.problems()
    return (None if has_errors(problems) else places), problems


def _fields(search: _Search, wanted: Wanted) -> Iterator[tuple[str, int]]:
    for name, field in wanted.fields.items():
        mapped = wanted.columns.fields.get(name)
        found = search.required(mapped) if mapped else search.any_of(name, field)
        if found is not None:
            yield name, found


_MARKS = {"\t": Words("タブ", "tabs"), ";": Words("セミコロン(;)", "semicolons")}
"""What else than commas separates columns in files of spreadsheets."""


class _Search:
    """A search through a header that remembers what was not there."""

    def __init__(self, file: str, header: tuple[str, ...]) -> None:
        self.file = file
        self.header = header
        self.missing: dict[str, None] = {}
        self.twice: dict[str, None] = {}
        self.unknown: dict[str, Field] = {}

    def required(self, name: str) -> int | None:
        """Return the column of a name; one that is not there is a mistake."""
        found = self._at(name)
        if found is None:
            self.missing[name] = None
        return found

    def any_of(self, name: str, field: Field) -> int | None:
        """Return the column of a field that the settings give none: it is called by the field's name or its title."""
        found = self._at(name)
        if found is None:
            found = self._at(field.title)
        if found is None:
            self.unknown[name] = field
        return found

    def _at(self, name: str) -> int | None:
        places = [number for number, column in enumerate(self.header) if column == name]
        if len(places) > 1:
            self.twice[name] = None
        return places[0] if places else None

    def problems(self) -> list[Diagnostic]:
        """Return every mistake, in the order in which columns were looked for; one for other marks than commas."""
        if self.missing and (uncut := self._uncut()):
            return [uncut]
        return [*self._missing(), *self._twice(), *self._unknown()]

    def _uncut(self) -> Diagnostic | None:
        """Tell a file whose columns are not separated by commas: its header is one cell."""
        mark = next((one for one in _MARKS if len(self.header) == 1 and one in self.header[0]), None)
        if mark is None:
            return None
        called = _MARKS[mark]
        message = Words(
            f"列がコンマではなく{called.ja}で区切られています",
            f"{called.en} separate the columns, not commas",
        )
        hint = Words("列をコンマ(,)で区切った CSV として保存し直します", "save it as CSV with commas")
        return error("P505", Span(self.file), message, hint)

    def _missing(self) -> Iterator[Diagnostic]:
        for name in self.missing:
            message = Words(f"「{name}」の列がありません", f"there is no column '{name}'")
            yield error("P505", Span(self.file), message, self._hint(name))

    def _hint(self, name: str) -> Words:
        near = nearest(name, [column for column in self.header if column])
        if near:
            return near
        return Words(
            "列の名前は、journeygen.yaml の print.recipients で決めます",
            "print.recipients in journeygen.yaml says how the columns are called",
        )

    def _twice(self) -> Iterator[Diagnostic]:
        for name in self.twice:
            message = Words(f"「{name}」の列が二つあります", f"there are two columns '{name}'")
            hint = Words("どちらかの名前を変えるか、消します", "rename or remove one of them")
            yield error("P506", Span(self.file), message, hint)

    def _unknown(self) -> Iterator[Diagnostic]:
        for name, field in self.unknown.items():
            message = Words(
                f"項目 {name}({field.title})の列がありません", f"no column holds the field {name}"
            )
            hint = Words(
                f"print.recipients.fields に {name}: 列の名前 と書きます",
                f"write {name}: COLUMN under print.recipients.fields",
            )
            if field.required:
                yield error("P505", Span(self.file), message, hint)
            else:
                more = Words(
                    f"{message.ja}。だれの値も分からないものとして刷ります",
                    f"{message.en}: it counts as unknown for everybody",
                )
                yield warning("P507", Span(self.file), more, hint)
