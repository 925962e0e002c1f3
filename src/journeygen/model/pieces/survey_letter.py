"""`piece: survey-letter`: a letter that asks again (NPS), with a QR code to a second survey, A4."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class SurveyLetter(Piece):
    """A letter with a QR code to a survey."""

    name: ClassVar[str] = "survey-letter"
    title: ClassVar[str] = "アンケートの手紙"

    piece: Literal["survey-letter"] = Described(description="印刷物の種類。")

    def geometry(self) -> Geometry:
        """Return one page of A4."""
        return Geometry(width=210, height=297, pages=1)
