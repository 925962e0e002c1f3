"""`kind: letter`: the season's letter."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead


class SeasonLetter(ArticleHead):
    """The founder's letter of the season; on wide screens it can be set in vertical lines."""

    name: ClassVar[str] = "letter"
    label: ClassVar[str] = "季節の手紙"
    is_founders: ClassVar[bool] = True
    is_upright: ClassVar[bool] = True

    kind: Literal["letter"] = Described(description="記事の種類。")
