"""S114: an article is dated after what it tells of: the customer's consent, the day of the visit; what comes is to come.

Why: a voice that was published before its consent, or a report of what had not been yet, is a slip of the pen or worse.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.articles.report import Report
from journeygen.model.articles.voice import VoiceArticle
from journeygen.model.magazine import Article
from journeygen.model.project import Place, Project
from journeygen.model.references import Loc

CODE = "S114"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the dates of every voice and every report."""
    for article in project.articles():
        for loc, words, hint in _wrong(article, project):
            yield error(CODE, place(article.file, loc), words, hint, ".".join(map(str, loc)))


def _wrong(article: Article, project: Project) -> Iterator[tuple[Loc, Words, Words]]:
    head = article.head
    if isinstance(head, VoiceArticle):
        voice = project.voices.get(head.voice)
        if voice and voice.consented_on > head.date:
            yield ("date",), _before_consent(voice.consented_on), _LATER
    if isinstance(head, Report):
        if head.event.held_on > head.date:
            yield ("event", "held_on"), _NOT_YET, _CHECK
        for number, coming in enumerate(head.coming):
            if coming.on < head.date:
                yield ("coming", number, "on"), _OVER, _CHECK


def _before_consent(day: str) -> Words:
    return Words(
        f"掲載の同意をいただいた日({day})より前の日付です",
        f"the article is dated before the customer's consent ({day})",
    )


_LATER = Words("同意の日からあとの日付にします", "date it after the consent")
_NOT_YET = Words("記事の日付より、催しがあとです", "the event is later than the article that reports it")
_OVER = Words("これからの催しが、記事の日付より前です", "what is to come lies before the article's own date")
_CHECK = Words("date か、こちらの日付を直します", "correct the article's date or this one")
