"""`::: voice`: a customer's voice of content/voices, with its source and reward beside it."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block
from journeygen.model.references import VoiceName


class VoiceCard(Block):
    """A customer's voice, whole or an excerpt."""

    name: ClassVar[str] = "voice"
    voice: VoiceName = Described(description="声の名前(content/voices)。")
    excerpt: str = Described(default="", description="抜き書き。省くと全文。")
