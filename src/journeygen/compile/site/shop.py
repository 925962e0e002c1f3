"""The shop for the site: pictures lie beside the pages, ruby is ruby, and a style sheet dresses everything."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from journeygen.compile.body.html import write_html
from journeygen.compile.links import absolute
from journeygen.compile.shop import Addresses, Shop
from journeygen.compile.site.destinations import Destinations
from journeygen.compile.site.pages import in_url, product_address
from journeygen.compile.site.picture_html import ASSETS, write_lost, write_picture
from journeygen.compile.site.renditions import plan_of
from journeygen.diagnostics import Diagnostic
from journeygen.model.message import LETTERS

STYLES = "layouts/site/site.css.j2"
SCRIPT = "layouts/site/search.js.j2"
_LEFT = ' style="text-align:left;"'
"""What a mail needs where lines are stretched by spaces; the site's style sheet stretches none."""
_PICTURE = re.compile(r'<img src="(?P<src>[^"]*)"(?P<more>[^>]*?) width="\d+">')
_RENDITION = re.compile(re.escape(ASSETS) + r"/([A-Za-z0-9._-]+)\.\d+\.[a-z]{3,4}")
_WIDE_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SiteAddresses(Addresses):
    """Pages of the site are linked to by their paths; what is made elsewhere by its whole address."""

    def link(self, address: str) -> str:
        """Return the path of a page of the site, with its slash at the end, or a whole address."""
        table = self.destinations or Destinations.of(self.project)
        there = table.find(address)
        if there.kind == "elsewhere":
            return absolute(there.written, self.project.settings.brand.site)
        if (
            there.kind == "nowhere" and "://" in address
        ):  # in the settings: a page that the shop's own system makes
            return address.strip()
        return table.as_path(address) if there.kind != "outside" else there.written

    def image(self, path: str) -> tuple[str, int, int]:
        """Return the path of a picture as other sites show it, its width and height (pixels)."""
        image = self.project.images.get(path)
        if image is None:
            return path, 1, 1
        shared = plan_of(image).shared
        return f"{ASSETS}/{shared.name}", shared.width, shared.height


def in_words(day: str) -> str:
    """Write YYYY-MM-DD as it is read: 2026年12月1日."""
    year, month, number = map(int, day.split("-"))
    return f"{year}年{month}月{number}日"


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file that many pages use; its address changes with what it says, so that it can be kept for ever."""

    address: str
    text: str
    used: frozenset[str]
    problems: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture that other sites and messengers show of a page: its whole address, its size in pixels."""

    url: str
    width: int
    height: int
    alt: str


class LetterShop(Shop):
    """One build's settings, templates and styles, for mails as pages: links and pictures are those of the site."""

    def make_addresses(self) -> SiteAddresses:
        """Return what turns paths into addresses of the site."""
        return SiteAddresses(self.project, self.destinations or Destinations.of(self.project))


class SiteShop(Shop):
    """One build's settings, templates and Markdown engine, for the site."""

    @cached_property
    def variables(self) -> Mapping[str, Any]:
        """Return the variables that every template sees."""
        return {**super().variables, "magazine": self.project.settings.magazine}

    @cached_property
    def stylesheet(self) -> SharedFile:
        """Return the style sheet of all pages."""
        return self._shared(STYLES)

    @cached_property
    def script(self) -> SharedFile:
        """Return the script of the page that searches, the site's only one."""
        return self._shared(SCRIPT)

    def _shared(self, template: str) -> SharedFile:
        made = self.templates.render(template, {})
        digest = hashlib.sha256(made.text.encode()).hexdigest()[:10]
        name, ending = PurePosixPath(template).name.split(".")[:2]
        address = f"{ASSETS}/{name}.{digest}.{ending}"
        return SharedFile(address, made.text, made.used | {template}, made.diagnostics)

    @cached_property
    def letters_url(self) -> str:
        """Return the path of the list of public messages, `""` when there are none: every page leads to it."""
        return LETTERS if any(self.project.public_messages()) else ""

    @cached_property
    def letters(self) -> LetterShop:
        """Return the shop for mails that are pages of the site."""
        return LetterShop(self.project, self.names, self.memory, self.destinations)

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """Return the digest of every file of the project by its path."""
        return self.project.digests

    def make_addresses(self) -> SiteAddresses:
        """Return what turns paths into addresses of the site."""
        return SiteAddresses(self.project, self.destinations or Destinations.of(self.project))

    def make_filters(self) -> Mapping[str, Callable[..., Any]]:
        """Return the filters of templates by name."""
        return {**super().make_filters(), "picture": self.picture, "day": in_words}

    def picture(
        self, path: str, alt: str = "", role: str = "text", kind: str = "", eager: bool = False
    ) -> Markup:
        """Write a picture that stands somewhere (`role`: one of SIZES, or a list of lengths as HTML's `sizes`).

        `kind` is its class; `eager`: it is seen without scrolling.
        """
        attributes = f' class="{escape(kind)}"' if kind else ""
        return self._picture(path, f'{attributes} alt="{escape(alt)}"', role, eager)

    def shared(self, path: str, alt: str) -> SharedPicture | None:
        """Return the picture that stands for a page elsewhere, None when it has none."""
        if path not in self.project.images:
            return None
        source, width, height = self.addresses.image(path)
        return SharedPicture(self.project.settings.brand.site.rstrip("/") + source, width, height, alt)

    def _picture(self, path: str, attributes: str, role: str, eager: bool = False) -> Markup:
        image = self.project.images.get(path)
        return (
            write_picture(plan_of(image), attributes, role, eager) if image else write_lost(path, attributes)
        )

    def product(self, name: str, as_html: bool) -> SimpleNamespace:
        """Return a product as templates see it; its page is one of the site."""
        product = super().product(name, as_html)
        product.url = in_url(product_address(name))
        return product

    def html(self, nodes: list[Element] | tuple[Element | str, ...]) -> str:
        """Write nodes as HTML that a style sheet dresses; wide tables can be moved with the keyboard too."""
        written = write_html(nodes, {}, self.addresses, ruby=True).replace(_LEFT, "")
        written = _PICTURE.sub(self._sized, written)
        return Markup(
            _WIDE_TABLE.sub(
                r'<div class="table" tabindex="0" role="region" aria-label="表">\g<0></div>', written
            )
        )

    def _sized(self, found: re.Match[str]) -> str:
        path = next(iter(self.images_in(found["src"])), "")
        return self._picture(path, found["more"], "text")

    def images_in(self, html: str) -> set[str]:
        """Return the paths of the pictures that a document refers to by any of their renditions."""
        stems = dict.fromkeys(_RENDITION.findall(html))
        return {path for stem in stems for path in self._paths.get(stem, ())}

    @cached_property
    def _paths(self) -> Mapping[str, list[str]]:
        """Pictures by what the names of their renditions begin with: copies of one file have one name."""
        paths: dict[str, list[str]] = {}
        for image in self.project.images.values():
            paths.setdefault(plan_of(image).stem, []).append(image.path)
        return paths
