"""Journeys in the manifest: base, branches, steps, exits, goal, re-entry."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.rules import Rule, Sentence
from journeygen.compile.manifest.models.settings import CapsEntry, WindowEntry
from journeygen.compile.manifest.models.tests import TestEntry
from journeygen.compile.manifest.models.triggers import AnyTriggerEntry
from journeygen.model.base import Duration, LocalTime, Model

MediumName = Literal["mail", "print", "call"]


class BaseEntry(Model):
    """The moment from which delays count (起算日)."""

    kind: Literal["trigger", "field"] = Described(
        description="きっかけの瞬間か、項目の日付か / the moment of the trigger, or the date in a field"
    )
    field: str | None = Described(
        default=None, description="kind が field のときの項目 / the date field, for kind `field`"
    )


class LocalMoment(Model):
    """A time of day somewhere."""

    time: LocalTime = Described(description="現地の時刻 HH:MM / local time of day, HH:MM")
    timezone: str = Described(description="IANA のタイムゾーン名 / IANA time zone")


class HandOverEntry(Model):
    """How long before its moment a step by print or call is handed over: see conventions.hand_over."""

    medium: Literal["print", "call"] = Described(
        description="紙か電話か / for the print house, or for those who call"
    )
    lead_time: Duration = Described(
        description="渡してから、投函またはお電話までの期間(ISO 8601) / time from handing over to posting or calling"
    )
    cut_off: LocalMoment = Described(description="その日の締切 / the latest time on that day")


class StepEntry(Model):
    """One sending."""

    id: str = Described(description="ステップの名前。変わりません / the step's name; it never changes")
    delay: Duration = Described(description="起算からの期間(ISO 8601) / time after the base (ISO 8601)")
    at: LocalMoment | None = Described(
        default=None, description="送る時刻。ないときは期間だけ / time of day; without one, the delay alone"
    )
    send: str = Described(description="メッセージの名前 / name of the message, a key of `messages`")
    media: tuple[MediumName, ...] = Described(
        strict=False, description="届け方 / how it is delivered; several mean all of them"
    )
    hand_over: tuple[HandOverEntry, ...] = Described(
        default=(),
        strict=False,
        description="紙と電話を渡す期限。メールにはありません / when print and calls must be handed over; none for mail",
    )
    condition: Rule | None = Described(
        default=None, description="送る直前に成り立つべき条件 / what must hold right before sending"
    )
    window: WindowEntry | None = Described(
        default=None, description="このステップの時間帯(決まったもの) / the window that applies to this step"
    )
    test: TestEntry | None = Described(default=None, description="A/B テスト / the test, if there is one")
    sentence: Sentence = Described(description="このステップを言葉で / the step in words")


class BranchEntry(Model):
    """One way through a journey. At any time exactly one branch of a journey has a true condition."""

    id: str = Described(description="main, case-1 …, else, unknown / main, case-1 …, else, unknown")
    title: str = Described(description="場合の呼び名 / what people call it")
    condition: Rule = Described(
        description="この枝に入る条件。互いに重なりません / who takes this branch; branches never overlap"
    )
    steps: tuple[StepEntry, ...] = Described(
        strict=False, description="ステップ。空なら何も送りません / the steps; empty: nothing is sent"
    )


class ReentryEntry(Model):
    """Whether a customer (or order) may enter again."""

    allowed: Literal["never", "always", "after"] = Described(
        description="一度きり・いつでも・期間のあと / never again, any time, or after a while"
    )
    after: Duration | None = Described(
        default=None, description="前に入ってからの期間 / time since the last entry, for `after`"
    )


class ExitsEntry(Model):
    """What ends a journey early."""

    on: tuple[str, ...] = Described(
        strict=False, description="この出来事で終える(CloudEvents の type) / events that end it"
    )
    condition: Rule | None = Described(
        default=None, description="送る直前にこれが成り立てば終える / ends it when true right before a step"
    )


class GoalEntry(Model):
    """What the journey hopes for."""

    event: str = Described(description="目標の出来事(CloudEvents の type) / the event hoped for")
    within: Duration = Described(description="入ってからこの期間に / within this time of entering")
    condition: Rule | None = Described(default=None, description="そのときの条件 / what must hold then")
    then: Literal["stay", "exit"] = Described(
        description="達したあと続けるか終えるか / whether the customer then stays in the journey"
    )


class JourneyEntry(Model):
    """A journey: who enters when, and what is sent."""

    id: str = Described(description="名前 / its name")
    title: str = Described(description="日本語の呼び名 / what people call it")
    about: str = Described(description="一行の説明 / one sentence about it")
    tags: tuple[str, ...] = Described(strict=False, description="分類 / tags")
    trigger: AnyTriggerEntry = Described(description="きっかけ / what starts it")
    base: BaseEntry = Described(description="起算 / the moment from which delays count")
    key: Literal["customer", "order"] = Described(
        description="何ごとに一つのジャーニーか / one journey for each customer or for each order"
    )
    reentry: ReentryEntry = Described(description="再び入れるか / whether one may enter again")
    priority: int = Described(
        description="上限に当たったとき、大きいほうを先に / the larger goes first at a cap"
    )
    exits: ExitsEntry = Described(description="途中で終えるとき / what ends it early")
    goal: GoalEntry | None = Described(default=None, description="目標 / what it hopes for")
    window: WindowEntry | None = Described(
        default=None, description="送ってよい時間帯(決まったもの) / the window that applies to this journey"
    )
    caps: CapsEntry | None = Described(
        default=None,
        description="このジャーニーのメッセージだけを数える上限 / caps that count this journey's own messages only",
    )
    branches: tuple[BranchEntry, ...] = Described(strict=False, description="枝 / its branches")
