"""`::: columns`: two or three columns, separated by lines of `+++`."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.block import Block


class Columns(Block):
    """Columns that stack on a phone."""

    name: ClassVar[str] = "columns"
    body: ClassVar[str] = "columns"
    ratio: Literal["1:1", "1:2", "2:1", "1:1:1"] = Described(default="1:1", description="幅の比。")
