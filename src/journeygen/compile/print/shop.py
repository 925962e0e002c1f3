"""The shop for print: pictures are named by their paths, ruby is ruby, and elements carry no styles of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from jinja2 import TemplateNotFound
from markupsafe import Markup

from journeygen.compile.body.html import write_html
from journeygen.compile.print.marks import HOST
from journeygen.compile.print.phrases import phrases_on_paper, whole_phrases
from journeygen.compile.print.upright import marked_upright
from journeygen.compile.shop import Addresses, Shop
from journeygen.compile.utm import unmarked
from journeygen.model.journey import Medium

IMAGE = f"{HOST}image/"
"""+ path below content/: the address under which an engine is given a picture."""


ADDRESS_FOLDER = "layouts/print/address"
ADDRESS = re.compile(r"jgxaddress-([a-z-]+?)jgx")
"""Where a layout wants the recipient's address. Group 1 names the template below ADDRESS_FOLDER that sets it."""
_LINK = re.compile(r'<a href="(?P<to>[^"]*)"[^>]*>(?P<text>.*?)</a>', re.DOTALL)
_HEADING = re.compile(r"<(h[2-6])\b[^>]*>.*?</\1>", re.DOTALL)
_LEFT = ' style="text-align:left;"'
"""What a mail needs where lines are stretched by spaces; paper is dressed by its style sheet."""


def for_paper(path: str) -> str:
    """Return where the larger version of a picture for paper may lie: images/spring.jpg → images/print/spring.jpg."""
    return path.replace("images/", "images/print/", 1)


def is_for_paper(path: str) -> bool:
    """Tell whether a picture is such a larger version."""
    return path.startswith("images/print/")


def readable(address: str) -> str:
    """Write a link as people read it aloud: without https://, mailto: or tel:, and no / at its end."""
    return _SCHEME.sub("", unmarked(address)).removesuffix("/")


_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)")


@dataclass(frozen=True, slots=True)
class PrintAddresses(Addresses):
    """Pictures come from the project, not from the network."""

    def image(self, path: str) -> tuple[str, int, int]:
        """Return address, width and height (pixels) of a picture: of its larger sister for paper where there is one."""
        larger = for_paper(path)
        path = larger if larger in self.project.images else path
        image = self.project.images.get(path)
        width, height = (image.width, image.height) if image else (1, 1)
        return f"{IMAGE}{path}", width, height


class PrintShop(Shop):
    """One build's settings, templates and Markdown engine, for paper."""

    def make_addresses(self) -> Addresses:
        """Return the addresses of a printed page."""
        return PrintAddresses(self.project, self.destinations, Medium.PRINT)

    def make_filters(self) -> Mapping[str, Callable[..., Any]]:
        """Return the filters of templates, and those of paper: {{ "vertical" | address }} is where the address is set,
        {{ block.to | link | readable }} an address as people type it, {{ item.html | upright }} vertical text.
        """
        of_paper = {
            "address": self.address_slot,
            "phrases": phrases_on_paper,
            "readable": readable,
            "upright": marked_upright,
        }
        return {**super().make_filters(), **of_paper}

    def address_slot(self, kind: str) -> Markup:
        """Write the place of an address, set by layouts/print/address/<kind>.html.j2 for each recipient."""
        name = f"{ADDRESS_FOLDER}/{kind}.html.j2"
        if name not in self.project.templates:
            raise TemplateNotFound(name)
        return Markup(f"jgxaddress-{kind}jgx")

    @cached_property
    def images_by_address(self) -> dict[str, str]:
        """Return the picture of each address, as paths below content/."""
        return {f"{IMAGE}{path}": path for path in self.project.images}

    def html(self, nodes: list[Element] | tuple[Element | str, ...]) -> str:
        """Write nodes as HTML that a style sheet dresses; behind the words of a link stands its address."""
        written = write_html(nodes, {}, self.addresses, ruby=True).replace(_LEFT, "")
        written = _HEADING.sub(lambda found: whole_phrases(found.group()), written)
        return Markup(_LINK.sub(_with_address, written))


def _with_address(found: re.Match[str]) -> str:
    """Write a link as text that can be read and typed: nobody can press paper."""
    address = readable(found["to"])
    if address in found["text"]:
        return found["text"]
    return f'{found["text"]}<span class="jg-url">（{address}）</span>'
