"""Every mail of the sample brand, filled by two real Liquid engines, reads as its .eml does."""

from __future__ import annotations

import email
import email.policy
import html
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from tests.engines.liquid import liquidjs, nested, python_liquid

from journeygen.compile.mail import compile_mail
from journeygen.compile.shop import Shop
from journeygen.load.project import load_project

ROOT = Path(__file__).parents[2]


def visible(text: str) -> str:
    return unquote(html.unescape(text))


def filled(eml: bytes) -> dict[str, str]:
    message = email.message_from_bytes(eml, policy=email.policy.default)
    bodies = ((part.get_content_type(), part.get_payload(decode=True)) for part in message.walk())
    return {kind: body.decode() for kind, body in bodies if isinstance(body, bytes)}


def mails(shop: Shop) -> Iterator[tuple[str, str, str]]:
    """Yield name, Liquid and the text that the .eml holds, for both parts of every mail."""
    for message in shop.project.messages.values():
        for version in message.versions:
            artifacts = compile_mail(shop, message, version).artifacts
            files = {Path(one.path).suffix: one.body for one in artifacts if isinstance(one.body, bytes)}
            if ".eml" not in files:
                continue  # only for print or the telephone
            bodies = filled(files[".eml"])
            name = f"{message.name} {version.name}"
            yield name, files[".html"].decode(), bodies["text/html"]
            yield name, files[".txt"].decode(), bodies["text/plain"]


def test_every_mail_reads_the_same_in_every_engine() -> None:
    loaded = load_project(ROOT)
    assert loaded.project
    found = list(mails(Shop(loaded.project, loaded.names)))
    assert len(found) > 100
    first, *others = [nested(sample.values) for sample in loaded.project.settings.samples.values()]
    for name, template, text in found:
        assert visible(python_liquid(template, first)) == visible(text), name
    jobs = [(template, values) for values in (first, *others) for _, template, _ in found]
    for (template, values), rendered in zip(jobs, liquidjs(jobs), strict=True):
        assert visible(rendered) == visible(python_liquid(template, values))
