"""`call:` in a message's front matter: a telephone call as a task with a script (D18), and what it is to find out (D19)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field as Described

from journeygen.model.base import Duration, LocalTime, Model
from journeygen.model.piece import Geometry, Piece
from journeygen.model.references import EventName, FieldName


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Lines = Annotated[
    tuple[Annotated[str, Described(min_length=1)], ...],
    BeforeValidator(_several, json_schema_input_type=str | list[str]),
    Described(strict=False),
]
"""One text, or a list of them."""


class CallSettings(Model):
    """The settings of a call. The script is the message's body; nothing here is ever read out to a customer."""

    purpose: str = Described(min_length=1, description="何のための電話か。売ることは、目的になりません。")
    caller: str = Described(default="", description="かける人。")
    minutes: int = Described(default=5, ge=1, le=60, description="目安の長さ(分)。")
    hours: str = Described(default="", description="かけてよい時間。省くと、ステップの時間帯。")
    attempts: int = Described(default=1, ge=1, le=3, description="おかけしてよい回数。")
    away: str = Described(default="", description="お留守のときにすること。")
    before: Lines = Described(default=(), description="電話の前に確かめること。")
    customer: tuple[FieldName, ...] = Described(
        default=(),
        strict=False,
        description="お名前の項目。省くと customer.family_name や customer.name など、あるもの。",
    )
    about: tuple[FieldName, ...] = Described(
        default=(), strict=False, description="手もとに置く項目。省くと、台本が使う項目。"
    )
    record: tuple[FieldName, ...] = Described(
        default=(), strict=False, description="うかがって記録する項目。型に合わせた記入欄ができます。"
    )
    events: tuple[EventName, ...] = Described(
        default=(),
        strict=False,
        description="あったときに記録する出来事。つながったら、ご要望なら、お叱りなら。",
    )
    lead_time: Duration = Described(default="P1D", description="名簿を渡してから、かけるまでの日数。")
    cut_off: LocalTime = Described(default="17:00", description="その日に名簿を渡す締切。")


class CallPaper(Piece):
    """The paper of a call sheet: one page of A4, printed in the office."""

    name: ClassVar[str] = "call"
    title: ClassVar[str] = "お電話の紙"

    piece: Literal["call"] = "call"

    def geometry(self) -> Geometry:
        """Return one page of A4."""
        return Geometry(width=210, height=297, pages=1)
