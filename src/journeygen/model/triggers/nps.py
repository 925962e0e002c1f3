"""`nps: customer.nps` with a band: how gladly a customer would recommend the shop (D6)."""

from typing import Any, ClassVar, Literal

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.references import EventName, IntegerField
from journeygen.model.starts import AtEvent
from journeygen.model.trigger import Trigger

BANDS: dict[str, tuple[int, int]] = {"promoter": (9, 10), "passive": (7, 8), "detractor": (0, 6)}
"""The bands of the Net Promoter Score, both ends included (Reichheld, HBR 2003-12)."""
TITLES = {"promoter": "推奨者", "passive": "中立者", "detractor": "批判者"}


class NpsTrigger(Trigger):
    """Starts when an answer falls in a band: promoter 9–10, passive 7–8, detractor 0–6."""

    kind: ClassVar[str] = "nps"
    nps: IntegerField = Described(description="NPS の項目(integer)。")
    band: Literal["promoter", "passive", "detractor"] = Described(description="9–10 / 7–8 / 0–6。")
    on: EventName = Described(description="どの出来事のときに見るか。")

    def start(self) -> AtEvent:
        """Wait for the event at which the answer is read."""
        return AtEvent(self.on)

    def own_condition(self) -> dict[str, Any]:
        """Return the band as a condition."""
        low, high = BANDS[self.band]
        return {self.nps: {"at_least": low, "at_most": high}}

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which band starts the journey."""
        low, high = BANDS[self.band]
        return Words(
            f"「{titles[self.on]}」のとき、{titles[self.nps]}が{low}〜{high}({TITLES[self.band]})なら",
            f"at {self.on} when {self.nps} is {low} to {high} ({self.band})",
        )
