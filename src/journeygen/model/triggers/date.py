"""`date: customer.birthday`: a day in the customer's own calendar, once or every year."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.base import Duration
from journeygen.model.references import FieldName
from journeygen.model.trigger import Trigger


class DateTrigger(Trigger):
    """Starts on a date, `offset` earlier or later, or on the first of its month; yearly if asked."""

    kind: ClassVar[str] = "date"
    date: FieldName = Described(description="日付型の項目。")
    yearly: bool = Described(default=False, description="true なら毎年くり返します。")
    offset: Duration | None = Described(default=None, description="何日前 (-P7D)・何日後 (P7D) か。")
    anchor: Literal["day", "month_start"] = Described(default="day", description="その日か、その月の1日か。")

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say which day starts the journey."""
        every = "毎年、" if self.yearly else ""
        day = "の月の1日" if self.anchor == "month_start" else "の日"
        shift = f" (ずらす期間 {self.offset})" if self.offset else ""
        often = "every year " if self.yearly else ""
        where = "the first of the month of " if self.anchor == "month_start" else ""
        later = f" shifted by {self.offset}" if self.offset else ""
        return Words(f"{every}「{titles[self.date]}」{day}{shift}", f"{often}on {where}{self.date}{later}")
