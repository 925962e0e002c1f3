"""JSON-LD: what a page is about, for search engines (schema.org: Article, Product, Event)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from journeygen.compile.site.cards import ArticleCard, IssueCard
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
        "author": {"@type": "Person", "name": card.author},
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
        "location": {"@type": "Place", "name": coming.place, "address": coming.place},
        "organizer": _publisher(shop),
    }
    if coming.seats:
        data["maximumAttendeeCapacity"] = coming.seats
    if coming.apply:
        site = shop.project.settings.brand.site.rstrip("/")
        data["url"] = site + coming.apply if coming.apply.startswith("/") else coming.apply
    return data


def _publisher(shop: SiteShop) -> Data:
    brand = shop.project.settings.brand
    logo = {"logo": _picture(shop, brand.logo)} if brand.logo else {}
    return {"@type": "Organization", "name": brand.name, "url": brand.site, **logo}


def _picture(shop: SiteShop, path: str) -> str:
    return shop.project.settings.brand.site.rstrip("/") + shop.addresses.asset(path)
