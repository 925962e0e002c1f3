"""The indexes of the site's search: small ones that are searched together, so that one changed article makes one anew."""

from __future__ import annotations

from collections.abc import Mapping

from journeygen.model.project import Project

MOST = 10
"""Pages of one index, from which on the next issue begins another: what one changed article costs, and how many files
a reader loads at 1,000 articles, weighed in docs/decisions/053."""


def indexes(project: Project) -> Mapping[tuple[str, ...], int]:
    """Return which index each issue is in, by what its pages are about; `()`: what belongs to no issue.

    The oldest issues come first, so that a new one leaves all indexes but the last alone.
    """
    found: dict[tuple[str, ...], int] = {(): 0}
    number, filled = 0, 2 + len(project.products)
    for issue in sorted(project.issues.values(), key=lambda one: (one.head.date, one.head.number)):
        if filled >= MOST:
            number, filled = number + 1, 0
        found[(issue.name,)] = number
        filled += 1 + len(issue.articles)
    return found


def index_folder(number: int) -> str:
    """Return the folder of an index on the site: the first holds what all of them share."""
    return f"/pagefind/{number}/" if number else "/pagefind/"
