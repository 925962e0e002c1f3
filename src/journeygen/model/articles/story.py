"""`kind: story`: the founder's story, and the people around."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead


class Story(ArticleHead):
    """A true story of the house and its people."""

    name: ClassVar[str] = "story"
    label: ClassVar[str] = "ものがたり"
    is_founders: ClassVar[bool] = True

    kind: Literal["story"] = Described(description="記事の種類。")
