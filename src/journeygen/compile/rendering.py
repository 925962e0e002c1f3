"""Rendering a body with the templates, and of a message what HTML and text have in common."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from journeygen.compile.body.reading import ReadBlock
from journeygen.compile.frames import Texts, framed
from journeygen.compile.links import Link
from journeygen.compile.message import ReadMessage
from journeygen.compile.shop import Shop
from journeygen.compile.slots import LookedAtError, Slot, has_torn_marks
from journeygen.compile.utm import unmarked, with_parameters
from journeygen.diagnostics import Diagnostic
from journeygen.model.message import Message


@dataclass
class Setting:
    """Words on their way through the templates: what went wrong, and which templates, products and voices were used."""

    shop: Shop
    problems: list[Diagnostic]
    used: set[str] = field(default_factory=set, init=False)
    references: set[str] = field(default_factory=set, init=False)
    links: list[Link] = field(default_factory=list, init=False)

    def render(self, name: str, variables: Mapping[str, Any], key: Hashable = None) -> str:
        """Render a template and note what it used; under the same `key` it is rendered once for all messages."""
        rendered = self.shop.render(name, variables, key)
        self.used |= rendered.used | {name}
        self.problems += rendered.diagnostics
        return rendered.text

    def block(
        self, block: ReadBlock, medium: str, bodies: Sequence[str], as_html: bool, **more: object
    ) -> str:
        """Render a block with its own words and bodies, and `more` that its medium's templates know."""
        arguments = SimpleNamespace(**dict(block.call.block))
        self._find_items(arguments, block, as_html)
        return self.render(_template(block, medium), {**_block_variables(arguments, bodies), **more})

    def frame(self, block: ReadBlock, medium: str, bodies: Sequence[str], as_html: bool) -> tuple[str, Texts]:
        """Render a block's frame, once for all blocks that are built alike, and return it with what goes into it.

        A block whose template looks at its words is rendered with them: then nothing goes in afterwards.
        """
        arguments, key, texts = framed(block.call.block)
        self._find_items(arguments, block, as_html)
        slots = [Slot.named(f"body{number}") if body else "" for number, body in enumerate(bodies)]
        name = _template(block, medium)
        try:
            rendered = self.shop.render(name, _block_variables(arguments, slots), (key, *map(bool, bodies)))
        except LookedAtError:
            return self.block(block, medium, bodies, as_html), {}
        if rendered.diagnostics or has_torn_marks(rendered.text):
            return self.block(block, medium, bodies, as_html), {}
        self.used |= rendered.used | {name}
        return rendered.text, texts | {f"body{number}": body for number, body in enumerate(bodies)}

    def _find_items(self, arguments: SimpleNamespace, block: ReadBlock, as_html: bool) -> None:
        """Put the product and the voice that a block names in the place of their names."""
        for kind, find in (("product", self.shop.product), ("voice", self.shop.voice)):
            name = getattr(block.call.block, kind, None)
            if name:
                self.references.add(f"content/{kind}s/{name}.md")
                setattr(arguments, kind, find(name, as_html))


@dataclass
class Rendering(Setting):
    """One version of a message on its way."""

    message: Message
    read: ReadMessage
    view_url: str = ""
    """The address under which everybody can read the message, `""` when there is none."""
    for_everyone: bool = False
    """This is that page: it knows no customer, and there is nothing to unsubscribe from."""
    utm: str = ""
    """What is put where links to the shop's own site are marked."""

    def linked(self, text: str, as_html: bool) -> str:
        """Put the message's parameters into its links, or take the marks away."""
        if not self.utm:
            return unmarked(text)
        return with_parameters(text, self.utm.replace("&", "&amp;") if as_html else self.utm)

    def texts(self) -> dict[str, str]:
        """Return the message's own texts by the names of their slots."""
        read = self.read
        title = self.message.head.title or read.subject
        return {
            "subject": read.subject,
            "preheader": read.preheader,
            "title": title,
            "unsubscribe": read.unsubscribe_url,
            "view": self.view_url,
        }

    def page_variables(self) -> dict[str, Any]:
        """Return what layouts see of the message."""
        head, texts = self.message.head, self.texts()
        message = SimpleNamespace(
            subject=texts["subject"],
            preheader=texts["preheader"],
            title=texts["title"],
            message_class="public" if self.for_everyone else head.message_class,
            layout=head.layout,
            intent=head.intent,
        )
        return {"message": message, "unsubscribe_url": texts["unsubscribe"], "view_url": texts["view"]}


def slotted(variables: Mapping[str, Any], as_address: bool) -> tuple[dict[str, Any], tuple[object, ...]]:
    """Return a page's variables with slots for the message's texts, and what is still special about them."""
    message = SimpleNamespace(**vars(variables["message"]))
    there = tuple(bool(getattr(message, name)) for name in _TEXTS)
    for name, filled in zip(_TEXTS, there, strict=True):
        setattr(message, name, Slot.named(name) if filled else "")
    unsubscribe = Slot.named("unsubscribe", as_address) if variables["unsubscribe_url"] else ""
    view = Slot.named("view", as_address) if variables["view_url"] else ""
    kind = (message.layout, message.message_class, message.intent, *there, bool(unsubscribe), bool(view))
    return {**variables, "message": message, "unsubscribe_url": unsubscribe, "view_url": view}, kind


_TEXTS = ("subject", "preheader", "title")


def _template(block: ReadBlock, medium: str) -> str:
    return f"blocks/{block.call.block.name}/{medium}"


def _block_variables(arguments: SimpleNamespace, bodies: Sequence[str]) -> dict[str, Any]:
    return {"block": arguments, "body": bodies[0] if bodies else "", "bodies": list(bodies)}
