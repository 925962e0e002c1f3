"""`::: qr`: a QR code on paper, a plain link in a mail."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import Link


class Qr(Block):
    """A link that a telephone's camera can read from paper."""

    name: ClassVar[str] = "qr"
    to: Link = Described(description="リンク先。")
    label: str = Described(description="何が開くか。")
