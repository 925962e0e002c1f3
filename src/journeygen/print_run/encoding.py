"""Which encoding a recipients' file is in: decided row by row, so that two encodings in one file are seen.

Rows come as Latin-1: a byte a character. No second byte of CP932 is a comma, a quotation mark or a line break, so the
rows of either encoding are cut rightly before anything is decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Encoding = Literal["utf-8", "cp932"]
_THREE_BYTES = 0xE0
"""UTF-8 writes kana and kanji in three bytes that begin with E0 or more; half-width kana of CP932 are less."""

_UNUSED = re.compile("[\x80\xa0\uf8f0-\uf8f3]")


@dataclass(frozen=True, slots=True)
class Decided:
    """The encoding of a whole file; or the first row (from 1) that does not go with it, and whether it is the other."""

    encoding: Encoding
    broken_at: int = 0
    is_mixed: bool = False


def decide(rows: Iterable[tuple[int, bytes]], forced: Encoding | None = None) -> Decided:
    """Look at every row's bytes: all must be of one encoding."""
    seen: Encoding | None = forced
    not_cp932 = 0
    for number, data in rows:
        if data.isascii():
            continue
        kind = _kind(data)
        if kind == "weak":
            not_cp932 = not_cp932 or (0 if is_valid(data, "cp932") else number)
            continue
        if kind == "neither":
            return Decided(seen or "utf-8", number)
        if seen and kind != seen:
            return Decided(seen, number, is_mixed=forced is None)
        seen = kind
    if seen == "cp932" and not_cp932:
        return Decided(seen, not_cp932, is_mixed=forced is None)
    return Decided(seen or "utf-8")


def _kind(data: bytes) -> Literal["utf-8", "cp932", "weak", "neither"]:
    """Tell the encoding of one row; `weak`: half-width kana that could also be Latin letters in UTF-8."""
    if is_valid(data, "utf-8"):
        return "utf-8" if max(data) >= _THREE_BYTES else "weak"
    return "cp932" if is_valid(data, "cp932") else "neither"


def is_valid(data: bytes, encoding: Encoding) -> bool:
    """Tell whether bytes are of an encoding. CP932 has no characters at 80, A0 and FD to FF; Python reads them."""
    if encoding == "cp932" and not data.isascii() and _UNUSED.search(data.decode(encoding, "replace")):
        return False
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
