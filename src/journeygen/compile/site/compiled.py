"""The site, compiled: every page that is not remembered is made, and the files that go with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledPage
from journeygen.compile.rendering import Setting
from journeygen.compile.site.body import Stretch, read_article, write_body, write_letter
from journeygen.compile.site.feeds import FEED, REDIRECTS, atom, redirects, robots, sitemap
from journeygen.compile.site.keys import Keys
from journeygen.compile.site.letters import LetterBody, write_public
from journeygen.compile.site.linked_data import as_script, page_data
from journeygen.compile.site.pages import Page, in_url, moved, page_file, pages_of, within
from journeygen.compile.site.picture_html import with_first_at_once
from journeygen.compile.site.renditions import Plan, plan_of
from journeygen.compile.site.searchable import entry
from journeygen.compile.site.shop import SiteShop
from journeygen.compile.site.views import View, Views, source_of
from journeygen.diagnostics import has_errors
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.magazine import Article, Issue
from journeygen.model.project import Project

LAYOUTS = "layouts/site"
Remember = Callable[[str, Callable[[], CompiledPage]], CompiledPage]
"""Makes the page of a key, or takes it from memory."""


def compile_site(
    shop: SiteShop, today: str | None, remember: Remember, is_sound: bool = True
) -> Iterator[CompiledPage]:
    """Compile the pages of what is visible in the shop's project, and what goes with them.

    `today` (YYYY-MM-DD) decides which dates are still to come. Unless the project `is_sound` (nothing was found wrong
    before) only what stands in the bodies is looked at.
    """
    pages, views = pages_of(shop.project), Views(shop, today)
    if not pages:
        return
    if not is_sound:
        yield from _problems_only(shop)
        return
    keys = Keys(shop.letters_url)
    for page in pages.values():
        view = views.view(page)
        yield remember(keys.key(page, view), partial(_Making(shop, page, view).compile))
    yield _beside(shop, views, pages.values())


def pictures_on(project: Project, pages: Iterable[Artifact]) -> Iterator[Plan]:
    """Yield the plans of the pictures that pages show, each once."""
    used = {name for page in pages for name in page.made_from if name.startswith("content/images/")}
    plans = [plan_of(project.images[path.removeprefix("content/")]) for path in sorted(used)]
    yield from {plan.stem: plan for plan in plans}.values()


def _problems_only(shop: SiteShop) -> Iterator[CompiledPage]:
    for issue in shop.project.issues.values():
        everything: list[Issue | Article] = [issue, *issue.articles]
        for one in everything:
            source = source_of(one)
            if source:
                yield CompiledPage(one.address, (), tuple(read_article(shop, source)[1]))


def _beside(shop: SiteShop, views: Views, pages: Iterable[Page]) -> CompiledPage:
    """Make the style sheet, the feed, the lists for search engines, and the pages that lead on to others."""
    settings, days = shop.project.settings, {one.address: one.head.date for one in views.articles}
    shared = [shop.stylesheet, *([shop.script] if settings.magazine and settings.magazine.search else [])]
    files = {
        FEED: atom(settings, list(views.cards.values())),
        "/sitemap.xml": sitemap(settings, pages, days),
        "/robots.txt": robots(settings),
        **{one.address: one.text.encode() for one in shared},
    }
    setting = Setting(shop, [problem for one in shared for problem in one.problems])
    leading_on = moved(shop.project)
    for alias, address in leading_on.items():
        url = in_url(address)
        variables = {"url": url, "canonical": settings.brand.site.rstrip("/") + url}
        files[page_file(alias)] = setting.render(f"{LAYOUTS}/moved.html.j2", variables).encode()
    if leading_on:
        files[REDIRECTS] = redirects(leading_on)
    made_from = {SETTINGS_FILE: shop.project.settings_digest}
    artifacts = [Artifact(f"site{path}", body, made_from) for path, body in files.items()]
    return CompiledPage("", () if has_errors(setting.problems) else tuple(artifacts), tuple(setting.problems))


@dataclass(frozen=True, slots=True)
class _Making:
    """One page on its way."""

    shop: SiteShop
    page: Page
    view: View

    def compile(self) -> CompiledPage:
        setting = Setting(self.shop, [])
        body, stretches = self._body(setting)
        html = "" if has_errors(setting.problems) else self._render(setting, body, stretches)
        if has_errors(setting.problems):
            return CompiledPage(self.page.address, (), tuple(setting.problems))
        artifact = Artifact(self.page.path, html.encode(), self._ingredients(setting, html))
        magazine = self.shop.project.settings.magazine
        found = entry(self.page, self.view, html) if magazine and magazine.search else None
        return CompiledPage(self.page.address, (artifact,), tuple(setting.problems), found)

    def _body(self, setting: Setting) -> tuple[Markup | LetterBody, tuple[Stretch, ...]]:
        if self.page.kind == "letter":
            message = self.shop.project.messages[self.page.names[0]]
            return write_public(self.shop.letters, setting, message), ()
        if self.view.body is None:
            return Markup(""), ()
        read, problems = read_article(self.shop, self.view.body)
        setting.problems += problems
        if read is None:
            return Markup(""), ()
        setting.links += read.links
        if getattr(self.view.shows.get("head"), "is_upright", False):
            return Markup(""), write_letter(setting, read)
        return write_body(setting, read), ()

    def _render(self, setting: Setting, body: Markup | LetterBody, stretches: tuple[Stretch, ...]) -> str:
        site = self.shop.project.settings.brand.site.rstrip("/")
        shop, view, page = self.shop, self.view, self.page
        variables = {
            **view.shows,
            "page": page,
            "description": " ".join(view.description.split()),
            "canonical": site + in_url(page.address),
            "shared": shop.shared(view.image, view.alt),
            "stylesheet": shop.stylesheet.address,
            "script": shop.script.address if page.kind == "search" else "",
            "feed": FEED,
            "magazine": shop.project.settings.magazine,
            "body": body,
            "stretches": stretches,
            "products": [shop.product(name, as_html=True) for name in view.products],
            "voices": [shop.voice(name, as_html=True) for name in view.voices],
            "data": as_script((*view.data, *page_data(shop, page, within(shop.project, page)))),
            "letters_url": shop.letters_url,
        }
        setting.used |= shop.stylesheet.used | (shop.script.used if page.kind == "search" else frozenset())
        return with_first_at_once(setting.render(f"{LAYOUTS}/{page.kind}.html.j2", variables))

    def _ingredients(self, setting: Setting, html: str) -> dict[str, str]:
        names = {SETTINGS_FILE, *setting.references, *({self.page.file} if self.page.file else ())}
        names |= {f"templates/{name}" for name in setting.used}
        names |= {f"content/{path}" for path in self.shop.images_in(html)}
        names |= {f"content/products/{name}.md" for name in self.view.products}
        names |= {f"content/voices/{name}.md" for name in self.view.voices}
        digests = self.shop.digests
        found = {name: digests.get(name, "") for name in names}
        return dict(sorted((found | self.shop.link_digests(setting.links)).items()))
