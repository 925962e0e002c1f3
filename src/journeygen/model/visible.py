"""What of the magazine may be read on a day: no drafts, nothing that is dated later."""

from __future__ import annotations

from dataclasses import replace

from journeygen.model.article import ArticleHead
from journeygen.model.magazine import Issue, IssueHead
from journeygen.model.project import Project

LAST_DAY = "9999-12-31"
"""On it, everything is out that is no draft."""


def visible(project: Project, date: str, drafts: bool = False) -> Project:
    """Return the project with only those issues and articles that may be read on `date` (YYYY-MM-DD).

    With `drafts`, nothing is left out: what is meant for later is looked at before.
    """
    if drafts:
        return project
    issues = {name: _on(issue, date) for name, issue in project.issues.items() if _is_out(issue.head, date)}
    return replace(project, issues=issues)


def _on(issue: Issue, date: str) -> Issue:
    articles = tuple(article for article in issue.articles if _is_out(article.head, date))
    return issue if articles == issue.articles else issue.model_copy(update={"articles": articles})


def _is_out(head: IssueHead | ArticleHead, date: str) -> bool:
    return not head.draft and head.date <= date  # dates of one form compare as texts
