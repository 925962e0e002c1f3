"""`kind: guide`: how to live with one product."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead
from journeygen.model.references import ProductName


class Guide(ArticleHead):
    """A guide to one product: its page shows it."""

    name: ClassVar[str] = "guide"
    label: ClassVar[str] = "品物の手引き"

    kind: Literal["guide"] = Described(description="記事の種類。")
    product: ProductName = Described(description="手引きする商品(content/products)。")

    def told_products(self) -> tuple[str, ...]:
        """Return the product of the guide, then the others."""
        return tuple(dict.fromkeys((self.product, *self.products)))
