"""A message's version, read whole: lifted, cut into blocks, its Markdown parsed; ready for any medium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeygen.compile.body.flow import Item
from journeygen.compile.body.reading import ReadBlock, Source, fence_problems, read_body
from journeygen.compile.lift import Lifted, Lifter, Origin
from journeygen.compile.links import Link
from journeygen.compile.shop import Shop
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.message import Version
from journeygen.model.sendtime import Part

_RESERVED = re.compile(r"jgx[a-z0-9_-]*jgx")


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """One version of a message, ready to be written. Texts hold tokens for `parts`."""

    subject: str
    preheader: str
    unsubscribe_url: str
    one_click_url: str
    items: tuple[Item, ...]
    blocks: tuple[ReadBlock, ...]
    parts: tuple[Part, ...]
    body: Lifted
    file: str
    links: tuple[Link, ...] = ()


def read_message(
    shop: Shop, version: Version, marketing: bool
) -> tuple[ReadMessage | None, list[Diagnostic]]:
    """Read one version. None when a mistake leaves nothing to go on with."""
    settings = shop.project.settings
    lifter = Lifter(settings.fields, shop.build_values)
    subject = lifter.lift(version.subject, _origin(version.subject_at)).text
    preheader = lifter.lift(version.preheader, _origin(version.preheader_at)).text
    addresses = (settings.legal.unsubscribe_url, settings.legal.one_click_url)
    unsubscribe, one_click = (
        lifter.lift(address, _origin(at)).text if marketing else ""
        for address, at in zip(addresses, shop.project.stop_addresses_at, strict=True)
    )
    source = Source(version.file, version.body, version.body_line)
    body = lifter.lift(version.body, Origin(version.file, version.body_line), is_body=True)
    problems = [*lifter.diagnostics, *_reserved(version)]
    if has_errors(problems):
        return None, [*problems, *fence_problems(shop, source)]
    read, found = read_body(shop, source, body, lifter.parts)
    problems += found
    if read is None or has_errors(problems):
        return None, problems
    return ReadMessage(
        subject,
        preheader,
        unsubscribe,
        one_click,
        read.items,
        read.blocks,
        lifter.parts,
        body,
        version.file,
        read.links,
    ), problems


def _origin(at: Span) -> Origin:
    return Origin(at.file, at.line, at.column, at.column - 1)


def _reserved(version: Version) -> Iterator[Diagnostic]:
    """Find words that we use as marks ourselves while a mail is put together."""
    body_at = Span(version.file, version.body_line)
    texts = (
        (version.subject, version.subject_at),
        (version.preheader, version.preheader_at),
        (version.body, body_at),
    )
    for text, at in texts:
        found = _RESERVED.search(text) if "jgx" in text else None
        if found:
            message = Words(
                f"'{found.group(0)}' は journeygen が使う言葉です", f"'{found.group(0)}' is reserved"
            )
            span = Span(at.file, at.line + text.count("\n", 0, found.start()))
            yield error("M209", span, message, Words("別の言葉にします", "use another word"))
