"""`count: customer.order_count`, `reaches: 3`: the third purchase (D4, D11)."""

from typing import Any, ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.references import EventName, IntegerField
from journeygen.model.starts import AtEvent
from journeygen.model.trigger import Trigger


class CountTrigger(Trigger):
    """Starts when a count is exactly `reaches` at the time of an event."""

    kind: ClassVar[str] = "count"
    count: IntegerField = Described(description="回数の項目(integer)。")
    reaches: int = Described(ge=1, description="この回数になったとき。")
    on: EventName = Described(description="どの出来事のときに数えるか。")

    def start(self) -> AtEvent:
        """Wait for the event at which the count is read."""
        return AtEvent(self.on)

    def own_condition(self) -> dict[str, Any]:
        """Return `count = reaches`."""
        return {self.count: self.reaches}

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which count starts the journey."""
        return Words(
            f"「{titles[self.on]}」のとき、{titles[self.count]}が{self.reaches}になったら",
            f"when {self.count} reaches {self.reaches} at {self.on}",
        )
