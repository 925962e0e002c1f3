"""`recurring: FREQ=YEARLY;…`: a rule of the calendar (RFC 5545), for a group of customers."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field as Described
from pydantic_core import PydanticCustomError

from journeygen.diagnostics import Words
from journeygen.model.base import LocalDate
from journeygen.model.recurrence import rule_words
from journeygen.model.references import GroupName
from journeygen.model.starts import ByCalendar
from journeygen.model.trigger import Trigger


def _real_rule(value: str) -> str:
    from dateutil.rrule import rrulestr

    try:
        rrulestr(value)
    except (ValueError, KeyError, TypeError) as reason:
        raise PydanticCustomError("rrule", "{value} is not an RRULE", {"value": value}) from reason
    return value


class RecurringTrigger(Trigger):
    """Starts on every date of an RRULE, counted from `start`."""

    kind: ClassVar[str] = "recurring"
    recurring: Annotated[str, AfterValidator(_real_rule)] = Described(
        description="RFC 5545 の RRULE。", examples=["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"]
    )
    first: LocalDate = Described(alias="start", description="数え始める日(DTSTART)。")
    group: GroupName | None = Described(default=None, description="対象のグループ。省くと全員。")

    def start(self) -> ByCalendar:
        """Wait for each date of the rule."""
        return ByCalendar(self.recurring, self.first, self.group)

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say by which rule the journey starts."""
        ja = f"、「{titles[self.group]}」のグループへ" if self.group else ""
        en = f" for {self.group}" if self.group else ""
        rule = rule_words(self.recurring)
        return Words(f"{rule.ja}({self.first} から){ja}", f"{rule.en} from {self.first}{en}")
