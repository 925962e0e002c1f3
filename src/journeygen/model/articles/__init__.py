"""The kinds of articles: one file each here. `ARTICLES` is the table."""

from __future__ import annotations

import sys
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Discriminator, RootModel

from journeygen.model.article import ArticleHead
from journeygen.model.siblings import siblings, subclasses_in

ARTICLES: dict[str, type[ArticleHead]] = {
    kind.name: kind for kind in subclasses_in(siblings(sys.modules[__name__]), ArticleHead)
}

if TYPE_CHECKING:
    AnyArticle = ArticleHead
else:
    AnyArticle = Annotated[reduce(or_, ARTICLES.values()), Discriminator("kind")]


class AnyArticleHead(RootModel[AnyArticle]):
    """The front matter of any article: what its published schema is made from."""
