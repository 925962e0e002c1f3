"""What the layout of a booklet sees of an issue and its articles."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

from markupsafe import Markup

from journeygen.compile.print.shop import for_paper
from journeygen.compile.site.cards import Day, kanji_number
from journeygen.model.article import ArticleHead
from journeygen.model.coming import Coming
from journeygen.model.magazine import Issue
from journeygen.model.project import Project

_WIDE = 1.2
"""A picture that is wider than high by this much takes the whole measure at the head of its article."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date to come, with the day in words."""

    coming: Coming
    day: Day


@dataclass(frozen=True, slots=True)
class ArticleOnPaper:
    """An article as the layout sets it. `id` is where contents and other articles point to."""

    id: str
    mark: Markup
    """Stands around the article's head: what is found wrong there is told at its file."""
    head: ArticleHead
    kind: str
    label: str
    author: str
    is_wide: bool
    body: Markup
    products: tuple[SimpleNamespace, ...]
    """Those of its products and voices that its body does not show itself."""
    voices: tuple[SimpleNamespace, ...]
    has_dates: bool


def is_wide(project: Project, path: str | None) -> bool:
    """Tell whether the picture of an article is a wide one."""
    image = project.images.get(for_paper(path or "")) or project.images.get(path or "")
    return image is not None and image.width >= _WIDE * image.height


def dates_of(issue: Issue) -> tuple[Dated, ...]:
    """Return the dates that an issue announces and that come after it, the next one first, each once."""
    found = {
        (one.on, one.title, one.place): Dated(one, Day.of(one.on))
        for article in issue.articles
        for one in article.head.dates()
        if one.on >= issue.head.date
    }
    return tuple(found[key] for key in sorted(found))


def kanji_issue(number: int) -> str:
    """Name an issue by its number: 第十二号."""
    return f"第{kanji_number(number)}号"
