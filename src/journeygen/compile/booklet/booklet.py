"""An issue of the magazine as a booklet: one document that the press lets flow over its pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from journeygen.compile.booklet.bodies import Bodies
from journeygen.compile.booklet.cards import ArticleOnPaper, dates_of, is_wide
from journeygen.compile.booklet.lettering import lettered
from journeygen.compile.booklet.notes import Feet
from journeygen.compile.booklet.shop import BookletShop
from journeygen.compile.print.asked import asked_for
from journeygen.compile.print.engines import BEYOND, JUSTIFIED
from journeygen.compile.print.marks import FILLER, LINE
from journeygen.compile.print.shop import for_paper, is_for_paper
from journeygen.compile.rendering import Setting
from journeygen.compile.site.cards import issue_card
from journeygen.compile.site.views import source_of
from journeygen.compile.utm import with_parameters
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.folders import CONTENT, SETTINGS_FILE
from journeygen.model.magazine import BOOKLET, Article, Issue
from journeygen.model.piece import BLEED, SAFE
from journeygen.model.project import Project

LAYOUTS = "layouts/booklet"
STYLES, PAGES = f"{LAYOUTS}/booklet.css.j2", f"{LAYOUTS}/booklet.html.j2"
SPARE = BOOKLET.multiple - 1
"""Pages that the layout keeps ready; the press takes out those that are not needed."""
PPI = 300
"""Pixels an inch at which a picture is set at most: preflight warns below (P205)."""
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Booklet:
    """An issue, ready for the press."""

    issue: str
    title: str
    file: str
    css: str
    html: str = field(repr=False)
    lines: tuple[Span, ...]
    """Where everything stands in the copy; the marks `LINE + number` point here."""
    images: Mapping[str, str]
    """Address → path below content/ of every picture in it."""
    made_from: Mapping[str, str]

    @property
    def literals(self) -> tuple[str, ...]:
        """Return what is the same for every reader: all of it."""
        return (self.html,)


def key_of(project: Project, issue: Issue) -> str:
    """Name an issue by all of its own sources, and by what it calls the articles of other issues."""
    own = (issue.digest, *((one.name, one.digest) for one in issue.articles))
    feet = Feet.of(project, issue)
    told = (feet.called(text) for text in (issue.body, *(one.body for one in issue.articles)))
    return hashlib.sha256(repr((own, *told)).encode()).hexdigest()


def compile_booklet(shop: BookletShop, issue: Issue) -> tuple[Booklet | None, list[Diagnostic]]:
    """Compile an issue; None when there are mistakes. Those of its copy are told by the site, and not here again."""
    return _Setting(shop, issue).compile()


class _Setting:
    """An issue on its way to paper."""

    def __init__(self, shop: BookletShop, issue: Issue) -> None:
        self.shop, self.project, self.issue = shop, shop.project, issue
        self.page = Setting(shop, [])
        self.bodies = Bodies(self.page, issue)

    def compile(self) -> tuple[Booklet | None, list[Diagnostic]]:
        problems = self.page.problems
        variables = self._variables()
        if self.bodies.is_unread:
            return None, problems
        html = self.page.render(PAGES, variables)
        css = self.page.render(STYLES, variables)
        if has_errors(problems):
            return None, problems
        html = with_parameters(lettered(html), escape(self._parameters()))
        images = self._images(css + html)
        css = f"{''.join(self._largest(images))}{css}"
        problems += [*self._left_out(html), *self._beyond(css, html)]
        if has_errors(problems):
            return None, problems
        magazine = self.project.settings.magazine
        title = f"{magazine.title if magazine else ''} {variables['number']} {self.issue.head.title}".strip()
        lines, made_from = tuple(self.bodies.lines), self._ingredients(images)
        made = Booklet(self.issue.name, title, self.issue.file, css, html, lines, images, made_from)
        return made, problems

    def _variables(self) -> dict[str, Any]:
        card, settings = issue_card(self.issue), self.project.settings
        return {
            "magazine": settings.magazine,
            "issue": card,
            "number": f"第{card.kanji}号",
            "word": self.bodies.word,
            "articles": tuple(
                self._article(number, article) for number, article in enumerate(self.issue.articles, start=1)
            ),
            "coming": dates_of(self.issue),
            "goods": tuple(self._goods()),
            "paper": BOOKLET,
            "bleed": BLEED,
            "safe": SAFE,
            "spare": [Markup(f'<a class="jg-line" href="{FILLER}{number}"></a>') for number in range(SPARE)],
        }

    def _goods(self) -> Iterator[SimpleNamespace]:
        """Yield every product that the issue tells of, with the first article that does."""
        first: dict[str, str] = {}
        for number, article in enumerate(self.issue.articles, start=1):
            for name in article.head.told_products():
                first.setdefault(name, f"article-{number}")
        for name, told_in in first.items():
            yield SimpleNamespace(**vars(self.shop.product(name, True)), told_in=told_in)

    def _article(self, number: int, article: Article) -> ArticleOnPaper:
        head = article.head
        self.page.references |= {self.project.products[name].file for name in head.told_products()}
        self.page.references |= {self.project.voices[name].file for name in head.told_voices()}
        mark = self.bodies.mark(Span(article.file))
        source = source_of(article)
        body = self.bodies.written(source) if source else Markup("")
        shown = self.bodies.shown if source else set()
        return ArticleOnPaper(
            id=f"article-{number}",
            mark=mark,
            head=head,
            kind=article.kind,
            label=head.label,
            author=head.author or self.project.settings.brand.founder.name,
            is_wide=is_wide(self.project, head.image),
            body=body,
            products=tuple(
                self.shop.product(name, True)
                for name in head.told_products()
                if ("product", name) not in shown
            ),
            voices=tuple(
                self.shop.voice(name, True) for name in head.told_voices() if ("voice", name) not in shown
            ),
            has_dates=any(one.on >= self.issue.head.date for one in head.dates()),
        )

    def _parameters(self) -> str:
        """Return what the QR codes of an issue say to the shop's web analytics, where it wants that of paper."""
        utm = self.project.settings.utm
        return (
            f"utm_source={utm.source}&utm_medium=print&utm_campaign={quote(self.issue.name)}" if utm else ""
        )

    # ── pictures ──

    def _images(self, html: str) -> dict[str, str]:
        known = self.shop.images_by_address
        return {
            address: path
            for address, path in known.items()
            if f'"{address}"' in html or f"({address})" in html
        }

    def _largest(self, images: Mapping[str, str]) -> Iterator[str]:
        """Let no picture be wider than its pixels allow on paper."""
        for address, path in sorted(images.items()):
            width = int(self.project.images[path].width / PPI * 254) / 10
            yield f'img[src="{address}"] {{ max-width: min(100%, {width}mm); }}\n'

    # ── what is said of it ──

    def _left_out(self, html: str) -> Iterator[Diagnostic]:
        """Report a layout that leaves out a part of the copy."""
        numbers = range(len(self.bodies.lines))
        missing = next((number for number in numbers if html.count(f'"{LINE}{number}"') != 1), None)
        if missing is None:
            return
        message = Words(
            "冊子のレイアウトが、編集のことばと記事のすべてを一度ずつ出していません",
            "the booklet's layout does not print the editor's word and every article exactly once",
        )
        hint = Words(
            "{{ word }} と、articles のひとつずつの {{ article.mark }} と {{ article.body }} を書きます",
            "write {{ word }}, and of each of articles {{ article.mark }} and {{ article.body }}",
        )
        yield error("T206", Span(f"templates/{PAGES}"), message, hint)

    def _beyond(self, css: str, html: str) -> Iterator[Diagnostic]:
        """Report what WeasyPrint would leave out without a word: booklets have no other engine."""
        asked = asked_for(css, html)
        for feature in BEYOND["weasyprint"]:
            if feature is not JUSTIFIED and feature.sign.search(asked):
                message = Words(f"冊子では、{feature.ja}を組めません", f"a booklet cannot have {feature.en}")
                hint = Words(
                    "冊子は WeasyPrint で、横書きに組みます。ここをやめます",
                    "booklets are set by WeasyPrint, in horizontal lines: do without",
                )
                yield error("P106", self._where(feature.sign), message, hint)

    def _where(self, sign: re.Pattern[str]) -> Span:
        for name in sorted(self.page.used):
            for number, line in enumerate(self.project.templates.get(name, "").split("\n"), start=1):
                if found := sign.search(line):
                    return Span(f"templates/{name}", number, found.start() + 1, len(found.group()))
        return Span(f"templates/{STYLES}")

    def _ingredients(self, images: Mapping[str, str]) -> dict[str, str]:
        names = {SETTINGS_FILE, self.issue.file, *(one.file for one in self.issue.articles)}
        names |= {f"templates/{name}" for name in self.page.used} | self.page.references
        names |= {f"{CONTENT}/{path}" for path in images.values()}
        names |= {f"{CONTENT}/{for_paper(path)}" for path in images.values() if not is_for_paper(path)}
        digests = self.project.digests
        found = {name: digests.get(name, "") for name in names} | self.shop.link_digests(self.bodies.links)
        return dict(sorted(found.items()))
