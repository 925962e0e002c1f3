"""What things are called in a sentence: the short form of a title, and the unit that it implies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from journeygen.model.fields import Field
from journeygen.model.settings import Settings

_ASIDE = re.compile(r"[((](?P<aside>[^))]*)[))].*|。.*", re.DOTALL)
_UNITS = ("円", "日", "回", "点", "歳", "年", "か月", "個", "本")
_COUNTED = (("回数", "回"), ("日数", "日"))


@dataclass(frozen=True, slots=True)
class Called:
    """A field in a sentence: 「累計購入額(円)」 is called 累計購入額 and counted in 円."""

    title: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of everything that settings declare, by name."""

    fields: Mapping[str, Field]
    groups: Mapping[str, str]
    events: Mapping[str, str]

    @classmethod
    def of(cls, settings: Settings) -> Titles:
        """Take the titles of a project's settings."""
        return cls(
            settings.fields,
            {name: group.title for name, group in settings.groups.items()},
            {name: event.title for name, event in settings.events.items()},
        )

    def field(self, name: str) -> Called:
        """Return what a field is called."""
        return called(self.fields[name].title)

    def group(self, name: str) -> str:
        """Return what a group is called."""
        return self.groups.get(name, name)

    def by_name(self) -> dict[str, str]:
        """Return one table of all titles, as triggers want it."""
        fields = {name: self.field(name).title for name in self.fields}
        return {**fields, **self.groups, **self.events}

    def written(self, name: str, value: Any) -> str:
        """Write a value of a field in Japanese: 30,000円, 「味噌」."""
        if isinstance(value, bool):
            return "はい" if value else "いいえ"
        if isinstance(value, int | float):
            unit = self.field(name).unit
            return f"{value}{unit}" if unit == "年" else f"{value:,}{unit}"
        return value if self.fields[name].type == "date" else f"「{value}」"


@cache
def called(title: str) -> Called:
    """Take a title apart: what stands in parentheses is an aside, and may name the unit."""
    found = _ASIDE.search(title)
    short = title[: found.start()].strip() if found else title
    aside = (found["aside"] or "") if found else ""
    unit = next((unit for unit in _UNITS if re.match(rf"{unit}(?:$|[・、,])", aside)), "")
    counted = next((unit for ending, unit in _COUNTED if short.endswith(ending)), "")
    return Called(short or title, unit or counted)
