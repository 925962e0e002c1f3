"""The magazine as a site: pages in plain HTML that need no script and ask nothing of any other host."""

from journeygen.compile.site.compiled import compile_site, pictures_on
from journeygen.compile.site.destinations import Destination, Destinations
from journeygen.compile.site.page_anchors import PageAnchors
from journeygen.compile.site.pages import Page, pages_of
from journeygen.compile.site.shop import SiteShop

__all__ = [
    "Destination",
    "Destinations",
    "Page",
    "PageAnchors",
    "SiteShop",
    "compile_site",
    "pages_of",
    "pictures_on",
]
