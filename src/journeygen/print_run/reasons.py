"""Why a row is not printed. One row, one reason: the first that was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from journeygen.diagnostics import Words


class Reason(StrEnum):
    """A reason; its value stands in rejects.csv and report.json."""

    RAGGED = "ragged"
    CONTROL = "control"
    NO_NAME = "no-name"
    NO_ADDRESS = "no-address"
    POSTAL_CODE = "postal-code"
    FORMULA = "formula"
    NO_VALUE = "no-value"
    VALUE = "value"
    CHARACTER = "character"
    OVERFLOW = "overflow"

    @property
    def words(self) -> Words:
        """Return the sentence that a shop reads, without a full stop."""
        return _WORDS[self]


_WORDS = {
    Reason.RAGGED: Words("列の数が見出しの行と違います", "it has not as many columns as the header"),
    Reason.CONTROL: Words("目に見えない文字があります", "it holds characters that cannot be seen"),
    Reason.NO_NAME: Words("お名前がありません", "there is no name"),
    Reason.NO_ADDRESS: Words("住所がありません", "there is no address"),
    Reason.POSTAL_CODE: Words("郵便番号が7桁の数字ではありません", "the postal code has not seven digits"),
    Reason.FORMULA: Words("数式のように始まる文字です", "it begins like a formula"),
    Reason.NO_VALUE: Words("必ず要る値がありません", "a value that is required is missing"),
    Reason.VALUE: Words("値の書き方が項目の型に合いません", "a value is not of its field's type"),
    Reason.CHARACTER: Words("書体にない文字があります", "no font has one of its characters"),
    Reason.OVERFLOW: Words("文字が枠に入りきりません", "the text does not fit into its frame"),
}


_FRAMES = {
    "recipient": "宛名",
    "address": "住所",
    "building": "建物名",
    "company": "会社名",
    "name": "お名前",
    "holder": "お名前",
    "postal": "郵便番号",
}
"""Frames of a recipient's address (and of a badge) by what stands before a hyphen; every other one is copy."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that is not printed. `about` is a column, a character's code point or a frame: never a customer's data."""

    row: int
    reason: Reason
    about: str = ""

    @property
    def where(self) -> str:
        """Return what it is about in the words of a shop: frames have names in templates."""
        if self.reason is not Reason.OVERFLOW:
            return self.about
        return _FRAMES.get(self.about.partition("-")[0], "文面")
