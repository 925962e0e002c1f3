"""`::: address`: where the shop is and when the telephone is answered."""

from typing import ClassVar

from journeygen.model.block import Block


class Address(Block):
    """The shop's address. All of it comes from journeygen.yaml."""

    name: ClassVar[str] = "address"
