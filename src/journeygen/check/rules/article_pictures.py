"""S105: a picture in front matter says what it shows, for those who do not see it; spaces say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "S105"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look at every article, issue, product and voice that has a picture."""
    pictures = [(one.file, "image", one.head.image, one.head.alt) for one in project.articles()]
    pictures += [(one.file, "cover", one.head.cover, one.head.alt) for one in project.issues.values()]
    for items in (project.products.values(), project.voices.values()):
        pictures += [(one.file, "image", one.image, one.alt) for one in items]
    for file, key, image, alt in pictures:
        if image and not alt.strip():
            message = Words("画像の説明(alt)がありません", "the picture has no description (alt)")
            hint = Words(
                "画像の下の行に、alt: 何が写っているか、を書きます", "write below it alt: and what it shows"
            )
            yield error(CODE, place(file, (key,)), message, hint, "alt")
