"""What programs read of the site: feed, sitemap, linked data, and where addresses of former times lead."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.unit.compile.site.magazines import Site, article, project_at, site_of

_ATOM = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_HOME = "https://www.example.jp"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00")
_REPORT = """{kind: seminar, held_on: "2025-12-20", place: 公民館}
coming: [{title: 寒仕込み, on: "2026-02-07", place: 蔵, seats: 8, apply: /order/visit}]"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    articles = {
        "snow": article(
            title="'雪 & <氷>'", topics="[台所]", products="[miso]", aliases="[/old/雪, /old/snow.html]"
        ),
        "class": article(kind="report", title="味噌の会", author="見本 二郎", event=_REPORT),
    }
    return site_of(project_at(tmp_path_factory.mktemp("site"), articles), "2026-01-10")


def text(element: Element, name: str) -> str:
    """Return the text of the only child of a name."""
    (found,) = element.findall(name)
    assert found.text
    return found.text


def data_of(site: Site, path: str, kind: str) -> dict[str, Any]:
    """Return the only linked data of a kind on a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.text(path))
    (one,) = [data for data in map(json.loads, found) if data["@type"] == kind]
    assert one["@context"] == "https://schema.org"
    assert isinstance(one, dict)
    return one


def pages_of_site(site: Site) -> set[str]:
    return {
        path.removeprefix("site").removesuffix("index.html") for path in site.files if path.endswith(".html")
    }


def test_the_feed_has_what_rfc_4287_requires(site: Site) -> None:
    feed = fromstring(site.text("/feed.xml"))
    assert feed.tag == f"{_ATOM}feed"
    assert text(feed, f"{_ATOM}id") == f"{_HOME}/"
    assert text(feed, f"{_ATOM}title").startswith("折々")
    assert _TIME.fullmatch(text(feed, f"{_ATOM}updated"))
    assert [one.get("rel") for one in feed.findall(f"{_ATOM}link")] == ["self", "alternate"]
    entries = feed.findall(f"{_ATOM}entry")
    assert len({text(entry, f"{_ATOM}id") for entry in entries}) == len(entries) == 2
    for entry in entries:
        assert text(entry, f"{_ATOM}title")
        assert _TIME.fullmatch(text(entry, f"{_ATOM}updated"))
        (link,) = entry.findall(f"{_ATOM}link")
        assert link.get("href", "").removeprefix(_HOME) in pages_of_site(site)
        (author,) = entry.findall(f"{_ATOM}author")
        assert text(author, f"{_ATOM}name")
    assert "雪 & <氷>" in [text(entry, f"{_ATOM}title") for entry in entries]


def test_the_feed_of_a_magazine_without_articles_is_one_too(tmp_path: Path) -> None:
    feed = fromstring(site_of(project_at(tmp_path, {})).text("/feed.xml"))
    assert _TIME.fullmatch(text(feed, f"{_ATOM}updated"))


def test_the_sitemap_names_pages_that_are_there_each_once(site: Site) -> None:
    places = [text(url, f"{_MAP}loc") for url in fromstring(site.text("/sitemap.xml"))]
    assert len(places) == len(set(places)) > 5
    assert {place.removeprefix(_HOME) for place in places} <= pages_of_site(site)


def test_an_article_says_who_wrote_it_and_where_it_lies(site: Site) -> None:
    page = "/magazine/2026-winter/class/index.html"
    told = data_of(site, page, "Article")
    assert told["author"] == {"@type": "Person", "name": "見本 二郎"}
    assert told["mainEntityOfPage"] == f"{_HOME}/magazine/2026-winter/class/"
    assert told["datePublished"] == "2026-01-01"
    assert told["image"][0].startswith(f"{_HOME}/assets/")
    way = data_of(site, page, "BreadcrumbList")["itemListElement"]
    assert [one["name"] for one in way] == ["折々", "これまでの号", "冬号「雪」", "味噌の会"]
    assert [one["position"] for one in way] == [1, 2, 3, 4]
    assert {one["item"].removeprefix(_HOME) for one in way} <= pages_of_site(site)
    by_the_founder = data_of(site, "/magazine/2026-winter/snow/index.html", "Article")
    assert by_the_founder["author"]["url"] == f"{_HOME}/founder/"


def test_a_product_has_a_price_in_yen(site: Site) -> None:
    offer = data_of(site, "/products/miso/index.html", "Product")["offers"]
    assert (offer["@type"], offer["priceCurrency"]) == ("Offer", "JPY")
    assert int(offer["price"]) > 0


def test_an_event_says_when_where_and_that_it_takes_place(site: Site) -> None:
    for page in ("/events/index.html", "/magazine/2026-winter/class/index.html"):
        event = data_of(site, page, "Event")
        assert event["startDate"] == "2026-02-07"
        assert event["eventStatus"] == "https://schema.org/EventScheduled"
        assert event["location"]["name"] == "蔵"
        assert event["location"]["address"]
        assert event["url"] == f"{_HOME}/order/visit"


def test_the_front_is_a_site_and_the_founder_s_page_a_profile(site: Site) -> None:
    assert data_of(site, "/index.html", "WebSite")["url"] == f"{_HOME}/"
    person = data_of(site, "/founder/index.html", "ProfilePage")["mainEntity"]
    assert (person["name"], person["jobTitle"]) == ("見本 一郎", "代表")


def test_addresses_of_former_times_lead_on_at_hosts_of_any_kind(site: Site) -> None:
    there = "/magazine/2026-winter/snow/"
    assert f"url={there}" in site.text("/old/雪/index.html")
    assert f"url={there}" in site.text("/old/snow.html")
    assert site.text("/_redirects").splitlines() == [
        f"/old/snow.html {there} 301",
        f"/old/%E9%9B%AA {there} 301",
        f"/old/%E9%9B%AA/ {there} 301",
    ]


def test_without_aliases_there_is_no_such_file(tmp_path: Path) -> None:
    assert "site/_redirects" not in site_of(project_at(tmp_path, {"snow": article()})).files
