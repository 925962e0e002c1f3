"""`::: signature`: the founder's name, portrait and hand."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block


class Signature(Block):
    """The founder signs. Who that is stands in journeygen.yaml."""

    name: ClassVar[str] = "signature"
    closing: str = Described(default="", description="結びの一言。")
