"""Public messages: what everybody can read on the site must read well without a customer."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.compile.body.flow import numbers_in
from journeygen.compile.contexts import Mark, mark_html, mark_plain
from journeygen.compile.evaluate import shown_to_all
from journeygen.compile.rendering import Rendering
from journeygen.compile.shop import Shop
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.message import BASE_VERSION, Message, Version
from journeygen.model.sendtime import Context, For, Part, Value

_ADDRESSES = (Context.URL_PART, Context.URL_WHOLE)


def view_url(shop: Shop, message: Message, version: Version) -> str:
    """Return the whole address of a mail's page on the site, `""` when its words stand on none.

    The page shows the message as written: other versions do not lead to it.
    """
    if not message.head.public or version.name != BASE_VERSION or shop.project.settings.magazine is None:
        return ""
    return shop.addresses.link(message.address)


def public_problems(mail: Rendering, html: str) -> Iterator[Diagnostic]:
    """Report what in a mail's words cannot be read by everybody: at its place in the copy, each once."""
    read, parts = mail.read, mail.read.parts
    texts = [mark_plain(text, parts, Context.SUBJECT) for text in (read.subject, read.preheader)]
    own = {*numbers_in(read.unsubscribe_url), *numbers_in(read.one_click_url)}
    marks = [mark for text in (mark_html(html, parts), *texts) for mark in shown_to_all(text, parts)]
    found = {mark.number: mark for mark in marks if mark.number not in own and _is_personal(mark, parts)}
    for number, mark in sorted(found.items()):
        yield _problem(parts[number], mark, _title(mail.shop, parts[number]))


def _title(shop: Shop, part: Part) -> str:
    """Return what people call a value's field."""
    field = shop.project.settings.fields.get(part.field) if isinstance(part, Value) else None
    return f"「{field.title}」" if field else "項目"


def _is_personal(mark: Mark, parts: tuple[Part, ...]) -> bool:
    """Tell whether something needs a person: a value without a default, any in an address, a list that is always there."""
    part = parts[mark.number]
    if isinstance(part, For):
        return part.known
    return isinstance(part, Value) and (part.default is None or mark.context in _ADDRESSES)


def _problem(part: Part, mark: Mark, title: str) -> Diagnostic:
    if isinstance(part, For):
        return error("S602", part.span, _LIST, _WITHOUT)
    if mark.context in _ADDRESSES:
        return error("S603", part.span, _LINK, _WITHOUT)
    assert isinstance(part, Value)
    message = Words(
        f"サイトで読む方の{title}は、分かりません",
        f"nobody knows {part.name} of whoever reads this on the site",
    )
    written = f'{{{{ {part.name}{f" | {part.format}" if part.format else ""} | default("…") }}}}'
    hint = Words(
        f"{written} と、代わりの言葉を添えます。お名前の「…」は「お客」",
        f"write what stands in for it: {written}",
    )
    return error("S601", part.span, message, hint)


_LIST = Words("サイトで読む方には、この一覧がありません", "whoever reads this on the site has no such list")
_LINK = Words(
    "お客様ごとのリンクは、だれでも読めるお便りに置けません",
    "a link of one customer cannot stand where everybody reads",
)
_WITHOUT = Words("ここを外すか、public: true を消します", "leave it out, or remove public: true")
