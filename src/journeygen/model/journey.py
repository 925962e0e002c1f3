"""A journey: a trigger, a base date, and steps, each the right message at its moment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field as Described, Tag

from journeygen.model.base import Duration, Identifier, LocalTime, Model
from journeygen.model.references import Condition, DateField, EventName, GroupName, Loc, MessageName
from journeygen.model.settings import Caps, Window
from journeygen.model.triggers import AnyTrigger


class Medium(StrEnum):
    """How a step reaches a customer."""

    MAIL = "mail"
    PRINT = "print"
    CALL = "call"


MediumName = Literal["mail", "print", "call"]


def _media(value: Any) -> Any:
    parts = value if isinstance(value, list) else [value]
    known = Medium.__members__.values()
    return tuple(Medium(part) if part in known else part for part in parts)


Media = Annotated[
    tuple[Medium, ...], BeforeValidator(_media, json_schema_input_type=MediumName | list[MediumName])
]


class Test(Model):
    """A test of one of three questions (D22): who (target), what (offer), how it is said (creative)."""

    __test__ = False

    id: Identifier = Described(description="テストの名前。一度決めたら変えません。")
    varies: Literal["target", "offer", "creative"] = Described(description="4・4・2 の法則のどれを試すか。")
    versions: Mapping[str, Annotated[int, Described(ge=1)]] = Described(
        min_length=2, description="版と重み。a は元の文面です。"
    )
    groups: Mapping[str, GroupName] = Described(
        default={}, description="varies: target のとき、版ごとのグループ。"
    )
    part: float = Described(gt=0, le=1, description="テストに使う割合。残りには勝った版を送ります。")
    decide_by: EventName = Described(description="この出来事の多い版を勝ちとします。")
    within: Duration = Described(description="この期間で決めます。")


class Step(Model):
    """One sending of a journey."""

    id: Identifier = Described(description="ステップの名前。待っている方がいるので、あとから変えません。")
    after: Duration = Described(default="P0D", description="起算日からの期間。")
    at: LocalTime | None = Described(default=None, description="送る時刻。")
    send: MessageName = Described(description="送るメッセージ(content/messages からの名前)。")
    by: Media = Described(default=(Medium.MAIL,), description="届け方: mail, print, call。")
    when: Condition | None = Described(default=None, description="この条件のときだけ送ります。")
    window: Window | None = Described(default=None, description="このステップに限る、送ってよい時間帯。")
    test: Test | None = Described(default=None, description="A/B テスト。")
    note: str = Described(default="", description="社内メモ。")


class Branch(Model):
    """Steps of one outcome of a decision."""

    steps: tuple[Step, ...] = Described(strict=False, min_length=1, description="ステップの列。")


class Case(Branch):
    """A condition and the steps for customers for whom it holds."""

    when: Condition = Described(description="この条件が成り立つとき。")
    title: str = Described(default="", description="場合の呼び名。")


Skip = Literal["skip"]


def _outcome(raw: Any) -> str:
    return "skip" if isinstance(raw, str) else "steps"


Outcome = Annotated[Annotated[Skip, Tag("skip")] | Annotated[Branch, Tag("steps")], Discriminator(_outcome)]


class Goal(Model):
    """What the journey hopes for, and what then happens to the customer in it."""

    event: EventName = Described(description="目標の出来事。")
    within: Duration = Described(description="この期間に。")
    when: Condition | None = Described(default=None, description="この条件が成り立つときだけ数えます。")
    then: Literal["stay", "exit"] = Described(default="stay", description="達したあと、続けるか終えるか。")


class JourneyHead(Model):
    """Everything in journeys/NAME.yaml."""

    name: Identifier = Described(alias="journey", description="名前。ファイル名と同じにします。")
    title: str = Described(description="日本語の呼び名。")
    about: str = Described(default="", description="一行の説明。")
    tags: tuple[str, ...] = Described(default=(), strict=False, description="分類(D3 など)。")
    trigger: AnyTrigger = Described(description="きっかけ。")
    base: DateField | None = Described(default=None, description="起算日。省くと、きっかけの瞬間。")
    key: Literal["customer", "order"] = Described(default="customer", description="何ごとに一度と数えるか。")
    reentry: Literal["never", "always"] | Duration = Described(default="never", description="再び入れるか。")
    exit_on: tuple[EventName, ...] = Described(default=(), strict=False, description="この出来事で終えます。")
    exit_when: Condition | None = Described(default=None, description="この条件が成り立ったら終えます。")
    goal: Goal | None = Described(default=None, description="目標。")
    priority: int = Described(default=50, ge=0, le=100, description="上限に当たったとき、大きいほうを先に。")
    window: Window | None = Described(default=None, description="このジャーニーに限る、送ってよい時間帯。")
    caps: Caps | None = Described(default=None, description="このジャーニーに限る上限。")
    steps: tuple[Step, ...] = Described(default=(), strict=False, description="ステップの列。")
    cases: tuple[Case, ...] = Described(
        default=(), strict=False, description="場合分け。上から最初に成り立つもの。"
    )
    otherwise: Outcome | None = Described(
        default=None, alias="else", description="どれでもないとき: skip か steps。"
    )
    unknown: Outcome | None = Described(default=None, description="値が分からないとき: skip か steps。")


class Journey(JourneyHead):
    """A journey and the file that it was read from."""

    file: str

    @property
    def digest(self) -> str:
        """Return the SHA-256 (hex) of the journey as it was understood: comments and order of keys don't matter."""
        return hashlib.sha256(self.model_dump_json(by_alias=True).encode()).hexdigest()

    def branches(self) -> Iterator[tuple[Loc, str, tuple[Step, ...]]]:
        """Yield every list of steps with its place and a name: main, case-1 …, else, unknown."""
        if self.steps:
            yield ("steps",), "main", self.steps
        for index, case in enumerate(self.cases):
            yield ("cases", index, "steps"), f"case-{index + 1}", case.steps
        for key, name, outcome in (("else", "else", self.otherwise), ("unknown", "unknown", self.unknown)):
            if isinstance(outcome, Branch):
                yield (key, "steps"), name, outcome.steps

    def all_steps(self) -> Iterator[tuple[Loc, Step]]:
        """Yield every step of every branch with its place."""
        for loc, _, steps in self.branches():
            for index, step in enumerate(steps):
                yield (*loc, index), step
