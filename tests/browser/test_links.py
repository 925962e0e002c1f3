"""Every address of the sample's site answers: pages, anchors, pictures, the feed, and what former addresses lead to."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from journeygen.compile.site.pages import in_url, moved
from tests.browser.site import Site
from tests.browser.test_mails import nobody_stumbles

ELSEWHERE = ("https:", "http:", "tel:", "mailto:", "data:")
UNLINKED = ("missing",)
"""Kinds of pages that nothing leads to: they come by themselves."""


@dataclass
class Read(HTMLParser):
    """What one page says of itself, in the order of its source."""

    links: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    pictures: list[Mapping[str, str]] = field(default_factory=list)
    canonical: str = ""
    language: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        self.ids += [has["id"]] if "id" in has else []
        self.needs += [has[name] for name in ("src",) if has.get(name)]
        self.needs += [one.split()[0] for one in has.get("srcset", "").split(",") if one.strip()]
        if tag == "html":
            self.language = has.get("lang", "")
        elif tag == "a" and "href" in has:
            self.links.append(has["href"])
        elif tag == "link" and has.get("rel") == "canonical":
            self.canonical = has["href"]
        elif tag == "link":
            self.needs.append(has["href"])
        elif tag == "img":
            self.pictures.append(has)
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture(scope="module")
def read(site: Site) -> dict[str, Read]:
    """All pages by their addresses."""
    found = {}
    for address in site.addresses():
        found[address] = Read()
        found[address].feed(text_at(site.url + address))
    return found


def text_at(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return str(answer.read().decode("utf-8"))


@cache
def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method="HEAD"), timeout=10) as answer:
            return bool(answer.status == 200)
    except urllib.error.HTTPError:
        return False


def own(site: Site, page: str, addresses: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the addresses of this site on a page, whole, each with its anchor."""
    for address in dict.fromkeys(addresses):
        if not address.startswith(ELSEWHERE):
            path, anchor = urldefrag(urljoin(site.url + page, address))
            yield path, unquote(anchor)


def test_every_link_and_anchor_answers(site: Site, read: dict[str, Read]) -> None:
    """The booklets are pressed, which is tested elsewhere."""
    found: list[str] = []
    booklets = site.booklets()
    for page, one in read.items():
        for path, anchor in own(site, page, one.links):
            there = read.get(urlsplit(path).path)
            if urlsplit(path).path in booklets:
                continue
            if not answers(path):
                found.append(f"{page}: {path} does not answer")
            elif anchor and (there is None or anchor not in there.ids):
                found.append(f"{page}: {path} has no #{anchor}")
    nobody_stumbles(found)


def test_everything_a_page_needs_answers(site: Site, read: dict[str, Read]) -> None:
    nobody_stumbles(
        [
            f"{page}: {path} does not answer"
            for page, one in read.items()
            for path, _ in own(site, page, one.needs)
            if not answers(path)
        ]
    )


def test_every_page_can_be_walked_to(site: Site, read: dict[str, Read]) -> None:
    """From the front page, by links alone."""
    seen, ahead = {"/"}, ["/"]
    while ahead:
        page = ahead.pop()
        for path, _ in own(site, page, read[page].links):
            address = urlsplit(path).path
            if address in read and address not in seen:
                seen.add(address)
                ahead.append(address)
    alone = [page.address for page in site.pages.values() if page.kind in UNLINKED]
    assert sorted(set(read) - seen) == sorted(alone)


def test_former_addresses_lead_on(site: Site) -> None:
    for alias, address in moved(site.project).items():
        assert f"url={in_url(address)}" in text_at(f"{site.url}{in_url(alias)}")


def test_what_is_not_there_is_told_by_the_sites_own_page(site: Site) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        text_at(f"{site.url}/nowhere/")
    assert told.value.code == 404
    assert "ページが見つかりません" in told.value.read().decode()


def test_what_search_engines_and_readers_of_the_feed_get_answers(site: Site) -> None:
    brand = site.project.settings.brand.site.rstrip("/")
    named = [
        element.get("href") or element.text or ""
        for file in ("/sitemap.xml", "/feed.xml")
        for element in ElementTree.fromstring(text_at(site.url + file)).iter()
        if element.tag.endswith(("}loc", "}link"))
    ]
    assert len(named) > 40
    nobody_stumbles([f"{one} does not answer" for one in named if not answers(one.replace(brand, site.url))])


def test_every_page_tells_its_own_address(site: Site, read: dict[str, Read]) -> None:
    brand = site.project.settings.brand.site.rstrip("/")
    wrong = [page for page, one in read.items() if one.canonical not in ("", brand + page)]
    assert not wrong


def test_headings_are_in_order(read: dict[str, Read]) -> None:
    found: list[str] = []
    for page, one in read.items():
        if one.headings.count(1) != 1 or one.headings[0] != 1:
            found.append(f"{page}: {one.headings}")
        jumps = [pair for pair in zip(one.headings, one.headings[1:], strict=False) if pair[1] > pair[0] + 1]
        found += [f"{page}: from h{before} to h{after}" for before, after in jumps]
    nobody_stumbles(found)


def test_pages_are_japanese_and_say_each_name_once(read: dict[str, Read]) -> None:
    assert {one.language for one in read.values()} == {"ja"}
    nobody_stumbles(
        [f"{page}: an id twice" for page, one in read.items() if len(set(one.ids)) != len(one.ids)]
    )


def test_pictures_have_their_size_and_words(read: dict[str, Read]) -> None:
    nobody_stumbles(
        [
            f"{page}: {picture.get('src')} has no {name}"
            for page, one in read.items()
            for picture in one.pictures
            for name in ("alt", "width", "height")
            if name not in picture
        ]
    )
