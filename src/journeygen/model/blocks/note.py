"""`::: note`: something set apart from the letter."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block


class Note(Block):
    """A boxed note."""

    name: ClassVar[str] = "note"
    body: ClassVar[str] = "required"
    title: str = Described(default="", description="見出し。")
    tone: Literal["plain", "info", "care"] = Described(default="plain", description="調子。")
