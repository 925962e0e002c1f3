"""What every block has: typed arguments, and whether it takes a Markdown body."""

from __future__ import annotations

from typing import Any, ClassVar

from journeygen.model.base import Model
from journeygen.model.references import Loc


class Block(Model):
    """The arguments of a `::: name` block. Templates see them as `block`."""

    name: ClassVar[str]
    body: ClassVar[str] = "none"
    """`none`, `optional`, `required`, or `columns` (a body split by lines of `+++`)."""

    def missing(self) -> tuple[tuple[Loc, str, str], ...]:
        """Return what the arguments lack together, as (key, 日本語, English); the field checks are done before."""
        return ()

    def texts(self) -> dict[str, Any]:
        """Return the arguments as plain values, nested as written."""
        return self.model_dump(by_alias=True)
