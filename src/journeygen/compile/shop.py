"""The shop: what is worked out once for all messages of a build."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from journeygen.artifact import Memory, NoMemory
from journeygen.compile.body.html import write_html
from journeygen.compile.body.markdown import Engine
from journeygen.compile.body.plain import write_plain
from journeygen.compile.filters import filters_for, late_filters
from journeygen.compile.links import LINK, Link, LinkProblem, absolute, link_problem
from journeygen.compile.pages import Pages
from journeygen.compile.styles import Styles, compute_styles
from journeygen.compile.templates import Rendered, Templates
from journeygen.compile.utm import is_counted, marked
from journeygen.model.block import Block
from journeygen.model.journey import Medium
from journeygen.model.message import Product, Voice
from journeygen.model.names import Names
from journeygen.model.project import Project

if TYPE_CHECKING:
    from journeygen.compile.site.destinations import Destinations

PROSE_CSS = "layouts/mail/prose.css.j2"
MAX_IMAGE_WIDTH = 536
"""Pictures in text are shown at most this wide (pixels): the mail's width less its margins."""


_MOST_RENDERED = 4096
"""Rendered blocks kept for the mails to come."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Turns paths into public addresses. `destinations`: the site's table, None when the project has no site."""

    project: Project
    destinations: Destinations | None = None
    medium: Medium = Medium.MAIL

    def link(self, address: str) -> str:
        """Return the whole address of a link; where it leads to the shop's own site, marked for its parameters."""
        if self.destinations is not None:
            address = self.destinations.find(address).written
        whole, settings = absolute(address, self.project.settings.brand.site), self.project.settings
        is_ours = whole.startswith(settings.brand.site.rstrip("/")) and not whole.startswith("#")
        return marked(whole) if is_ours and is_counted(settings, self.medium) else whole

    def image(self, path: str) -> tuple[str, int, int]:
        """Return address, width and height (pixels) of a picture; one that is missing was reported before."""
        image = self.project.images.get(path)
        if image is None:
            return path, MAX_IMAGE_WIDTH, MAX_IMAGE_WIDTH
        return (
            f"{self.project.settings.assets.url}/{asset_name(path, image.digest, image.extension)}",
            image.width,
            image.height,
        )

    def asset(self, path: str) -> str:
        """Return the public address of a picture."""
        return self.image(path)[0]


def asset_name(path: str, digest: str, extension: str) -> str:
    """Name a picture by its content, so that it can be cached for ever: amazake.1a2b3c4d5e.jpg.

    What an address cannot hold as it is (spaces, 味噌) is left out of it: mail programs differ over the rest.
    """
    stem = _NOT_IN_ADDRESSES.sub("-", path.rpartition("/")[2].rpartition(".")[0]).strip("-") or "picture"
    return f"{stem}.{digest[:10]}.{extension}"


_NOT_IN_ADDRESSES = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass
class Shop:
    """One build's settings, templates, Markdown engine and styles."""

    project: Project
    names: Names
    memory: Memory = field(default_factory=NoMemory)
    destinations: Destinations | None = None
    """Where links may lead; None: a path of the site is taken as it is."""

    def __post_init__(self) -> None:
        self.engine = Engine()
        self.addresses = self.make_addresses()
        self.templates = Templates(self.project.templates, self.make_filters())
        self.templates.share(self.variables)
        self.pages = Pages(self.templates)
        self.late_filters = {as_html: late_filters(self.addresses, as_html) for as_html in (True, False)}
        self.right_blocks: dict[tuple[object, ...], Block] = {}

    def make_addresses(self) -> Addresses:
        """Return what turns paths into addresses; each medium has its own."""
        return Addresses(self.project, self.destinations)

    def link_problem(self, address: str, file: str) -> LinkProblem | None:
        """Say why a link that stands in a file can't be followed, None when it can."""
        wrong = link_problem(address)
        if wrong or self.destinations is None:
            return wrong
        return self.destinations.find(address, file).problem

    def link_digests(self, links: Iterable[Link]) -> dict[str, str]:
        """Return ingredients: where the links to the shop's own site lead now."""
        there = self.destinations
        if there is None:
            return {}
        addresses = {one.address for one in links if not one.address.startswith("#")}
        return {f"{LINK}{one}": there.digest(one) for one in addresses if there.find(one).is_ours}

    def page_of(self, product: str) -> str:
        """Return the address of a product's page, as its file says."""
        return self.project.products[product].page or f"/products/{product}"

    def links_of(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the addresses that a block leads to by showing a product or a voice."""
        items: dict[str, Mapping[str, Product | Voice]] = {
            "product": self.project.products,
            "voice": self.project.voices,
        }
        item = items[kind].get(name)
        if item is None:
            return ()
        trees = self._tree(f"{kind}:{name}", item.body) if "](" in item.body or "<" in item.body else []
        there = [element.get("href", "") for tree in trees for element in tree.iter("a")]
        return (*((self.page_of(name),) if kind == "product" else ()), *there)

    def make_filters(self) -> Mapping[str, Callable[..., Any]]:
        """Return the filters of templates by name."""
        return filters_for(self.addresses)

    @cached_property
    def variables(self) -> Mapping[str, Any]:
        """Return the variables that every template sees."""
        settings = self.project.settings
        return {
            "theme": settings.theme,
            "brand": settings.brand,
            "legal": settings.legal,
            "sender": settings.sender,
        }

    @cached_property
    def build_values(self) -> Mapping[str, object]:
        """Return what copy may print at build time."""
        settings = self.project.settings
        return {"brand": settings.brand, "legal": settings.legal, "sender": settings.sender}

    @cached_property
    def styles(self) -> Styles:
        """Return the styles of Markdown's elements."""
        css = self.style_sheet.text
        return self.memory.recall(f"styles:{css}", lambda: compute_styles(css))

    @cached_property
    def style_sheet(self) -> Rendered:
        """Return the style sheet of Markdown's elements: every mail is made from it."""
        return self.templates.render(PROSE_CSS, {})

    def product(self, name: str, as_html: bool) -> SimpleNamespace:
        """Return a product as templates see it, its body as HTML or plain text."""
        product = self.project.products[name]
        body = self._prose(f"product:{name}", product.body, as_html)
        url = self.addresses.link(self.page_of(name))
        return SimpleNamespace(**{**dict(product), "url": url, "body": body})

    def voice(self, name: str, as_html: bool) -> SimpleNamespace:
        """Return a voice as templates see it, its body as HTML or plain text."""
        voice = self.project.voices[name]
        return SimpleNamespace(**{**dict(voice), "body": self._prose(f"voice:{name}", voice.body, as_html)})

    def _prose(self, key: str, text: str, as_html: bool) -> str:
        nodes = self._tree(key, text)
        return self.html(nodes) if as_html else write_plain(nodes, self.addresses)

    def _tree(self, key: str, text: str) -> list[Element]:
        if key not in self._trees:
            self._trees[key] = self.engine.trees([text])[0][0]
        return self._trees[key]

    def images_in(self, html: str) -> set[str]:
        """Return the paths of the pictures that a document refers to."""
        return {self._assets[name] for name in self._asset_address.findall(html) if name in self._assets}

    @cached_property
    def _assets(self) -> dict[str, str]:
        images = self.project.images.values()
        return {asset_name(image.path, image.digest, image.extension): image.path for image in images}

    @cached_property
    def _asset_address(self) -> re.Pattern[str]:
        return re.compile(re.escape(self.project.settings.assets.url) + r"/([^\s\"'&<>)]+)")

    def render(self, name: str, variables: Mapping[str, Any], key: Hashable = None) -> Rendered:
        """Render a template; under the same `key` (all that it depends on beside the theme) only once."""
        if key is None:
            return self.templates.render(name, variables)
        kept = self._rendered.get((name, key))
        if kept is None:
            if len(self._rendered) > _MOST_RENDERED:
                self._rendered.clear()
            kept = self._rendered[name, key] = self.templates.render(name, variables)
        return kept

    @cached_property
    def _rendered(self) -> dict[tuple[str, Hashable], Rendered]:
        return {}

    @cached_property
    def _trees(self) -> dict[str, list[Element]]:
        return {}

    def html(self, nodes: list[Element] | tuple[Element | str, ...]) -> str:
        """Write nodes as HTML that templates put in unescaped."""
        from markupsafe import Markup

        return Markup(write_html(nodes, self.styles, self.addresses))
