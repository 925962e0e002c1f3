"""A mail put together from pieces says exactly what a mail rendered whole says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journeygen.compile.mail_html import write_html, write_whole
from journeygen.compile.mail_text import write_text
from journeygen.compile.message import read_message
from journeygen.compile.pages import Page, Pages
from journeygen.compile.rendering import Rendering
from journeygen.compile.shop import Shop
from journeygen.compile.slots import LookedAtError, Slot, cut_at_marks, has_torn_marks, put_in
from journeygen.load.project import Loaded, load_project
from journeygen.model.blocks.button import Button
from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version

ROOT = Path(__file__).resolve().parents[3]
_WIDTHS = re.compile(r"(?:\.moz-text-html )?\.mj-column-[\w-]+ \{[^}]*\} ?")


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_project(ROOT)


def shop_of(loaded: Loaded, **templates: str) -> Shop:
    """Return the sample's shop with some templates written anew (`letter` for layouts/mail/letter.mjml.j2)."""
    assert loaded.project is not None
    changed = {name.replace("__", "/") + ".j2": text for name, text in templates.items()}
    return Shop(replace(loaded.project, templates={**loaded.project.templates, **changed}), loaded.names)


def mails(shop: Shop) -> Iterator[tuple[Message, Version]]:
    for message in shop.project.messages.values():
        if Medium.MAIL in shop.project.media_of(message.name):
            for version in message.versions:
                yield message, version


def rendering(shop: Shop, message: Message, version: Version) -> Rendering:
    read, problems = read_message(shop, version, message.head.message_class == "marketing")
    assert read is not None, problems
    return Rendering(shop, [], message, read)


def in_any_order(html: str) -> tuple[str, list[str]]:
    """Return a mail without the widths of its columns, and those sorted: their order alone may differ."""
    return re.sub(r" +\}</style>", "}</style>", _WIDTHS.sub("", html)), sorted(
        rule.strip() for rule in _WIDTHS.findall(html)
    )


def test_every_mail_of_the_sample_is_the_same_from_pieces(loaded: Loaded) -> None:
    shop = shop_of(loaded)
    for message, version in mails(shop):
        pieces, whole = rendering(shop, message, version), rendering(shop, message, version)
        assert in_any_order(write_html(pieces)) == in_any_order(write_whole(whole)), message.name
        assert whole.used <= pieces.used, f"{message.name}: a template is missing among the ingredients"


def test_pieces_really_are_used(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = shop_of(loaded)
    monkeypatch.setattr("journeygen.compile.mail_html.write_whole", lambda _: pytest.fail("rendered whole"))
    for message, version in mails(shop):
        assert write_html(rendering(shop, message, version))


def test_a_layout_that_looks_at_the_subject_is_rendered_for_each_mail(loaded: Loaded) -> None:
    layout = "layouts/mail/letter.mjml.j2"
    shop = shop_of(loaded)
    curious = shop.project.templates[layout].replace(
        "{% for item in items %}",
        "<mj-section><mj-column><mj-text>{{ message.subject | length }}字</mj-text></mj-column></mj-section>"
        "{% for item in items %}",
    )
    shop = Shop(replace(shop.project, templates={**shop.project.templates, layout: curious}), loaded.names)
    letters = [(message, version) for message, version in mails(shop) if message.head.layout == "letter"]
    for message, version in letters[:3]:
        mail = rendering(shop, message, version)
        html = write_html(mail)
        assert f"{len(mail.read.subject)}字" in html, mail.problems


def test_a_block_that_looks_at_its_words_is_rendered_with_them(loaded: Loaded) -> None:
    name = "blocks/button/mail.mjml.j2"
    shop = shop_of(loaded)
    text = (
        '<mj-section><mj-column><mj-button href="{{ block.to | link }}">'
        "{{ block.label | upper }}</mj-button></mj-column></mj-section>"
    )
    shop = Shop(replace(shop.project, templates={**shop.project.templates, name: text}), loaded.names)
    message = shop.project.messages["post-purchase/day-3-thanks"]
    mail = rendering(shop, message, message.versions[0])
    label = next(block.call.block.label for block in mail.read.blocks if isinstance(block.call.block, Button))
    assert label.upper() in write_html(mail)
    assert label in write_text(mail)


def test_a_page_is_made_once_for_all_mails_of_a_kind(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    make = Pages._make

    def counted(self: Pages, layout: str, variables: Mapping[str, Any]) -> Page | None:
        made.append(layout)
        return make(self, layout, variables)

    monkeypatch.setattr(Pages, "_make", counted)
    shop = shop_of(loaded)
    every = list(mails(shop))
    for message, version in every:
        write_html(rendering(shop, message, version))
    kinds = {(message.head.layout, message.head.message_class, message.head.intent) for message, _ in every}
    assert len(made) == len(kinds)


def test_a_slot_is_printed_and_nothing_else() -> None:
    slot = Slot.named("subject")
    assert bool(slot)
    assert put_in(cut_at_marks(f"<b>{slot}</b>"), {"subject": "a < b"}, {}) == "<b>a &lt; b</b>"
    for look in (
        len,
        sorted,
        lambda text: "x" in text,
        lambda text: text.upper(),
        lambda text: text[0],
        lambda text: text == "x",
    ):
        with pytest.raises(LookedAtError):
            look(slot)
    with pytest.raises(LookedAtError):
        slot.filtered("phrases").filtered("typeset")


def test_marks_that_a_filter_tore_are_seen() -> None:
    assert not has_torn_marks("jgxsubjectjgx jgxtitle-phrasesjgx https://jgx.invalid/jgxunsubscribejgx")
    assert has_torn_marks("JGXSUBJECTJGX")
    assert has_torn_marks("jgxsub")


def test_words_that_only_look_like_a_mark_stay() -> None:
    assert put_in(cut_at_marks("jgxotherjgx"), {"subject": "s"}, {}) == "jgxotherjgx"
