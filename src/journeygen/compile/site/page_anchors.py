"""Which places of a page can be linked to: its body's headings and notes, and what its layout names."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from journeygen.artifact import Memory
from journeygen.compile.body.reading import Source
from journeygen.compile.rendering import Setting
from journeygen.compile.site.anchors import anchors_in
from journeygen.compile.site.body import read_article, write_body
from journeygen.compile.site.destinations import Destinations
from journeygen.compile.site.pages import Page
from journeygen.compile.site.shop import SiteShop
from journeygen.compile.site.views import source_of
from journeygen.model.folders import JOURNEYS, MAGAZINE, MESSAGES
from journeygen.model.magazine import Article, Issue
from journeygen.model.names import Names
from journeygen.model.project import Project

_LAYOUTS = "layouts/site"
_OWN_BODIES = (f"{MAGAZINE}/", f"{MESSAGES}/", f"{JOURNEYS}/")
"""Files that no other page's body shows."""
_OTHERS = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+"([^"]+\.j2)\"""")


def destinations_of(whole: Project, out: Project, names: Names, memory: Memory) -> Destinations | None:
    """Return where links may lead when `out` is what may be read on the day; None when there is no site."""
    if whole.settings.magazine is None:
        return None
    return Destinations.of(whole, out, PageAnchors(SiteShop(out, names, memory)))


@dataclass
class PageAnchors:
    """The anchors of the pages of one build, each worked out when something leads there.

    `shop` knows no destinations: what a page offers does not depend on where its own links lead.
    """

    shop: SiteShop

    def __call__(self, page: Page) -> frozenset[str] | None:
        """Return the names of a page's places; None when its body has mistakes, which are told there."""
        one = self._written(page)
        source = source_of(one) if one else None
        if one is None or source is None:
            return self._of_layout(page)
        key = f"anchors:{one.digest}:{self._surroundings}"
        there = self.shop.memory.recall(key, lambda: self._of_body(source))
        return None if there is None else there | self._of_layout(page)

    def _written(self, page: Page) -> Issue | Article | None:
        """Return whose body a page shows: the front page shows the newest issue's."""
        issues = self.shop.project.issues
        if page.kind == "front":
            newest = sorted(issues.values(), key=lambda one: (one.head.date, one.head.number))
            return newest[-1] if newest else None
        issue = issues.get(page.names[0]) if page.kind in ("issue", "article") else None
        if issue is None or page.kind == "issue":
            return issue
        return next((one for one in issue.articles if one.name == page.names[1]), None)

    def _of_body(self, source: Source) -> frozenset[str] | None:
        read, _ = read_article(self.shop, source)
        return anchors_in(write_body(Setting(self.shop, []), read)) if read else None

    def _of_layout(self, page: Page) -> frozenset[str]:
        names, seen = [f"{_LAYOUTS}/{page.kind}.html.j2"], set[str]()
        if page.kind == "article":
            article = self._written(page)
            kind = article.kind if isinstance(article, Article) else ""
            names.append(f"{_LAYOUTS}/kinds/{kind}.html.j2")
        found: frozenset[str] = frozenset()
        while names:
            name = names.pop()
            text = self.shop.project.templates.get(name, "") if name not in seen else ""
            seen.add(name)
            names += _OTHERS.findall(text)
            found |= anchors_in(text)
        return found

    @cached_property
    def _surroundings(self) -> str:
        """Name all that decides how a body is written beside its own file."""
        digests = self.shop.project.digests.items()
        told = sorted(f"{name} {digest}" for name, digest in digests if not name.startswith(_OWN_BODIES))
        return hashlib.sha256("\n".join(told).encode()).hexdigest()
