"""`::: button`: one clear thing to do."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import Link


class Button(Block):
    """A link that looks like a button."""

    name: ClassVar[str] = "button"
    to: Link = Described(description="リンク先。")
    label: str = Described(description="ボタンの文字。")
    style: Literal["primary", "quiet"] = Described(default="primary", description="強さ。")
    note: str = Described(default="", description="ボタンの下に添える一言。")
