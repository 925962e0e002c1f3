"""Mail classes: what the post takes as what. Rules of a day, so they are data (`classes.yml`) with that day on them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

_SLACK = 0.5
"""Millimetres that a piece may be over a limit: paper is cut no more exactly."""

Range = Annotated[tuple[float, float], Field(strict=False)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Size(_Model):
    """One size of mail: least and most of its longer and shorter side in millimetres, and of its weight in grams."""

    name: str
    long: Range
    short: Range
    grams: Range


class MailClass(_Model):
    """One class of mail, as the source said on the day it was looked up."""

    title: str
    sizes: Annotated[tuple[Size, ...], Field(strict=False, min_length=1)]
    in_envelope: bool = False
    letters: bool
    """Whether a message to one person (信書) may be in it."""
    at_least: int = Field(ge=1)
    """Pieces at once."""
    source: str = Field(min_length=1)
    looked_up: datetime.date
    note: str = ""

    def takes(self, width: float, height: float) -> bool:
        """Tell whether a piece of this size in millimetres, folded as it is sent, belongs to the class.

        Of what goes into an envelope only the upper limits count.
        """
        long, short = max(width, height), min(width, height)
        return any(self._within(long, size.long) and self._within(short, size.short) for size in self.sizes)

    def _within(self, side: float, limits: tuple[float, float]) -> bool:
        least = 0.0 if self.in_envelope else limits[0] - _SLACK
        return least <= side <= limits[1] + _SLACK


class Sign(_Model):
    """Words that speak to one person, and what they speak of."""

    words: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    about: str


class Personal(_Model):
    """The words by which a text is taken for a message to one person (信書)."""

    looked_up: datetime.date
    source: str
    words: Annotated[tuple[Sign, ...], Field(strict=False)]

    def found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each sign that a text holds, with what it speaks of."""
        for sign in self.words:
            for word in sign.words:
                if word in text:
                    yield word, sign.about


class PostalRules(_Model):
    """The whole of `classes.yml`."""

    classes: Mapping[str, MailClass]
    personal: Personal


@cache
def postal_rules() -> PostalRules:
    """Read the rules that travel with the package; they are the same for every project."""
    import yaml

    text = files("journeygen.postal").joinpath("classes.yml").read_text(encoding="utf-8")
    return PostalRules.model_validate(yaml.safe_load(text))
