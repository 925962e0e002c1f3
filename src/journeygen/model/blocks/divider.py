"""`::: divider`: a pause."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block


class Divider(Block):
    """A line, a space or an ornament between two thoughts."""

    name: ClassVar[str] = "divider"
    style: Literal["line", "space", "ornament"] = Described(default="line", description="見た目。")
