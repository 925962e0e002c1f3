"""`event: order.shipped`: something happened."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.references import EventName
from journeygen.model.starts import AtEvent
from journeygen.model.trigger import Trigger


class EventTrigger(Trigger):
    """Starts when an event happens."""

    kind: ClassVar[str] = "event"
    name: EventName = Described(alias="event", description="きっかけになる出来事。")

    def start(self) -> AtEvent:
        """Wait for the event."""
        return AtEvent(self.name)

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which event starts the journey."""
        return Words(f"「{titles[self.name]}」が起きたとき", f"when {self.name} happens")
