"""`::: survey`: one question, answered from 0 to 10 (NPS, D6)."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import Link


class Survey(Block):
    """Eleven links in a row; `?score=N` is added to `to`."""

    name: ClassVar[str] = "survey"
    question: str = Described(description="質問。")
    to: Link = Described(description="回答ページ。")
    low: str = Described(default="まったくない", description="0 の意味。")
    high: str = Described(default="ぜひ", description="10 の意味。")
