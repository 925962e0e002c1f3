"""`kind: recipe`: a recipe, or how to do something at home."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead
from journeygen.model.base import Model


class Ingredient(Model):
    """One line of the ingredients."""

    name: str = Described(min_length=1, description="材料。")
    amount: str = Described(default="", description="分量。引用符で囲みます。")


class Recipe(ArticleHead):
    """A recipe; the steps stand in the body."""

    name: ClassVar[str] = "recipe"
    label: ClassVar[str] = "台所から"

    kind: Literal["recipe"] = Described(description="記事の種類。")
    serves: str = Described(default="", description="何人分か。")
    minutes: int | None = Described(default=None, ge=1, description="できあがるまでの分数。")
    ingredients: tuple[Ingredient, ...] = Described(strict=False, min_length=1, description="材料。")
