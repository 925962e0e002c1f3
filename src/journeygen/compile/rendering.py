"""Rendering one message's version with the templates: what HTML and text have in common."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from journeygen.compile.message import ReadBlock, ReadMessage
from journeygen.compile.shop import Shop
from journeygen.compile.slots import LookedAtError, Slot, cut_at_marks, has_torn_marks, put_in
from journeygen.diagnostics import Diagnostic
from journeygen.model.message import Message


@dataclass
class Rendering:
    """One version on its way: what went wrong, and which templates, products and voices it used."""

    shop: Shop
    message: Message
    read: ReadMessage
    problems: list[Diagnostic]
    used: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)

    def render(self, name: str, variables: Mapping[str, Any], key: Hashable = None) -> str:
        """Render a template and note what it used; under the same `key` it is rendered once for all messages."""
        rendered = self.shop.render(name, variables, key)
        self.used |= rendered.used | {name}
        self.problems += rendered.diagnostics
        return rendered.text

    def block(self, block: ReadBlock, medium: str, bodies: Sequence[str], as_html: bool) -> str:
        """Render a block. One that says the same as another (a signature, an address) is rendered once."""
        name = f"blocks/{block.call.block.name}/{medium}"
        arguments = self._arguments(block, as_html)
        framed = self._framed(name, block, arguments, bodies)
        return self.render(name, _block_variables(arguments, bodies)) if framed is None else framed

    def _framed(
        self, name: str, block: ReadBlock, arguments: SimpleNamespace, bodies: Sequence[str]
    ) -> str | None:
        """Put bodies into a block that is rendered once; None when its template looks at them, or is wrong."""
        slots = [Slot.named(f"body{number}") if body else "" for number, body in enumerate(bodies)]
        key = (block.call.block, *map(bool, bodies))
        try:
            rendered = self.shop.render(name, _block_variables(arguments, slots), key)
        except LookedAtError:
            return None
        if rendered.diagnostics or has_torn_marks(rendered.text):
            return None
        self.used |= rendered.used | {name}
        texts = {f"body{number}": body for number, body in enumerate(bodies)}
        return put_in(cut_at_marks(rendered.text), texts, {}) if bodies else rendered.text

    def _arguments(self, block: ReadBlock, as_html: bool) -> SimpleNamespace:
        arguments = SimpleNamespace(**dict(block.call.block))
        for kind, find in (("product", self.shop.product), ("voice", self.shop.voice)):
            name = getattr(arguments, kind, None)
            if name:
                self.references.add(f"content/{kind}s/{name}.md")
                setattr(arguments, kind, find(name, as_html))
        return arguments

    def texts(self) -> dict[str, str]:
        """Return the message's own texts by the names of their slots."""
        read = self.read
        title = self.message.head.title or read.subject
        return {
            "subject": read.subject,
            "preheader": read.preheader,
            "title": title,
            "unsubscribe": read.unsubscribe_url,
        }

    def page_variables(self) -> dict[str, Any]:
        """Return what layouts see of the message."""
        head, texts = self.message.head, self.texts()
        message = SimpleNamespace(
            subject=texts["subject"],
            preheader=texts["preheader"],
            title=texts["title"],
            message_class=head.message_class,
            layout=head.layout,
            intent=head.intent,
        )
        return {"message": message, "unsubscribe_url": texts["unsubscribe"], "view_url": None}


def slotted(variables: Mapping[str, Any], as_address: bool) -> tuple[dict[str, Any], tuple[object, ...]]:
    """Return a page's variables with slots for the message's texts, and what is still special about them."""
    message = SimpleNamespace(**vars(variables["message"]))
    there = tuple(bool(getattr(message, name)) for name in _TEXTS)
    for name, filled in zip(_TEXTS, there, strict=True):
        setattr(message, name, Slot.named(name) if filled else "")
    unsubscribe = Slot.named("unsubscribe", as_address) if variables["unsubscribe_url"] else ""
    kind = (message.layout, message.message_class, message.intent, *there, bool(unsubscribe))
    return {**variables, "message": message, "unsubscribe_url": unsubscribe}, kind


_TEXTS = ("subject", "preheader", "title")


def _block_variables(arguments: SimpleNamespace, bodies: Sequence[str]) -> dict[str, Any]:
    return {"block": arguments, "body": bodies[0] if bodies else "", "bodies": list(bodies)}
