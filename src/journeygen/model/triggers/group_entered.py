"""`group_entered: loyal`: a customer has come to belong to a group."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.references import GroupName
from journeygen.model.starts import OnEntering
from journeygen.model.trigger import Trigger


class GroupEnteredTrigger(Trigger):
    """Starts when a customer enters a group."""

    kind: ClassVar[str] = "group_entered"
    group: GroupName = Described(alias="group_entered", description="入ったら始まるグループ。")

    def start(self) -> OnEntering:
        """Wait until the customer is in the group."""
        return OnEntering(self.group)

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which group starts the journey."""
        return Words(
            f"「{titles[self.group]}」のグループに入ったとき", f"when the customer enters {self.group}"
        )
