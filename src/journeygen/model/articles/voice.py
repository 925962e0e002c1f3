"""`kind: voice`: a customer's voice at length, with what the law wants to be told of it."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead
from journeygen.model.references import VoiceName


class VoiceArticle(ArticleHead):
    """A visit to one customer. Source, reward and consent are those of the voice in content/voices."""

    name: ClassVar[str] = "voice"
    label: ClassVar[str] = "お客さまの台所"

    kind: Literal["voice"] = Described(description="記事の種類。")
    voice: VoiceName = Described(description="お客様の声(content/voices)。出典・謝礼・同意はそこから。")

    def told_voices(self) -> tuple[str, ...]:
        """Return the voice that the visit is about."""
        return (self.voice,)
