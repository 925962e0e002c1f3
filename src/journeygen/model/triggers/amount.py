"""`amount: order.total` with `at_least` and `below`: a band of one order's amount (D5)."""

from typing import Any, ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.references import EventName, NumberField
from journeygen.model.starts import AtEvent
from journeygen.model.trigger import Trigger


class AmountTrigger(Trigger):
    """Starts when an amount lies in [at_least, below) at the time of an event. JPY, integer."""

    kind: ClassVar[str] = "amount"
    amount: NumberField = Described(description="金額の項目(円)。")
    at_least: int = Described(ge=0, description="この金額以上。")
    below: int | None = Described(default=None, gt=0, description="この金額未満。")
    on: EventName = Described(description="どの出来事のときに見るか。")

    def start(self) -> AtEvent:
        """Wait for the event at which the amount is read."""
        return AtEvent(self.on)

    def own_condition(self) -> dict[str, Any]:
        """Return the band as a condition."""
        upper = {} if self.below is None else {"below": self.below}
        return {self.amount: {"at_least": self.at_least, **upper}}

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which band starts the journey."""
        upper = "" if self.below is None else f"{self.below:,}円未満"
        return Words(
            f"「{titles[self.on]}」のとき、{titles[self.amount]}が{self.at_least:,}円以上{upper}なら",
            f"at {self.on} when {self.amount} is at least {self.at_least}"
            + ("" if self.below is None else f" and below {self.below}"),
        )
