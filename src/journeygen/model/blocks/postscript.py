"""`::: postscript`: 追伸, the part of a letter that everyone reads."""

from typing import ClassVar

from journeygen.model.block import Block


class Postscript(Block):
    """A postscript."""

    name: ClassVar[str] = "postscript"
    body: ClassVar[str] = "required"
