"""`kind: report`: of a visit or a seminar, with the dates to come."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead
from journeygen.model.base import LocalDate, Model
from journeygen.model.references import Link


class Occasion(Model):
    """What the report is about."""

    kind: Literal["visit", "seminar"] = Described(description="見学(visit)か、講座・座談会(seminar)か。")
    held_on: LocalDate = Described(description="開いた日。")
    place: str = Described(min_length=1, description="場所。")


class Coming(Model):
    """A date to come: it stands in the calendar, and can be applied for."""

    title: str = Described(min_length=1, description="催しの名前。")
    on: LocalDate = Described(description="開く日。")
    place: str = Described(min_length=1, description="場所。")
    seats: int | None = Described(default=None, ge=1, description="席の数。")
    apply: Link | None = Described(default=None, description="申し込みのページ(/events/visit など)。")


class Report(ArticleHead):
    """A report of a visit or a seminar."""

    name: ClassVar[str] = "report"
    label: ClassVar[str] = "見学と講座"

    kind: Literal["report"] = Described(description="記事の種類。")
    event: Occasion = Described(description="報告する催し。")
    coming: tuple[Coming, ...] = Described(
        default=(), strict=False, description="これから開く催し。暦に載ります。"
    )
