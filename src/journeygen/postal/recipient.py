"""Who a printed piece goes to. Nothing of it may reach a log, an error, the cache or build/ (D25)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from journeygen.diagnostics import Words

_SIGNS = re.compile(r"[〒\s\-‐‑‒–—―−─━ー]")
_DIGITS = 7
_HOUSE = re.compile(r"(?P<address>.*?\d\S*)\s+(?P<building>[^\s\d].*)", re.DOTALL)
"""An address and, behind a blank after its number, a building."""
_HONORIFICS = ("様", "さま", "殿", "先生", "御中")


@dataclass(frozen=True, slots=True, repr=False)
class Recipient:
    """A recipient as printed. `postal_code` is seven digits or empty; texts are as the shop wrote them."""

    name: str
    postal_code: str
    address: str
    """Prefecture to house number."""
    building: str = ""
    company: str = ""
    honorific: str = "様"

    def __repr__(self) -> str:
        """Say nothing: a traceback must not show a customer."""
        return "Recipient(…)"

    @property
    def addressee(self) -> tuple[str, str]:
        """Return who the largest line names, and what follows: 御中 for a company with nobody in it.

        A name that was kept with its honorific gets no second one.
        """
        name, honorific = self.name.strip(), self.honorific.strip()
        if name.endswith(_HONORIFICS):
            return name, ""
        if not name and honorific == "様":
            honorific = "御中"
        return name or self.company.strip(), honorific

    @property
    def place(self) -> tuple[str, str]:
        """Return address and building, apart even when a file keeps both in one column."""
        address, building = self.address.strip(), self.building.strip()
        found = None if building else _HOUSE.fullmatch(address)
        return (found["address"], found["building"]) if found else (address, building)

    def problems(self) -> Iterator[Words]:
        """Yield why it cannot be posted, in words that hold nothing of the recipient."""
        if not (self.name.strip() or self.company.strip()):
            yield Words("お名前がありません", "there is no name")
        if not self.address.strip():
            yield Words("住所がありません", "there is no address")
        reason = postal_problem(self.postal_code)
        if reason:
            yield reason


def postal_digits(text: str) -> str:
    """Return the seven digits of a postal code however it was written (〒１２３－４５６７); "" when they are not."""
    digits = _SIGNS.sub("", unicodedata.normalize("NFKC", text))
    return digits if len(digits) == _DIGITS and digits.isascii() and digits.isdigit() else ""


def postal_problem(text: str) -> Words | None:
    """Tell what is wrong with a postal code, without repeating it."""
    if postal_digits(text):
        return None
    digits = _SIGNS.sub("", unicodedata.normalize("NFKC", text))
    if not digits:
        return Words("郵便番号がありません", "there is no postal code")
    if digits.isascii() and digits.isdigit() and len(digits) < _DIGITS:
        return Words(
            f"郵便番号が{len(digits)}けたです(表計算ソフトが先頭の 0 を落とすことがあります)",
            f"the postal code has {len(digits)} digits (spreadsheets drop leading zeros)",
        )
    return Words("郵便番号が7けたの数字ではありません", "the postal code is not seven digits")
