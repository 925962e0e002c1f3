"""The magazine as a site: pages in plain HTML that need no script and ask nothing of any other host."""

from journeygen.compile.site.compiled import compile_site, pictures_on
from journeygen.compile.site.destinations import Destination, Destinations
from journeygen.compile.site.page_anchors import destinations_of
from journeygen.compile.site.pages import Page, pages_of
from journeygen.compile.site.shop import SiteShop

__all__ = [
    "Destination",
    "Destinations",
    "Page",
    "SiteShop",
    "compile_site",
    "destinations_of",
    "pages_of",
    "pictures_on",
]
