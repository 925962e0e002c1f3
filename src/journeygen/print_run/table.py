"""A recipients' file as rows: read as it comes, never held whole, whatever its length."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.print_run.cells import unprotected
from journeygen.print_run.encoding import Decided, Encoding, decide

_BOM = "\xef\xbb\xbf"
_BLOCK = 1 << 20
REJECTS_HEADER = ("元の行", "理由の番号", "理由", "どこ")
"""The columns of rejects.csv before those of the recipients' file."""


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One row: its number as a spreadsheet counts (the header is 1) and its cells. Says nothing of them (D25)."""

    number: int
    cells: tuple[str, ...]

    def __repr__(self) -> str:
        """Say the number only: a traceback must not show a customer."""
        return f"Row({self.number})"

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written in it: spreadsheets leave such rows at the end."""
        return not any(cell.strip() for cell in self.cells)


class BrokenRowError(ValueError):
    """A row whose quotation marks do not close; `row` is its number."""

    def __init__(self, row: int) -> None:
        """Keep the number, not the text."""
        super().__init__(f"row {row}")
        self.row = row


@dataclass(frozen=True, slots=True)
class Table:
    """A file that can be read: its name as the user wrote it, its header, its encoding, and the digest of its bytes."""

    path: Path
    encoding: Encoding
    header: tuple[str, ...]
    digest: str
    limit: int | None = None
    """How many rows below the header are read; None for all."""

    @property
    def is_rejects(self) -> bool:
        """Tell whether this is a rejects.csv that is to be run again: we put apostrophes into it (lists.py)."""
        return _is_rejects(self.header)

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header, decoded and as they first were; blank ones too."""
        encoding, is_rejects = self.encoding, self.is_rejects
        last = None if self.limit is None else self.limit + 1
        for number, cells in islice(_raw(self.path), 1, last):
            decoded = (_decoded(cell, encoding) for cell in cells)
            yield Row(number, tuple(map(unprotected, decoded) if is_rejects else decoded))


def open_table(path: Path, forced: Encoding | None = None) -> tuple[Table | None, list[Diagnostic]]:
    """Read a file once from end to end: its encoding, its header, and whether there are recipients in it at all."""
    name = path.as_posix()
    try:
        if _is_workbook(path):
            return None, [error("P501", Span(name), _WORKBOOK, _SAVE_AS_CSV)]
        decided, header, recipients = _survey(path, forced)
        digest = _digest(path)
    except OSError as reason:
        return None, [error("P501", Span(name), *unreadable(reason))]
    except BrokenRowError as broken:
        return None, [error("P503", Span(name, broken.row), _UNCLOSED, _CLOSE_IT)]
    problems = [*_encoding_problems(name, path, decided, forced)]
    if not problems:
        problems = [*_emptiness(name, header, recipients)]
    if problems:
        return None, problems
    return Table(path, decided.encoding, _names(header, decided.encoding), digest), []


def _survey(path: Path, forced: Encoding | None) -> tuple[Decided, list[str], bool]:
    """Return the encoding, the header's raw cells, and whether any row below it says something."""
    header: list[str] = []
    has_recipients = False

    def watched() -> Iterator[tuple[int, bytes]]:
        nonlocal header, has_recipients
        for number, cells in _raw(path):
            if number == 1:
                header = cells
            elif not has_recipients and any(cell.strip() for cell in cells):
                has_recipients = True
            yield number, "".join(cells).encode("latin-1")

    rows = watched()
    decided = decide(rows, forced)
    for _ in rows:  # what follows a wrong row may hold a quotation mark that does not close
        pass
    return decided, header, has_recipients


def _raw(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their numbers, a byte a character (see encoding.py)."""
    with path.open(encoding="latin-1", newline="") as file:
        if file.read(len(_BOM)) != _BOM:
            file.seek(0)
        reader = csv.reader(file, strict=True)
        number = 0
        while True:
            number += 1
            try:
                yield number, next(reader)
            except StopIteration:
                return
            except csv.Error:
                break
    raise BrokenRowError(number)  # outside of the except clause: a traceback would hold the text


def _decoded(cell: str, encoding: Encoding) -> str:
    return cell if cell.isascii() else cell.encode("latin-1").decode(encoding)


def _names(header: list[str], encoding: Encoding) -> tuple[str, ...]:
    names = tuple(_decoded(name, encoding).strip() for name in header)
    return tuple(map(unprotected, names)) if _is_rejects(names) else names


def _is_rejects(header: tuple[str, ...]) -> bool:
    return header[: len(REJECTS_HEADER)] == REJECTS_HEADER


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


# ── what is wrong with the whole file ──

_UNCLOSED = Words('引用符(")が閉じていないか、余分にあります', 'a quotation mark (") does not close')
_CLOSE_IT = Words(
    "表計算ソフトで開き、CSV として保存し直します", "open it in a spreadsheet and save it as CSV again"
)


_WORKBOOK = Words("Excel のブックです", "this is an Excel workbook")
_SAVE_AS_CSV = Words(
    "Excel で開き、「CSV UTF-8(コンマ区切り)」として保存したファイルを渡します",
    "open it in Excel, save it as 'CSV UTF-8 (comma delimited)', and give that file",
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx (and every ZIP) and .xls begin."""


def _is_workbook(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in _WORKBOOKS


def unreadable(reason: OSError) -> tuple[Words, Words | None]:
    """Say why a file cannot be read, and what to do."""
    if isinstance(reason, FileNotFoundError | NotADirectoryError):
        return Words("ファイルがありません", "there is no such file"), Words(
            "--recipients の名前と場所を確かめます", "check the name and the folder after --recipients"
        )
    if isinstance(reason, IsADirectoryError):
        return Words("フォルダーです", "this is a folder"), Words(
            "--recipients には、中の CSV ファイルを書きます", "name a CSV file in it after --recipients"
        )
    if isinstance(reason, PermissionError):
        return Words("ファイルを読む権限がありません", "you may not read this file"), Words(
            "ファイルを開いているソフトを閉じるか、権限を確かめます",
            "close the program that has it open, or check its permissions",
        )
    why = os.strerror(reason.errno or 0)
    return Words(f"ファイルが読めません({why})", f"cannot read the file: {why}"), None


def _encoding_problems(
    name: str, path: Path, decided: Decided, forced: Encoding | None
) -> Iterator[Diagnostic]:
    if not decided.broken_at:
        return
    hint = Words("UTF-8 の CSV として保存し直します", "save it as CSV in UTF-8")
    if _is_utf16(path):
        message = Words("UTF-16 のファイルです", "this file is UTF-16")
    elif decided.is_mixed:
        other = "CP932" if decided.encoding == "utf-8" else "UTF-8"
        message = Words(
            f"この行から文字コードが {other} に変わります", f"from this row on the encoding is {other}"
        )
        hint = Words(
            "二つのファイルをつないでいませんか。どちらも UTF-8 にしてからつなぎます",
            "were two files joined? save both as UTF-8 first",
        )
    elif forced:
        message = Words(
            f"この行は --encoding {forced} では読めません", f"this row cannot be read as {forced}"
        )
        hint = Words("--encoding を外すと、自分で見分けます", "leave --encoding out: it is found out")
    else:
        message = Words("この行の文字コードが UTF-8 でも CP932 でもありません", "neither UTF-8 nor CP932")
    yield error("P502", Span(name, decided.broken_at), message, hint)


def _is_utf16(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) in (b"\xff\xfe", b"\xfe\xff")


def _emptiness(name: str, header: list[str], recipients: bool) -> Iterator[Diagnostic]:
    hint = Words(
        "一行めに列の名前、二行めから宛先を書きます", "the first row names the columns, recipients follow"
    )
    if not any(cell.strip() for cell in header):
        yield error("P501", Span(name), Words("ファイルが空です", "the file is empty"), hint)
    elif not recipients:
        words = Words("宛先が一件もありません", "there are no recipients")
        yield error("P504", Span(name, 2), words, hint)
