"""`::: offer`: an offer with all of its terms in one place."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import Link, Loc, ProductName


class Offer(Block):
    """An offer. A subscription names later prices, number of times and how to cancel (特定商取引法 11条・12条の6)."""

    name: ClassVar[str] = "offer"
    body: ClassVar[str] = "optional"
    title: str = Described(description="見出し。")
    product: ProductName | None = Described(default=None, description="商品の名前。")
    kind: Literal["once", "subscription"] = Described(default="once", description="一度か定期か。")
    price: int | str = Described(default="", description="価格(円の整数、または文)。")
    second_price: int | str = Described(default="", description="2回目からの価格(定期)。")
    times: str = Described(default="", description="回数の約束(定期)。")
    cancel: str = Described(default="", description="やめ方(定期)。")
    conditions: tuple[str, ...] = Described(default=(), strict=False, description="条件。")
    to: Link = Described(default="", description="リンク先。")
    label: str = Described(default="", description="ボタンの文字。")

    def missing(self) -> tuple[tuple[Loc, str, str], ...]:
        """Ask for the terms of a subscription."""
        if self.kind != "subscription":
            return ()
        lacking = [key for key in ("second_price", "times", "cancel") if not getattr(self, key)]
        return tuple(
            ((key,), f"定期のご案内には {key} が要ります(特商法)", f"a subscription offer needs {key}")
            for key in lacking
        )
