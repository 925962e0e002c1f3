"""JSON-LD: what a page is about and where it stands, for search engines (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from journeygen.compile.site.cards import ArticleCard, IssueCard
from journeygen.compile.site.pages import Page, in_url
from journeygen.compile.site.shop import SiteShop
from journeygen.model.coming import Coming
from journeygen.model.message import Product

Data = Mapping[str, Any]
_UNSAFE = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
"""What could end a script element, or a line of one."""


def as_script(data: Iterable[Data]) -> Markup:
    """Write data as script elements that hold nothing a browser would run or read as a tag."""
    written = (json.dumps(one, ensure_ascii=False, sort_keys=True).translate(_UNSAFE) for one in data)
    return Markup("".join(f'<script type="application/ld+json">{one}</script>\n' for one in written))


def article_data(shop: SiteShop, card: ArticleCard, issue: IssueCard) -> Data:
    """Tell of an article: a part of an issue of the magazine."""
    settings = shop.project.settings
    magazine = settings.magazine.title if settings.magazine else settings.brand.name
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": card.title,
        "description": card.lead,
        "datePublished": card.day.iso,
        "inLanguage": "ja",
        "mainEntityOfPage": settings.brand.site.rstrip("/") + card.url,
        "image": [_picture(shop, card.image or issue.cover)],
        "author": _author(shop, card.author),
        "publisher": _publisher(shop),
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": str(issue.number),
            "datePublished": issue.day.iso,
            "isPartOf": {"@type": "Periodical", "name": magazine},
        },
    }


def product_data(shop: SiteShop, product: Product, url: str) -> Data:
    """Tell of a product and its price."""
    return {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": product.title,
        "description": " ".join(product.body.split()),
        "image": [_picture(shop, product.image)],
        "brand": {"@type": "Brand", "name": shop.project.settings.brand.name},
        "offers": {
            "@type": "Offer",
            "price": str(product.price),
            "priceCurrency": "JPY",
            "url": shop.project.settings.brand.site.rstrip("/") + url,
        },
    }


def event_data(shop: SiteShop, coming: Coming) -> Data:
    """Tell of a visit or a seminar to come."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": coming.title,
        "startDate": coming.on,
        "eventStatus": "https://schema.org/EventScheduled",
        "inLanguage": "ja",
        "location": {"@type": "Place", "name": coming.place, "address": shop.project.settings.legal.address},
        "organizer": _publisher(shop),
    }
    if coming.seats:
        data["maximumAttendeeCapacity"] = coming.seats
    if coming.apply:
        site = shop.project.settings.brand.site.rstrip("/")
        data["url"] = site + coming.apply if coming.apply.startswith("/") else coming.apply
    return data


def page_data(shop: SiteShop, page: Page, within: Sequence[tuple[str, str]]) -> Iterator[Data]:
    """Tell what a page is by its kind, and the way to it: titles and paths of the pages that it lies `within`."""
    settings = shop.project.settings
    if page.kind == "front" and settings.magazine is not None:
        yield {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": settings.magazine.title,
            "description": settings.magazine.about or settings.brand.tagline or settings.brand.name,
            "url": f"{_site(shop)}/",
            "inLanguage": "ja",
            "publisher": _publisher(shop),
        }
    if page.kind == "founder":
        yield {
            "@context": "https://schema.org",
            "@type": "ProfilePage",
            "inLanguage": "ja",
            "mainEntity": {**_author(shop, settings.brand.founder.name), **_founder(shop)},
        }
    if within:
        yield _way(shop, [*within, (page.title, in_url(page.address))])


def _way(shop: SiteShop, pages: Sequence[tuple[str, str]]) -> Data:
    """Tell the way to a page from the front, the page itself last."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": _site(shop) + url}
            for number, (title, url) in enumerate(pages, start=1)
        ],
    }


def _author(shop: SiteShop, name: str) -> Data:
    """Name a writer; of the founder there is a page."""
    is_founder = name == shop.project.settings.brand.founder.name
    return {"@type": "Person", "name": name, **({"url": f"{_site(shop)}/founder/"} if is_founder else {})}


def _founder(shop: SiteShop) -> Data:
    founder = shop.project.settings.brand.founder
    portrait = {"image": _picture(shop, founder.portrait)} if founder.portrait else {}
    return {"jobTitle": founder.title, "worksFor": _publisher(shop), **portrait}


def _site(shop: SiteShop) -> str:
    return shop.project.settings.brand.site.rstrip("/")


def _publisher(shop: SiteShop) -> Data:
    brand = shop.project.settings.brand
    logo = {"logo": _picture(shop, brand.logo)} if brand.logo else {}
    return {"@type": "Organization", "name": brand.name, "url": brand.site, **logo}


def _picture(shop: SiteShop, path: str) -> str:
    return shop.project.settings.brand.site.rstrip("/") + shop.addresses.asset(path)
