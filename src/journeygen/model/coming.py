"""A date to come: a visit or a seminar that readers can take part in."""

from __future__ import annotations

from pydantic import Field as Described

from journeygen.model.base import LocalDate, Model
from journeygen.model.references import Link


class Coming(Model):
    """A date to come: it stands in the calendar, and can be applied for."""

    title: str = Described(min_length=1, description="催しの名前。")
    on: LocalDate = Described(description="開く日。")
    place: str = Described(min_length=1, description="場所。")
    seats: int | None = Described(default=None, ge=1, description="席の数。")
    apply: Link | None = Described(default=None, description="申し込みのページ(/events/visit など)。")
