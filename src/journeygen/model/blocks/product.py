"""`::: product`: one product of content/products."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import ProductName


class ProductCard(Block):
    """A product with picture, name and price."""

    name: ClassVar[str] = "product"
    product: ProductName = Described(description="商品の名前(content/products)。")
    label: str = Described(default="くわしく見る", description="ボタンの文字。")
    note: str = Described(default="", description="添える一言。")
    show_price: bool = Described(default=True, description="価格を出すか。")
    arrange: Literal["side", "stack"] = Described(default="side", description="横並びか縦並びか。")
