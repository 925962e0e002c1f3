"""S111: a topic that no article names is probably misspelt somewhere, or forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, warning
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.names import topics
from journeygen.model.project import Place, Project

CODE = "S111"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the topics of the settings with those of all articles, drafts included."""
    if not project.is_whole or not any(project.articles()):
        return
    told = {topic for article in project.articles() for topic in article.head.topics}
    for name in topics(project):
        if name not in told:
            loc = ("magazine", "topics", name)
            message = Words(f"話題 '{name}' の記事がありません", f"no article is about '{name}'")
            yield warning(CODE, place(SETTINGS_FILE, loc), message, where=".".join(loc))
