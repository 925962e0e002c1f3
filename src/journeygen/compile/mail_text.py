"""The text part of a mail: it says the same as the HTML, in 70 columns."""

from __future__ import annotations

import re

from markupsafe import Markup

from journeygen.compile.body.flow import Control, Item, Run, numbers_in
from journeygen.compile.body.plain import write_plain
from journeygen.compile.body.wrap import wrap
from journeygen.compile.rendering import Rendering, slotted
from journeygen.compile.slots import LookedAtError, Slot, cut_at_marks, has_torn_marks, put_in
from journeygen.model.sendtime import Part, is_control, token

_LAYOUT = "layouts/mail/text.j2"
_CONTROL_LINE = re.compile(r"(^|\n)[ \t]*((?:zq\d{4}qz)+)[ \t]*\n+")
_BLANK_LINES = re.compile(r"\n{3,}")


def write_text(mail: Rendering) -> str:
    """Write a mail's text part with tokens."""
    content = "\n\n".join(_item_text(mail, item).strip("\n") for item in mail.read.items)
    text = mail.linked(_page(mail, content), as_html=False)
    parts = mail.read.parts
    controls = frozenset(token(number) for number, part in enumerate(parts) if is_control(part))
    text = _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"
    return wrap(_glue_controls(text, parts) if controls else text, controls)


def _page(mail: Rendering, content: str) -> str:
    """Put the content into the page, which is rendered once for all mails of a kind, unless it looks at the texts."""
    variables, kind = slotted(mail.page_variables(), as_address=False)
    try:
        rendered = mail.shop.render(_LAYOUT, {**variables, "content": Slot.named("content")}, kind)
    except LookedAtError:
        rendered = None
    if rendered is None or rendered.diagnostics or has_torn_marks(rendered.text):
        return mail.render(_LAYOUT, {**mail.page_variables(), "content": content})
    mail.used |= rendered.used | {_LAYOUT}
    texts = {name: Markup(text) for name, text in (*mail.texts().items(), ("content", content))}
    return put_in(cut_at_marks(rendered.text), texts, {})


def _item_text(mail: Rendering, item: Item) -> str:
    if isinstance(item, Control):
        return item.token
    if isinstance(item, Run):
        return write_plain(item.nodes, mail.shop.addresses)
    block = mail.read.blocks[item.number]
    bodies = [write_plain(body, mail.shop.addresses) for body in block.bodies]
    frame, texts = mail.frame(block, "text.j2", bodies, as_html=False)
    words = {name: Markup(text) for name, text in texts.items()}
    return put_in(cut_at_marks(frame), words, mail.shop.late_filters[False]).strip("\n")


def _glue_controls(text: str, parts: tuple[Part, ...]) -> str:
    """Put control tokens that stand alone in front of what follows, so that no blank line is left of them."""

    def glue(found: re.Match[str]) -> str:
        controls = all(is_control(parts[number]) for number in numbers_in(found.group(2)))
        return found.group(1) + found.group(2) if controls else found.group(0)

    before = ""
    while before != text:
        before, text = text, _CONTROL_LINE.sub(glue, text)
    return text
