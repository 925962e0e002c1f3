"""`::: coupon`: a thank-you that can be used, with its terms beside it."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import Link


class Coupon(Block):
    """A coupon. Terms are required: an offer stands beside its conditions (景品表示法)."""

    name: ClassVar[str] = "coupon"
    title: str = Described(description="クーポンの名前。")
    value: str = Described(description="内容(送料無料、500円引きなど)。")
    code: str = Described(default="", description="コード。")
    until: str = Described(default="", description="期限。")
    conditions: tuple[str, ...] = Described(strict=False, min_length=1, description="条件。")
    to: Link = Described(default="", description="リンク先。")
    label: str = Described(default="つかう", description="ボタンの文字。")
