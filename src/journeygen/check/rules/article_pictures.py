"""S105: a picture of an article or of a voice says what it shows, for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "S105"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look at every article and every voice that has a picture."""
    pictures = [(article.file, article.head.image, article.head.alt) for article in project.articles()]
    pictures += [(voice.file, voice.image, voice.alt) for voice in project.voices.values()]
    for file, image, alt in pictures:
        if image and not alt.strip():
            message = Words("画像の説明(alt)がありません", "the picture has no description (alt)")
            hint = Words(
                "画像の下の行に、alt: 何が写っているか、を書きます", "write below it alt: and what it shows"
            )
            yield error(CODE, place(file, ("image",)), message, hint, "alt")
