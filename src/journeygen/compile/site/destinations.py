"""Where links lead: every link of a mail, a piece, a call or an article to the shop's site is looked up here."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal
from urllib.parse import unquote

from journeygen.compile.links import LinkProblem
from journeygen.compile.site.astray import no_anchor, no_page, not_a_page_of_its_own, not_out_yet
from journeygen.compile.site.pages import Page, files_of, folder, in_url, moved, pages_of
from journeygen.model.project import Project
from journeygen.model.sendtime import TOKEN

Kind = Literal["page", "file", "elsewhere", "outside", "nowhere"]
"""A page or file of our site; a page of the shop's that we do not make; another site; none of these."""
_END_OF_PATH = re.compile(r"[?#]")
_FILE = re.compile(r"[^/]*\.[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link leads. `written` is the address as it is to be written: a path of the site, or a whole address."""

    kind: Kind
    written: str
    page: Page | None = None
    problem: LinkProblem | None = None

    @property
    def is_ours(self) -> bool:
        """Tell whether it is on the shop's own site, whoever makes the page."""
        return self.kind != "outside"


def _unknown(_page: Page) -> frozenset[str] | None:
    """Know no anchors: then none is wrong."""
    return None


@dataclass
class Destinations:
    """The site as it stands on a day: `pages` are out, `later` are all that there will be.

    `anchors` gives the names by which parts of a page can be linked to, None when nobody can tell.
    """

    project: Project
    pages: Mapping[str, Page]
    later: Mapping[str, Page]
    moved: Mapping[str, str]
    moved_later: Mapping[str, str]
    files: frozenset[str]
    anchors: Callable[[Page], frozenset[str] | None] = _unknown
    _found: dict[tuple[str, str], Destination] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        whole: Project,
        out: Project | None = None,
        anchors: Callable[[Page], frozenset[str] | None] = _unknown,
    ) -> Destinations:
        """Make the table of a project of which `out` is what may be read on the day."""
        out = out or whole
        return cls(whole, pages_of(out), pages_of(whole), moved(out), moved(whole), files_of(out), anchors)

    def find(self, address: str, file: str = "") -> Destination:
        """Tell where a link leads that stands in a file: `#anchor` alone is one of the file's own page."""
        address = address.strip()
        key = (address, file if address.startswith("#") else "")
        if key not in self._found:
            self._found[key] = self._look_up(*key)
        return self._found[key]

    def digest(self, address: str) -> str:
        """Return what changes when a link leads elsewhere than before: what shows it is made again then."""
        found = self.find(address)
        told = f"{found.kind} {found.written} {'' if found.problem is None else found.problem[0]}"
        return hashlib.sha256(told.encode()).hexdigest()

    def as_path(self, address: str) -> str:
        """Write a link as a page of the site does: its own path, also where that leads on to another.

        So pages do not depend on each other's addresses.
        """
        path, rest = cut(self._path(address.strip()))
        return (_as_written(path) if path else "") + rest

    def is_elsewhere(self, path: str) -> bool:
        """Tell whether the shop's own system makes the page of a path."""
        return any(is_below(path, start) for start in self._elsewhere)

    @cached_property
    def _elsewhere(self) -> tuple[str, ...]:
        """How the addresses begin that the settings name: those listed, and the pages that the law asks for."""
        magazine, legal = self.project.settings.magazine, self.project.settings.legal
        named = (
            legal.contact_url,
            legal.privacy_url,
            legal.tokushoho_url,
            legal.unsubscribe_url,
            legal.one_click_url,
        )
        paths = (cut(self._path(address))[0].partition("{{")[0] for address in named)
        return (
            *(magazine.elsewhere if magazine else ()),
            *(path for path in paths if len(path) > 1 and path[0] == "/"),
        )

    def _look_up(self, address: str, file: str) -> Destination:
        if address.startswith("#"):
            return self._here(address, file)
        path, rest = cut(self._path(address))
        if not path.startswith("/") or path.startswith("//"):
            return Destination("outside", address)
        if TOKEN.search(path):
            return self._of_one_customer(path, rest)
        return self._there(path, rest)

    def _path(self, address: str) -> str:
        """Return an address of our own site, written as a whole, as a path."""
        site = self.project.settings.brand.site.rstrip("/")
        rest = address.removeprefix(site)
        if rest == address or (rest and rest[0] not in "/?#"):
            return address
        return rest if rest.startswith("/") else f"/{rest}"

    def _here(self, anchor: str, file: str) -> Destination:
        page = next((page for page in self.later.values() if file and page.file == file), None)
        wrong = self._anchor_problem(page, anchor) if page else no_anchor(anchor, None, ())
        return Destination("page" if page else "nowhere", anchor, page, wrong)

    def _of_one_customer(self, path: str, rest: str) -> Destination:
        """Look up an address that differs from customer to customer: its folders before that do not."""
        start = path[: TOKEN.search(path).start()].rpartition("/")[0]  # type: ignore[union-attr]
        if self.is_elsewhere(start or "/"):
            return Destination("elsewhere", path + rest)
        return Destination("nowhere", path + rest, problem=not_a_page_of_its_own(start))

    def _there(self, path: str, rest: str) -> Destination:
        plain = unicodedata.normalize("NFC", unquote(path))
        page = self._page(self.pages, self.moved, plain)
        if page is not None:
            return Destination("page", in_url(page.address + rest), page, self._anchor_problem(page, rest))
        if plain in self.files:
            return Destination("file", in_url(plain) + rest)
        if self.is_elsewhere(plain):
            return Destination("elsewhere", path + rest)
        later = self._page(self.later, self.moved_later, plain)
        wrong = not_out_yet(path, later, self.project) if later else None
        return Destination("nowhere", _as_written(path) + rest, None, wrong or no_page(path, self.pages))

    def _page(self, pages: Mapping[str, Page], moved: Mapping[str, str], path: str) -> Page | None:
        address = folder(path)
        return pages.get(path) or pages.get(address) or pages.get(moved.get(address, ""))

    def _anchor_problem(self, page: Page, rest: str) -> LinkProblem | None:
        anchor = unicodedata.normalize("NFC", unquote(rest.partition("#")[2]))
        if not anchor or TOKEN.search(anchor):
            return None
        there = self.anchors(page)
        return None if there is None or anchor in there else no_anchor(f"#{anchor}", page, there)


def cut(address: str) -> tuple[str, str]:
    """Cut an address behind its path, before ? or #."""
    found = _END_OF_PATH.search(address)
    return (address[: found.start()], address[found.start() :]) if found else (address, "")


def is_below(path: str, start: str) -> bool:
    """Tell whether a path is `start`, or lies below it."""
    there, start = cut(path)[0].rstrip("/"), start.rstrip("/")
    return there == start or there.startswith(f"{start}/")


def _as_written(path: str) -> str:
    return in_url(path if _FILE.fullmatch(path.rpartition("/")[2]) else folder(path))
