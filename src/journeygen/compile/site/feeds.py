"""What programs read: the Atom feed (RFC 4287), sitemap.xml (sitemaps.org), robots.txt (RFC 9309), and _redirects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from journeygen.compile.site.cards import ArticleCard
from journeygen.compile.site.pages import Page, in_url
from journeygen.model.settings import Settings

FEED = "/feed.xml"
REDIRECTS = "/_redirects"
_LATEST = 40
_NOT_LISTED = ("letter", "search")
"""Kinds of pages that search engines do not keep: they say what a mail says, or nothing of their own."""
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOON = "T12:00:00+09:00"
"""Days of the magazine are days in Japan; noon is the same day almost everywhere."""


def atom(settings: Settings, cards: Sequence[ArticleCard]) -> bytes:
    """Return the feed of the latest articles, newest first: with their leads, so that no body makes it anew."""
    site, magazine = settings.brand.site.rstrip("/"), settings.magazine
    assert magazine is not None
    latest = sorted(cards, key=lambda card: card.day.iso, reverse=True)[:_LATEST]
    updated = latest[0].day.iso if latest else "1970-01-01"
    entries = "".join(_entry(site, card) for card in latest)
    return (
        f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">\n'
        f"<id>{escape(site)}/</id><title>{escape(magazine.title)} | {escape(settings.brand.name)}</title>\n"
        f'<link rel="self" type="application/atom+xml" href="{escape(site)}{FEED}"/>'
        f'<link rel="alternate" type="text/html" href="{escape(site)}/"/>\n'
        f"<updated>{updated}{_NOON}</updated><author><name>{escape(settings.brand.name)}</name></author>\n"
        f"{entries}</feed>\n"
    ).encode()


def _entry(site: str, card: ArticleCard) -> str:
    address = escape(site + card.url)
    return (
        f'<entry><id>{address}</id><title>{escape(card.title)}</title><link href="{address}"/>'
        f"<published>{card.day.iso}{_NOON}</published><updated>{card.day.iso}{_NOON}</updated>"
        f"<author><name>{escape(card.author)}</name></author>"
        f'<category term="{escape(card.label)}"/><summary>{escape(card.lead)}</summary></entry>\n'
    )


def sitemap(settings: Settings, pages: Iterable[Page], days: Mapping[str, str]) -> bytes:
    """Return the list of all pages; `days` are the dates of those that have one, by address."""
    site = settings.brand.site.rstrip("/")
    rows = "".join(
        f"<url><loc>{escape(site + in_url(page.address))}</loc>{_day(days.get(page.address))}</url>\n"
        for page in pages
        if page.address.endswith("/") and page.kind not in _NOT_LISTED
    )
    return f'{_XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'.encode()


def _day(day: str | None) -> str:
    return f"<lastmod>{day}</lastmod>" if day else ""


def redirects(moved: Mapping[str, str]) -> bytes:
    """Tell hosts that read such a file (Netlify, Cloudflare Pages) which addresses have moved for good, and where to.

    Other hosts show the pages that lead on.
    """
    rows = [
        f"{in_url(written)} {in_url(address)} 301\n"
        for alias, address in moved.items()
        for written in (alias.rstrip("/"), *(() if alias.endswith(".html/") else (alias,)))
    ]
    return "".join(rows).encode()


def robots(settings: Settings) -> bytes:
    """Let everybody in and say where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {settings.brand.site.rstrip('/')}/sitemap.xml\n".encode()
