"""S115, S116, S117: an issue has articles; none is dated before its issue, and no two have one place in it.

Why: contents without an article, an article that waits for its issue although its day has come, or an order that is decided by
file names, are not what anybody meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, warning
from journeygen.model.magazine import Article, Issue
from journeygen.model.project import Place, Project

CODE = "S115"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look at every issue that could be read."""
    for issue in project.issues.values():
        if not issue.digest:  # its issue.md is missing or cannot be read: that was told
            continue
        if not issue.articles and project.is_whole:
            yield warning("S115", Span(issue.file), *_NO_ARTICLES)
        yield from (
            _too_early(issue, one, place) for one in issue.articles if one.head.date < issue.head.date
        )
        yield from _same_places(issue, place)


def _too_early(issue: Issue, article: Article, place: Place) -> Diagnostic:
    message = Words(
        f"号の日付({issue.head.date})より前の日付です", f"this is before the issue's date ({issue.head.date})"
    )
    hint = Words(
        "記事は、号が出るまで出ません。どちらかの日付を直します",
        "an article is not out before its issue: correct one of the dates",
    )
    return warning("S116", place(article.file, ("date",)), message, hint, "date")


def _same_places(issue: Issue, place: Place) -> Iterator[Diagnostic]:
    first: dict[int, str] = {}
    for article in issue.articles:
        order = article.head.order
        before = first.setdefault(order, article.file) if order else article.file
        if before != article.file:
            message = Words(f"{before} も {order} 番目です", f"{before} is number {order} too")
            hint = Words(
                "同じ番号どうしは、ファイルの名前の順になります",
                "of two with one number, the names of the files decide",
            )
            yield warning("S117", place(article.file, ("order",)), message, hint, "order")


_NO_ARTICLES = (
    Words("この号には、記事がありません", "this issue has no articles"),
    Words("同じフォルダーに、記事の .md ファイルを置きます", "put the articles' .md files into its folder"),
)
