"""The shop in the manifest: project, fields, events, groups, schedule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.rules import Rule
from journeygen.model.base import LocalDate, LocalTime, Model

TypeName = Literal["text", "integer", "number", "boolean", "date", "url", "list"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class ProjectEntry(Model):
    """Whose journeys these are."""

    brand: str = Described(description="屋号 / the brand's name")
    site: str = Described(description="サイトの公開アドレス / the site's public address")
    assets: str = Described(description="画像の公開アドレス / where pictures are served from")
    timezone: str = Described(description="IANA のタイムゾーン名 / IANA time zone of every local time")
    locale: str = Described(description="文面の言語(BCP 47) / language of the messages (BCP 47)")


class FieldEntry(Model):
    """A value that the platform knows of a customer, an order, …; its name is the path in the data."""

    title: str = Described(description="日本語の呼び名 / what people call it")
    about: str = Described(description="説明 / explanation")
    type: TypeName = Described(
        description="値の型。date は YYYY-MM-DD / type of the value; a date is YYYY-MM-DD"
    )
    required: bool = Described(description="必ず値がある / there always is a value")
    default: str | int | float | bool | None = Described(
        default=None,
        description="分からないときの値。boolean だけ条件にも使います / stands in when unknown; in conditions only for booleans",
    )
    values: tuple[str, ...] = Described(
        default=(), strict=False, description="取りうる値(空なら限りません) / the only values; empty: any"
    )
    of: Mapping[str, FieldEntry] = Described(
        default={}, description="list の中身の項目 / the fields of a list's entries"
    )


class EventEntry(Model):
    """Something that happens; its name is the `type` of a CloudEvents event."""

    title: str = Described(description="日本語の呼び名 / what people call it")
    about: str = Described(description="説明 / explanation")
    subject: Literal["customer", "order"] = Described(
        description="CloudEvents の subject に入る ID の種類 / whose id stands in the event's subject"
    )


class RankedEntry(Model):
    """A share of customers by rank: see conventions.ranked."""

    by: tuple[str, ...] = Described(
        strict=False,
        description="大きい順に、この順で比べる項目 / fields compared in this order, largest first",
    )
    start: float = Described(
        alias="from", description="上位からの割合、ここから(含む) / share from the top, from (included)"
    )
    to: float = Described(
        description="上位からの割合、ここまで(含まない) / share from the top, to (left out)"
    )


class GroupEntry(Model):
    """Customers named by a condition or by rank."""

    title: str = Described(description="日本語の呼び名 / what people call it")
    about: str = Described(description="説明 / explanation")
    condition: Rule | None = Described(
        default=None, description="入る条件 / the condition of belonging to it"
    )
    ranked: RankedEntry | None = Described(default=None, description="順位で決まるとき / when rank decides")
    depends_on: tuple[str, ...] = Described(
        strict=False,
        description="先に計算するグループ / groups that its condition asks for; work them out first",
    )


class WindowEntry(Model):
    """When messages may arrive."""

    start: LocalTime = Described(alias="from", description="この時刻から(含む) / from this local time on")
    until: LocalTime = Described(
        description="この時刻まで(その分を含む) / up to this local time, its minute included"
    )
    days: tuple[Day, ...] = Described(strict=False, description="送ってよい曜日 / days of the week")
    timezone: str = Described(description="IANA のタイムゾーン名 / IANA time zone")


class HolidaysEntry(Model):
    """Days on which nothing is sent as planned."""

    dates: tuple[LocalDate, ...] = Described(strict=False, description="休業日 / the days")
    then: Literal["postpone", "skip", "send"] = Described(
        description="当たったとき: 次の日へ・送らない・送る / what happens to a message that falls on one"
    )


class CapEntry(Model):
    """At most so many messages to one customer: see conventions.caps."""

    per_day: int | None = Described(default=None, description="1日に / in one day")
    per_week: int | None = Described(default=None, description="7日間に / in 7 days")
    per_month: int | None = Described(default=None, description="30日間に / in 30 days")


class CapsEntry(Model):
    """Caps for each medium."""

    mail: CapEntry | None = Described(default=None, description="メールの上限 / caps of mails")
    print: CapEntry | None = Described(default=None, description="郵便の上限 / caps of letters")
    call: CapEntry | None = Described(default=None, description="電話の上限 / caps of calls")
    exempt: bool = Described(
        default=False, description="true なら数えず、止めません / true: neither counted nor held back"
    )


class ScheduleEntry(Model):
    """The shop's rhythm, which holds for every journey that does not say otherwise."""

    timezone: str = Described(description="IANA のタイムゾーン名 / IANA time zone")
    window: WindowEntry | None = Described(
        default=None, description="送ってよい時間帯 / when messages may arrive"
    )
    holidays: HolidaysEntry = Described(description="休業日 / holidays")
    caps: CapsEntry = Described(description="上限 / caps")
