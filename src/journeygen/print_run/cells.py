"""Cells of a recipients' file: tidied, checked, and turned into values of the declared types."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from journeygen.model.fields import Field, FieldType

_UNSEEN = frozenset(
    map(chr, (*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0x061C, 0xFEFF))
)
"""Characters without width, line separators, and those that set the direction of writing."""
_SPACES = re.compile(r"[ \t\r\n]+")
_FORMULA = re.compile(r"'*[=@\t\r]|'+[+-]|[+-](?!(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z)(?!\Z)", re.DOTALL)
"""What a spreadsheet would calculate: = and @, and signs before anything but a plain number; or would after an
apostrophe: that is how formulas are kept from being calculated, and nothing that belongs on paper."""
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_WEB = re.compile(r"https?://[^/\s]+\S*")
_TRUE = frozenset(["はい", "true", "yes", "1", "○", "有", "あり"])
_FALSE = frozenset(["いいえ", "false", "no", "0", "×", "無", "なし"])
_BETWEEN_TEXTS = re.compile(r"[;|、]")


class CellError(ValueError):
    """A cell that is no value of its field. Holds nothing of the cell."""


def tidy(cell: str) -> str:
    """Strip a cell and make one space of each run of spaces and line breaks. Characters of names stay as they are."""
    return _SPACES.sub(" ", cell).strip(" 　")


def has_control(cell: str) -> bool:
    """Tell whether a cell holds characters that cannot be seen, line breaks, tabs and variation selectors apart.

    Such a character turns the order of the others around, or is told as nothing by those who read the list.
    """
    return not cell.isprintable() and any(
        character in _UNSEEN or (unicodedata.category(character) == "Cc" and character not in "\t\r\n")
        for character in cell
    )


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would take a text for a formula; a plain number is none."""
    return bool(_FORMULA.match(text))


def harmless(text: str) -> str:
    """Write a text so that a spreadsheet shows it and calculates nothing: formulas get an apostrophe in front."""
    return f"'{text}" if is_formula(text) else text


def unprotected(text: str) -> str:
    """Take away the apostrophe that `harmless` put in front, and no other."""
    return text[1:] if text.startswith("'") and is_formula(text[1:]) else text


def value_of(cell: str, field: Field) -> object:
    """Return a cell's value by its field's type, None for an empty cell. Raises CellError."""
    text = tidy(cell)
    if not text:
        return None
    value = _READ[field.type](text)
    if not field.fits(value) or field.outside(value if isinstance(value, list) else [value]):
        raise CellError
    return value


def _text(text: str) -> str:
    return text


def _web(text: str) -> str:
    if not _WEB.fullmatch(text):
        raise CellError
    return text


def _number(text: str) -> int | float:
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text))
    if found is None:
        raise CellError
    plain = found[0].replace(",", "")
    return float(plain) if found[1] else int(plain)


def _integer(text: str) -> int | float:
    """Read a whole number; 12.0, as spreadsheets write it, is one."""
    value = _number(text)
    return int(value) if value == int(value) else value


def _boolean(text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text).lower()
    if plain not in _TRUE | _FALSE:
        raise CellError
    return plain in _TRUE


def _date(text: str) -> str:
    found = _DATE.fullmatch(unicodedata.normalize("NFKC", text))
    if found is None:
        raise CellError
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"


def _list(text: str) -> list[Any]:
    """Read texts between 、 ; or |; records only as JSON, as programs write them."""
    if not text.startswith("["):
        return [part.strip() for part in _BETWEEN_TEXTS.split(text) if part.strip()]
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, list):
        raise CellError
    return value


_READ: Mapping[FieldType, Callable[[str], object]] = {
    FieldType.TEXT: _text,
    FieldType.URL: _web,
    FieldType.INTEGER: _integer,
    FieldType.NUMBER: _number,
    FieldType.BOOLEAN: _boolean,
    FieldType.DATE: _date,
    FieldType.LIST: _list,
}
