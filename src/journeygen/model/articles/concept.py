"""`kind: concept`: what the shop believes in."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead


class Concept(ArticleHead):
    """An essay on what the shop believes in."""

    name: ClassVar[str] = "concept"
    label: ClassVar[str] = "考えていること"
    is_founders: ClassVar[bool] = True

    kind: Literal["concept"] = Described(description="記事の種類。")
