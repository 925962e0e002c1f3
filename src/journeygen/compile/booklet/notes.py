"""What stands at the foot of a page: footnotes, and where the links lead that nobody can press on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote

from journeygen.compile.booklet.cards import kanji_issue
from journeygen.compile.print.shop import readable
from journeygen.compile.site.notes import taken_out
from journeygen.compile.utm import unmarked
from journeygen.model.magazine import ADDRESS, Issue
from journeygen.model.project import Project

_CALLED = re.compile(r"\[\^(?P<name>[\w-]+)\]")
_LINK = re.compile(r'<a href="(?P<to>[^"]*)"[^>]*>(?P<text>.*?)</a>', re.DOTALL)
_TO_MAGAZINE = re.compile(rf"({ADDRESS}[^\s)\"']*)")


@dataclass(frozen=True, slots=True)
class Feet:
    """What a booklet knows of where links lead: `here` are the articles that it holds itself, address → id."""

    site: str
    here: Mapping[str, str]
    elsewhere: Mapping[str, str]
    """The articles of other issues, address → how they are called on paper: 第十一号「樽を洗った三日」."""

    @classmethod
    def of(cls, project: Project, issue: Issue) -> Feet:
        """Look at all articles from one issue; an article's id is its place in it."""
        here = {
            article.address: f"article-{number}" for number, article in enumerate(issue.articles, start=1)
        }
        others = (one for one in project.issues.values() if one.name != issue.name)
        magazine = project.settings.magazine
        title = magazine.title if magazine else ""
        elsewhere = {
            article.address: f"『{title}』{kanji_issue(other.head.number)}「{article.head.title}」"
            for other in others
            for article in other.articles
        }
        return cls(project.settings.brand.site.rstrip("/"), here, elsewhere)

    def called(self, copy: str) -> tuple[tuple[str, str], ...]:
        """Return how the articles of other issues are called to which a copy may lead."""
        paths = (self._path(f"{self.site}{found[1]}") for found in _TO_MAGAZINE.finditer(copy))
        return tuple((path, self.elsewhere.get(path, "")) for path in paths if path not in self.here)

    def with_feet(self, parts: list[str]) -> list[str]:
        """Return the parts of an article with footnotes where they are called, and links as paper can tell them."""
        whole, notes = taken_out(_BETWEEN.join(parts))
        seen: set[str] = set()

        def called(found: re.Match[str]) -> str:
            name = found["name"]
            if name not in notes or name in seen:
                return "" if name in notes else found[0]
            seen.add(name)
            return foot(notes[name])

        return _LINK.sub(self._link, _CALLED.sub(called, whole)).split(_BETWEEN)

    def _link(self, found: re.Match[str]) -> str:
        to, text = unmarked(found["to"]), found["text"]
        if to.startswith("#"):  # a heading of the same article: it is a few lines away
            return text
        path = self._path(to)
        if path in self.here:
            return f'<a class="see" href="#{self.here[path]}">{text}</a>'
        address = readable(unescape(to))
        if address in text:
            return f'<a href="{to}">{text}</a>'
        name = f"{escape(self.elsewhere[path])}　" if path in self.elsewhere else ""
        return f'{text}{foot(f"""{name}<a class="url" href="{to}">{escape(address)}</a>""")}'

    def _path(self, address: str) -> str:
        """Return the path of a page of the site as articles are known by it; `""` for other addresses."""
        if not address.startswith(f"{self.site}/"):
            return ""
        path = re.split(r"[?#]", unquote(address.removeprefix(self.site)))[0]
        return path if path.endswith("/") else f"{path}/"


_BETWEEN = "\f"
"""Parts the parts while they are one text: no HTML of ours holds a form feed."""


def foot(html: str) -> str:
    """Write a footnote at the place where it is called."""
    return f'<span class="foot">{html}</span>'
