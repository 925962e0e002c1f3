"""`::: steps`: numbered how-to."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.base import Model
from journeygen.model.block import Block


class StepItem(Model):
    """One numbered step."""

    title: str = Described(description="見出し。")
    text: str = Described(default="", description="説明。")


class Steps(Block):
    """A short sequence of things to do."""

    name: ClassVar[str] = "steps"
    items: tuple[StepItem, ...] = Described(strict=False, min_length=1, description="手順。")
