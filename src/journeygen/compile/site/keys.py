"""The key of a page in memory: all that it shows of others. What it is made from itself are its ingredients."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache

from journeygen.compile.site.cards import ArticleCard, IssueCard, ProductCard
from journeygen.compile.site.pages import Page
from journeygen.compile.site.views import View

OWN = "head"
"""What an article's page shows of its own file."""


class Keys:
    """The keys of one build. The same cards stand on many pages: each is written out once."""

    def __init__(self, *everywhere: object) -> None:
        """Begin with what every page shows."""
        self._everywhere = everywhere
        self._card = cache(repr)

    def key(self, page: Page, view: View) -> str:
        """Name a page by its address and a digest of what it shows."""
        shows = [f"{name} {self._told(shown)}" for name, shown in view.shows.items() if name != OWN]
        is_own = view.body is not None and view.body.file == page.file
        rest = replace(view, shows={}, body=None if is_own else view.body)
        told = "\n".join([*shows, repr((page, rest, self._everywhere))])
        return f"site:{page.address}:{hashlib.sha256(told.encode()).hexdigest()}"

    def _told(self, shown: object) -> str:
        if isinstance(shown, tuple):
            return f"({','.join([self._told(one) for one in shown])})"
        return self._card(shown) if isinstance(shown, ArticleCard | IssueCard | ProductCard) else repr(shown)
