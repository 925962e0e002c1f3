"""`kind: report`: of a visit or a seminar, with the dates to come."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead
from journeygen.model.base import LocalDate, Model
from journeygen.model.coming import Coming


class Occasion(Model):
    """What the report is about."""

    kind: Literal["visit", "seminar"] = Described(description="見学(visit)か、講座・座談会(seminar)か。")
    held_on: LocalDate = Described(description="開いた日。")
    place: str = Described(min_length=1, description="場所。")


class Report(ArticleHead):
    """A report of a visit or a seminar."""

    name: ClassVar[str] = "report"
    label: ClassVar[str] = "見学と講座"
    tells_of_event: ClassVar[bool] = True

    kind: Literal["report"] = Described(description="記事の種類。")
    event: Occasion = Described(description="報告する催し。")
    coming: tuple[Coming, ...] = Described(
        default=(), strict=False, description="これから開く催し。暦に載ります。"
    )

    def dates(self) -> tuple[Coming, ...]:
        """Return the dates to come."""
        return self.coming
