"""The pages of the site: which addresses exist, what makes each, and which lead on to another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from journeygen.compile.booklet.paths import offered
from journeygen.model.magazine import ADDRESS as MAGAZINE
from journeygen.model.message import LETTERS
from journeygen.model.project import Project

Kind = Literal[
    "front",
    "archive",
    "issue",
    "article",
    "topic",
    "products",
    "product",
    "founder",
    "events",
    "legal",
    "search",
    "letters",
    "letter",
    "missing",
]
"""What a page is; its layout is layouts/site/KIND.html.j2."""

PRODUCTS = "/products/"
SEARCH = "/search/"


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `names` say what it is about: an issue; an issue and an article; a topic; a product."""

    address: str
    kind: Kind
    title: str
    names: tuple[str, ...] = ()
    file: str = ""
    """The file that the page is written in, when it is one."""

    @property
    def path(self) -> str:
        """Return the path of its file below build/."""
        return f"site{self.address}index.html" if self.address.endswith("/") else f"site{self.address}"


def pages_of(project: Project) -> Mapping[str, Page]:
    """Return every page of the site by its address, sorted; none when the project has no magazine."""
    if project.settings.magazine is None:
        return {}
    pages = [*_of_the_house(project), *_of_issues(project), *_of_topics(project), *_of_products(project)]
    pages += _of_letters(project)
    return {page.address: page for page in sorted(pages, key=lambda page: page.address)}


def moved(project: Project) -> Mapping[str, str]:
    """Return where addresses of former times lead now: the articles' `aliases`."""
    found = {
        folder(alias): article.address for article in project.articles() for alias in article.head.aliases
    }
    return dict(sorted(found.items()))


def within(project: Project, page: Page) -> tuple[tuple[str, str], ...]:
    """Return the way to a page: titles and paths of the pages that it lies in, none when it lies in no other."""
    magazine = project.settings.magazine
    front = (magazine.title if magazine else "", "/")
    match page.kind:
        case "issue" | "topic":
            return front, _ARCHIVE
        case "article":
            issue = project.issues[page.names[0]]
            return front, _ARCHIVE, (issue.head.title, in_url(issue.address))
        case "product":
            return front, _PRODUCTS
    return ()


_ARCHIVE = ("これまでの号", MAGAZINE)
_PRODUCTS = ("つくっているもの", PRODUCTS)


def page_file(address: str) -> str:
    """Return the path of the file that a host shows at an address of former times: /old/ may have been /old.html."""
    return address.rstrip("/") if address.endswith(".html/") else f"{address}index.html"


def files_of(project: Project) -> frozenset[str]:
    """Return the addresses of what can be linked to on the site beside its pages."""
    if project.settings.magazine is None:
        return frozenset()
    booklets = (offered(project, issue) for issue in project.issues.values())
    return frozenset({"/feed.xml", "/sitemap.xml", "/robots.txt", *filter(None, booklets)})


def folder(address: str) -> str:
    """Return an address as the folder of a page: NFC, with a slash at both ends. /old/index.html is /old/."""
    inside = unicodedata.normalize("NFC", address).partition("#")[0].partition("?")[0].strip("/")
    inside = f"/{inside}".removesuffix("/index.html").strip("/")
    return f"/{inside}/" if inside else "/"


def in_url(address: str) -> str:
    """Write an address of the site as a URL's path: what is not ASCII is percent-encoded."""
    return quote(address, safe="/#?=&%:;,+@!$'()*~")


def topic_address(path: str) -> str:
    """Return the address of a topic's page."""
    return f"/topics/{path}/"


def product_address(name: str) -> str:
    """Return the address of a product's page."""
    return f"{PRODUCTS}{unicodedata.normalize('NFC', name)}/"


def _of_the_house(project: Project) -> Iterator[Page]:
    settings = project.settings
    assert settings.magazine is not None
    yield Page("/", "front", settings.magazine.title)
    yield Page(MAGAZINE, "archive", _ARCHIVE[0])
    yield Page("/founder/", "founder", f"{settings.brand.founder.title} {settings.brand.founder.name}")
    yield Page("/events/", "events", "見学と講座の暦")
    if settings.magazine.search:
        yield Page(SEARCH, "search", "ことばでさがす")
    yield Page("/legal/", "legal", "特定商取引法に基づく表示")
    yield Page("/404.html", "missing", "ページが見つかりません")


def _of_issues(project: Project) -> Iterator[Page]:
    for name, issue in project.issues.items():
        yield Page(issue.address, "issue", issue.head.title, (name,), issue.file)
        for article in issue.articles:
            names = (name, article.name)
            yield Page(article.address, "article", article.head.title, names, article.file)


def _of_topics(project: Project) -> Iterator[Page]:
    """Yield a page for each topic that an article tells of."""
    assert project.settings.magazine is not None
    told = {topic for article in project.articles() for topic in article.head.topics}
    for name, topic in project.settings.magazine.topics.items():
        if name in told:
            yield Page(topic_address(topic.path), "topic", name, (name,))


def _of_letters(project: Project) -> Iterator[Page]:
    """Yield a page for each mail that everybody may read, and their list."""
    letters = list(project.public_messages())
    if letters:
        yield Page(LETTERS, "letters", "お便りの控え")
    for message in letters:
        yield Page(message.address, "letter", message.head.subject, (message.name,), message.file)


def _of_products(project: Project) -> Iterator[Page]:
    if project.products:
        yield Page(PRODUCTS, "products", _PRODUCTS[0])
    for name, product in project.products.items():
        yield Page(product_address(name), "product", product.title, (name,), product.file)
