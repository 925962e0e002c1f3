"""`kind: making`: how a thing is made."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead


class Making(ArticleHead):
    """A report from the workshop."""

    name: ClassVar[str] = "making"
    label: ClassVar[str] = "つくるところ"

    kind: Literal["making"] = Described(description="記事の種類。")
