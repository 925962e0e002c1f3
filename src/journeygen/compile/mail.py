"""A message as a mail: MJML → HTML, the text part, and a file that opens in any mail program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledMail, UsedField
from journeygen.compile.contexts import mark_html, mark_plain
from journeygen.compile.eml import Envelope, write_eml
from journeygen.compile.evaluate import evaluate
from journeygen.compile.fill import check_nesting, fill, fill_subject, refusals
from journeygen.compile.mail_html import lost, write_html
from journeygen.compile.mail_text import write_text
from journeygen.compile.message import read_message
from journeygen.compile.public import public_problems, view_url
from journeygen.compile.rendering import Rendering
from journeygen.compile.shop import Shop
from journeygen.compile.utm import parameters_of
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.dialects.liquid import LIQUID
from journeygen.model.journey import Medium
from journeygen.model.message import BASE_VERSION, Message, Version, file_name
from journeygen.model.sendtime import Context, Else, EndFor, EndIf, For, Part, Value

MAX_HTML = 80_000
"""Bytes of a mail's HTML: Gmail cuts at about 102 KB after merging (design §3)."""
MAX_STYLE = 16_384
"""Bytes of all style blocks: Gmail drops a larger one whole."""

_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def compile_mail(shop: Shop, message: Message, version: Version) -> CompiledMail:
    """Compile one version of a message; with mistakes there are diagnostics and no artifacts."""
    marketing = message.head.message_class == "marketing"
    read, problems = read_message(shop, version, marketing)
    if read is None or message.head.layout not in shop.names.of_kind["layout"]:
        return CompiledMail(message.name, version.name, "", "", (), (), tuple(problems))
    utm = parameters_of(shop.project.settings, Medium.MAIL, message, version)
    rendering = Rendering(shop, problems, message, read, view_url(shop, message, version), utm=utm)
    return _Mail(message, version, rendering).compile()


@dataclass
class _Mail:
    message: Message
    version: Version
    mail: Rendering

    def compile(self) -> CompiledMail:
        parts, problems = self.mail.read.parts, self.mail.problems
        html, text = self.mail.linked(write_html(self.mail), as_html=True), write_text(self.mail)
        if has_errors(problems):
            return self._result("", "", ())
        problems += lost(self.mail, text, Words("メールのテキスト版", "the text part"))
        marked = mark_html(html, parts), mark_plain(text, parts, Context.PLAIN)
        problems += [*marked[0].diagnostics, *marked[1].diagnostics, *check_nesting(html, parts)]
        problems += dict.fromkeys(one for mark in marked for one in refusals(mark, parts, LIQUID))
        if has_errors(problems):
            return self._result("", "", ())
        if self.message.head.public and self.version.name == BASE_VERSION:
            problems += public_problems(self.mail, html)
        if has_errors(problems):
            return self._result("", "", ())
        neutral = fill(marked[0], parts, LIQUID)
        problems += self._limits(neutral)
        eml = self._eml(*(evaluate(mark, parts, self._sample()) for mark in marked))
        bodies = {".html": neutral.encode(), ".txt": fill(marked[1], parts, LIQUID).encode(), ".eml": eml}
        stem, made_from = self._stem(), self._ingredients(html)
        return self._result(
            fill_subject(self.mail.read.subject, parts, LIQUID),
            fill_subject(self.mail.read.preheader, parts, LIQUID),
            tuple(Artifact(stem + suffix, body, made_from) for suffix, body in bodies.items()),
        )

    def _stem(self) -> str:
        return f"mail/{file_name(self.message.name, self.version.name)}"

    def _result(self, subject: str, preheader: str, artifacts: tuple[Artifact, ...]) -> CompiledMail:
        fields, problems = used_fields(self.mail.read.parts), tuple(self.mail.problems)
        return CompiledMail(
            self.message.name, self.version.name, subject, preheader, fields, artifacts, problems
        )

    def _sample(self) -> Mapping[str, Any]:
        return next((sample.values for sample in self.mail.shop.project.settings.samples.values()), {})

    def _eml(self, html: str, text: str) -> bytes:
        parts, sample = self.mail.read.parts, self._sample()
        sender = self.mail.shop.project.settings.sender

        def header(value: str, context: Context = Context.SUBJECT) -> str:
            return evaluate(mark_plain(value, parts, context), parts, sample)

        envelope = Envelope(
            sender_name=sender.name,
            sender_address=sender.address,
            reply_to=sender.reply_to or "",
            recipient_name="見本のお客様",
            recipient_address="sample@example.jp",
            subject=header(self.mail.read.subject),
            list_unsubscribe=header(self.mail.read.one_click_url, Context.URL_PART),
        )
        return write_eml(envelope, html, text)

    def _limits(self, html: str) -> Iterator[Diagnostic]:
        size = len(html.encode())
        if size > MAX_HTML:
            message = Words(f"HTML が {size:,} バイトあります", f"the HTML has {size:,} bytes")
            hint = Words(
                f"{MAX_HTML:,} バイト以下に。二通に分けられませんか",
                f"keep it under {MAX_HTML:,}: split it in two?",
            )
            yield error("W001", Span(self.version.file), message, hint)
        style = sum(len(found.encode()) for found in _STYLE.findall(html, 0, html.find("</head>")))
        if style > MAX_STYLE:
            message = Words(f"style が {style:,} バイトあります", f"the styles have {style:,} bytes")
            hint = Words(
                f"Gmail は {MAX_STYLE:,} バイトを超えると捨てます", f"Gmail drops more than {MAX_STYLE:,}"
            )
            yield error("W002", Span(self.version.file), message, hint)

    def _ingredients(self, html: str) -> dict[str, str]:
        project = self.mail.shop.project
        digests = self.mail.shop.link_digests(self.mail.read.links)
        digests |= {
            self.message.file: self.message.versions[0].digest,
            self.version.file: self.version.digest,
        }
        digests["journeygen.yaml"] = project.settings_digest
        digests |= {f"templates/{name}": project.template_digests.get(name, "") for name in self.mail.used}
        digests |= {f"content/{path}": project.images[path].digest for path in self.mail.shop.images_in(html)}
        for reference in self.mail.references:
            kind, name = reference.removeprefix("content/").removesuffix(".md").split("/", 1)
            item = project.products[name] if kind == "products" else project.voices[name]
            digests[reference] = item.digest
        return dict(sorted(digests.items()))


def used_fields(parts: tuple[Part, ...]) -> tuple[UsedField, ...]:
    """List the send-time fields that the parts use, sorted, each once, with the default written in the copy."""
    found: dict[str, str | None] = {}
    for part in parts:
        if isinstance(part, Value):
            found[part.field] = found.get(part.field) or part.default
        elif isinstance(part, For):
            found.setdefault(part.field, None)
        elif not isinstance(part, Else | EndIf | EndFor):
            found.setdefault(part.test.field, None)
    return tuple(UsedField(name, default) for name, default in sorted(found.items()))
