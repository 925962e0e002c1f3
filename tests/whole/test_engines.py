"""Every mail of the sample brand says the same in python-liquid, in liquidjs and in our own evaluator."""

from __future__ import annotations

import email
import email.policy
import html
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import html as lxml_html

from journeygen.compile.contexts import Marked, mark_html, mark_plain
from journeygen.compile.evaluate import evaluate
from journeygen.compile.fill import fill
from journeygen.compile.mail import compile_mail
from journeygen.compile.mail_html import write_html
from journeygen.compile.mail_text import write_text
from journeygen.compile.message import read_message
from journeygen.compile.public import view_url
from journeygen.compile.rendering import Rendering
from journeygen.compile.shop import Shop
from journeygen.compile.utm import parameters_of
from journeygen.dialects.liquid import LIQUID
from journeygen.load.project import load_project
from journeygen.model.fields import Field, FieldType
from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version
from journeygen.model.sendtime import Context, Part
from journeygen.model.settings import Settings
from tests.engines.liquid import liquidjs, nested, python_liquid

ROOT = Path(__file__).parents[2]
HOSTILE = (
    '">',
    "{{7*7}}",
    "{% raw %}",
    "<script>alert(1)</script>",
    "a\nb\r\nc",
    "👨‍👩‍👧 🍶",
    "' onload='x",
    "{{ customer.token }}",
    "zq0001qz",
    "a&amp;b &lt;",
)


class Document(NamedTuple):
    """One part of a mail: as Liquid, marked for our own evaluator, and as its .eml shows it to the first sample."""

    name: str
    template: str
    marked: Marked
    parts: tuple[Part, ...]
    shown: str


def documents(shop: Shop) -> Iterator[Document]:
    for message in shop.project.messages.values():
        if Medium.MAIL in shop.project.media_of(message.name):
            for version in message.versions:
                yield from _documents(shop, message, version)


def _documents(shop: Shop, message: Message, version: Version) -> Iterator[Document]:
    compiled = compile_mail(shop, message, version)
    files = {Path(one.path).suffix: one.body for one in compiled.artifacts if isinstance(one.body, bytes)}
    read, problems = read_message(shop, version, message.head.message_class == "marketing")
    assert read, problems
    utm = parameters_of(shop.project.settings, Medium.MAIL, message, version)
    mail = Rendering(shop, problems, message, read, view_url(shop, message, version), utm=utm)
    parts = read.parts
    marked = {
        ".html": mark_html(mail.linked(write_html(mail), as_html=True), parts),
        ".txt": mark_plain(write_text(mail), parts, Context.PLAIN),
        "subject": mark_plain(read.subject, parts, Context.SUBJECT),
    }
    made = {".html": files[".html"].decode(), ".txt": files[".txt"].decode(), "subject": compiled.subject}
    shown = parts_of(files[".eml"])
    for kind, text in marked.items():
        assert fill(text, parts, LIQUID) == made[kind]
        yield Document(f"{message.name} {version.name} {kind}", made[kind], text, parts, shown[kind])


def parts_of(eml: bytes) -> dict[str, str]:
    """Return subject, HTML and text of a mail as a mail program decodes them."""
    message = email.message_from_bytes(eml, policy=email.policy.default)
    found = {"subject": str(message["subject"])}
    for part in message.iter_parts():
        body = part.get_payload(decode=True)
        assert isinstance(body, bytes)
        found[{"text/html": ".html", "text/plain": ".txt"}[part.get_content_type()]] = body.decode()
    return found


def customers(settings: Settings) -> dict[str, dict[str, Any]]:
    """Return the sample customers, one of whom nothing is known but what must be, and hostile ones."""
    found = {name: dict(sample.values) for name, sample in settings.samples.items()}
    known: dict[str, Any] = {}
    for values in found.values():
        known = {**values, **known}
    found["nothing is known"] = {
        name: known[name] for name, field in settings.fields.items() if field.required
    }
    given = {name: field for name, field in settings.fields.items() if name in known}
    for turn in range(3):
        words = itertools.cycle(HOSTILE[turn:] + HOSTILE[:turn])
        found[f"hostile {turn}"] = {name: told(field, known[name], words) for name, field in given.items()}
    words = itertools.cycle(["見本"])
    found["harmless"] = {name: told(field, known[name], words) for name, field in given.items()}
    return found


def told(field: Field, value: Any, words: Iterator[str]) -> Any:
    """Put other words in place of texts, also of those in a list's records."""
    if isinstance(value, list):
        return [
            {key: told(field.of[key], part, words) for key, part in entry.items()}
            if isinstance(entry, dict)
            else next(words)
            for entry in value
        ]
    return next(words) if field.type is FieldType.TEXT else value


def visible(text: str) -> str:
    return unquote(html.unescape(text))


def test_every_mail_says_the_same_in_every_engine() -> None:
    loaded = load_project(ROOT)
    assert loaded.project
    found = list(documents(Shop(loaded.project, loaded.names)))
    assert len(found) > 100
    people = customers(loaded.project.settings)
    first = next(iter(people))
    rows = [(one, name) for name in people for one in found]
    values = {name: nested(known) for name, known in people.items()}
    javascript = liquidjs([(one.template, values[name]) for one, name in rows])
    for (one, name), rendered in zip(rows, javascript, strict=True):
        ours = evaluate(one.marked, one.parts, people[name])
        whose = f"{one.name} for {name}"
        assert visible(rendered) == visible(ours), whose
        assert visible(python_liquid(one.template, values[name])) == visible(ours), whose
        assert name != first or visible(one.shown) == visible(ours), whose
        if name.startswith("hostile") and one.name.endswith(".html"):
            harmless = evaluate(one.marked, one.parts, people["harmless"])
            assert structure(ours) == structure(harmless), whose


def structure(text: str) -> list[tuple[str, list[str]]]:
    """Return the elements of a page with the names of their attributes: what no value may change."""
    return [
        (str(one.tag), sorted(map(str, one.attrib))) for one in lxml_html.document_fromstring(text).iter()
    ]
