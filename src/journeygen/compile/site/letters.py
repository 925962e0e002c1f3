"""Public messages on the site: a mail as everybody can read it, with no customer known, and nothing of a mail's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from journeygen.compile.contexts import mark_html, mark_plain
from journeygen.compile.evaluate import evaluate
from journeygen.compile.lift import Lifter, Origin
from journeygen.compile.mail_html import write_html
from journeygen.compile.message import read_message
from journeygen.compile.rendering import Rendering, Setting
from journeygen.compile.shop import Shop
from journeygen.compile.site.pages import in_url
from journeygen.compile.site.shop import LetterShop
from journeygen.diagnostics import has_errors
from journeygen.model.message import Message
from journeygen.model.sendtime import Context

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
"""Outlook's own parts are comments to everybody else."""
_STYLE = re.compile(r"<style[^>]*>.*?</style>", re.DOTALL)
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_PICTURE = re.compile(r'<img\b[^>]*?\bheight="auto"[^>]*>')
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
_WIDTH = re.compile(r'\bwidth="(\d+)"')


@dataclass(frozen=True, slots=True)
class LetterCard:
    """A public message as lists show it: its subject and its preheader."""

    title: str
    lead: str
    url: str
    file: str


@dataclass(frozen=True, slots=True)
class LetterBody:
    """A mail as a part of a page. `has_title`: it shows its subject as a heading of its own."""

    html: Markup
    styles: Markup
    has_title: bool


def letter_cards(shop: Shop) -> tuple[LetterCard, ...]:
    """Return the cards of all public messages, in the order of their names."""
    return tuple(_card(shop, message) for message in shop.project.public_messages())


def _card(shop: Shop, message: Message) -> LetterCard:
    """Say of a message what its subject and preheader say when nothing is known; mistakes are told with the mail."""
    lifter = Lifter(shop.project.settings.fields, shop.build_values)
    head = message.head
    texts = [lifter.lift(text, Origin(message.file)).text for text in (head.subject, head.preheader)]
    if not lifter.diagnostics:
        texts = [
            evaluate(mark_plain(text, lifter.parts, Context.SUBJECT), lifter.parts, {}) for text in texts
        ]
    return LetterCard(texts[0], texts[1], in_url(message.address), message.file)


def write_public(shop: LetterShop, setting: Setting, message: Message) -> LetterBody:
    """Write a mail as a part of a page; what is wrong with its words is told where the mail is made."""
    read, problems = read_message(shop, message.versions[0], marketing=False)
    if read is None:
        setting.problems += problems
        return LetterBody(Markup(""), Markup(""), False)
    mail = Rendering(shop, setting.problems, message, read, for_everyone=True)
    html = write_html(mail)
    setting.used |= mail.used
    setting.references |= mail.references
    setting.links += read.links
    if not html or has_errors(setting.problems):
        return LetterBody(Markup(""), Markup(""), False)
    return _as_page(shop, evaluate(mark_html(html, read.parts), read.parts, {}))


def _as_page(shop: LetterShop, html: str) -> LetterBody:
    """Take from a mail's HTML what a page needs: no parts for Outlook, no new windows, pictures with their heights."""
    sizes = {
        source: (width, height) for source, width, height in map(shop.addresses.image, shop.project.images)
    }

    def sized(found: re.Match[str]) -> str:
        source, width = _SOURCE.search(found[0]), _WIDTH.search(found[0])
        if source is None or width is None or source[1] not in sizes:
            return found[0]
        real_width, real_height = sizes[source[1]]
        return found[0].replace(
            'height="auto"', f'height="{round(int(width[1]) * real_height / real_width)}"'
        )

    lean = _COMMENT.sub("", html).replace(' target="_blank"', "")
    head, body = lean.partition("</head>")[0], _BODY.search(lean)
    shown = _PICTURE.sub(sized, body[1] if body else "")
    return LetterBody(Markup(shown), Markup("\n".join(_STYLE.findall(head))), "<h1" in shown)
