"""`date: customer.birthday`: a day in the customer's own calendar, once or every year."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.base import Duration
from journeygen.model.durations import is_zero, shift
from journeygen.model.references import DateField
from journeygen.model.starts import Anchor, OnDate
from journeygen.model.trigger import Trigger


class DateTrigger(Trigger):
    """Starts on a date, `offset` earlier or later, or on the first of its month; yearly if asked."""

    kind: ClassVar[str] = "date"
    date: DateField = Described(description="日付型の項目。")
    yearly: bool = Described(default=False, description="true なら毎年くり返します。")
    offset: Duration | None = Described(default=None, description="何日前(-P7D)・何日後(P7D)か。")
    anchor: Anchor = Described(default="day", description="その日か、その月の1日か。")

    def start(self) -> OnDate:
        """Wait for the day."""
        return OnDate(self.date, self.yearly, self.anchor, self.offset)

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which day starts the journey."""
        every = Words("毎年、", "every year ") if self.yearly else Words("", "")
        day = Words(f"「{titles[self.date]}」", self.date)
        if self.anchor == "month_start":
            day = Words(f"{day.ja}の月の1日", f"the first of the month of {day.en}")
        if not self.offset or is_zero(self.offset):
            ending = "" if self.anchor == "month_start" else "の日"
            return Words(f"{every.ja}{day.ja}{ending}", f"{every.en}on {day.en}")
        moved = shift(self.offset)
        return Words(f"{every.ja}{day.ja}の{moved.ja}", f"{every.en}{moved.en} {day.en}")
