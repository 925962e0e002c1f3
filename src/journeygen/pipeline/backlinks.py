"""Backlinks: what leads to each page of the site, and to the pages that the shop's own system makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from journeygen.artifact import Ingredients, Memory, NoShelf
from journeygen.compile.links import Link
from journeygen.compile.message import read_message
from journeygen.compile.shop import Shop
from journeygen.compile.site import Destinations, Page, SiteShop
from journeygen.compile.site.body import read_article
from journeygen.compile.site.destinations import cut
from journeygen.compile.site.views import source_of
from journeygen.diagnostics import has_errors
from journeygen.load.project import Loaded
from journeygen.model.folders import PRODUCTS, SETTINGS_FILE, VOICES
from journeygen.model.magazine import Article, Issue
from journeygen.model.message import Version
from journeygen.model.references import references
from journeygen.model.sendtime import as_written
from journeygen.pipeline.wish import Wish
from journeygen.pipeline.work import Work, key_of


@dataclass(frozen=True, slots=True, order=True)
class Backlink:
    """One link that leads to a page: from what (mail, print, call, article), its name, and where it stands."""

    what: str
    name: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Target:
    """A page with what leads there. `kind` is that of the page, "elsewhere" where the shop's own system makes it."""

    address: str
    title: str
    kind: str
    linked_from: tuple[Backlink, ...]


def backlinks(root: Path, loaded: Loaded, memory: Memory, wish: Wish) -> tuple[Target, ...]:
    """Return every page of the site, then every address of the shop's own system that something leads to."""
    assert loaded.project is not None
    work = Work(root, loaded, memory, NoShelf(), wish, lambda *_: None, not has_errors(loaded.diagnostics))
    there = work.destinations
    if there is None:
        return ()
    pages: dict[str, set[Backlink]] = {address: set() for address in there.pages}
    others: dict[str, set[Backlink]] = defaultdict(set)
    for address, one in _all(work, there):
        found = there.find(address, one.file)
        if found.page is not None and found.page.address in pages:
            pages[found.page.address].add(one)
        elif found.kind == "elsewhere":
            others[cut(found.written)[0]].add(one)
    own = (_target(there.pages[address], ones) for address, ones in pages.items())
    return (
        *own,
        *(Target(address, "", "elsewhere", _sorted(ones)) for address, ones in sorted(others.items())),
    )


def _target(page: Page, ones: set[Backlink]) -> Target:
    return Target(page.address, page.title, page.kind, _sorted(ones))


_ORDER = ("mail", "print", "call", "article")


def _sorted(ones: set[Backlink]) -> tuple[Backlink, ...]:
    return tuple(sorted(ones, key=lambda one: (_ORDER.index(one.what), one.name, one.file, one.line)))


def _all(work: Work, there: Destinations) -> Iterator[tuple[str, Backlink]]:
    """Yield every link of messages that are wished for and, when all are, of the magazine."""
    shop = Shop(work.project, work.loaded.names, work.memory, there)
    for message in work.project.messages.values():
        for version in message.versions if work.is_chosen(message) else ():
            links = _remembered(work, key_of(message, version), partial(_of_version, shop, version))
            for medium in work.project.media_of(message.name):
                yield from (
                    (one.address, Backlink(medium.value, message.name, one.at.file, one.at.line))
                    for one in links
                )
    if work.wish.selection is None:
        yield from _of_magazine(work, there)


def _of_magazine(work: Work, there: Destinations) -> Iterator[tuple[str, Backlink]]:
    shop = SiteShop(work.out, work.loaded.names, work.memory, there)
    for issue in work.out.issues.values():
        both: list[Issue | Article] = [issue, *issue.articles]
        for one in both:
            name = one.address.strip("/").partition("/")[2]
            links = _remembered(work, f"{one.file}:{one.digest}", partial(_of_article, shop, one))
            yield from (
                (link.address, Backlink("article", name, link.at.file, link.at.line)) for link in links
            )
            for reference in references(one.head):
                if reference.kind == "link":
                    at = work.loaded.sources.place(one.file, reference.loc)
                    yield str(reference.name), Backlink("article", name, at.file, at.line)


def _remembered(work: Work, key: str, read: Callable[[], tuple[Link, ...] | None]) -> tuple[Link, ...]:
    """Read the links of a body, or take them from memory while the settings, goods and voices are the same too."""

    def make() -> tuple[tuple[Link, ...], Ingredients]:
        links = read()
        if links is None:
            return (), {"mistakes": "found"}
        return links, {name: digest for name, digest in work.digests.items() if name.startswith(_SHOWN)}

    return work.memory.retrace(f"links:{key}", work.digest, make)


_SHOWN = (SETTINGS_FILE, f"{PRODUCTS}/", f"{VOICES}/")


def _of_version(shop: Shop, version: Version) -> tuple[Link, ...] | None:
    read, _ = read_message(shop, version, marketing=False)
    if read is None:
        return None
    return tuple(replace(one, address=as_written(one.address, read.parts)) for one in read.links)


def _of_article(shop: SiteShop, one: Issue | Article) -> tuple[Link, ...] | None:
    source = source_of(one)
    if source is None:
        return ()
    read, _ = read_article(shop, source)
    return None if read is None else read.links
