"""A message as a mail: MJML → HTML, the text part, and a file that opens in any mail program."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from journeygen.artifact import Artifact
from journeygen.compile.body.flow import BlockAt, Control, Item, Run, numbers_in
from journeygen.compile.body.plain import write_plain
from journeygen.compile.body.wrap import wrap
from journeygen.compile.compiled import CompiledMail, UsedField
from journeygen.compile.contexts import mark_html, mark_plain
from journeygen.compile.eml import Envelope, write_eml
from journeygen.compile.evaluate import evaluate
from journeygen.compile.fill import check_nesting, fill, fill_subject, prove
from journeygen.compile.message import ReadBlock, ReadMessage, read_message
from journeygen.compile.mjml.render import MjmlError, to_html
from journeygen.compile.mjml.validate import validate
from journeygen.compile.shop import Shop
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.dialects.liquid import LIQUID
from journeygen.model.message import BASE_VERSION, Message, Version
from journeygen.model.sendtime import Context, Else, EndFor, EndIf, For, Part, Value, is_control

MAX_HTML = 80_000
"""Bytes of a mail's HTML: Gmail cuts at about 102 KB after merging (design §3)."""
MAX_STYLE = 16_384
"""Bytes of all style blocks: Gmail drops a larger one whole."""

_MARK = "<jgx-prose>"
_CONTROL_LINE = re.compile(r"(^|\n)[ \t]*((?:zq\d{4}qz)+)[ \t]*\n+")
_BLANK_LINES = re.compile(r"\n{3,}")
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def compile_mail(shop: Shop, message: Message, version: Version) -> CompiledMail:
    """Compile one version of a message; with mistakes there are diagnostics and no artifacts."""
    marketing = message.head.message_class == "marketing"
    read, problems = read_message(shop, version, marketing)
    if read is None:
        return CompiledMail(message.name, version.name, "", "", (), (), tuple(problems))
    return _Mail(shop, message, version, read, problems).compile()


@dataclass
class _Mail:
    shop: Shop
    message: Message
    version: Version
    read: ReadMessage
    problems: list[Diagnostic]
    used: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)

    def compile(self) -> CompiledMail:
        parts = self.read.parts
        html = self._html()
        text = self._text()
        if has_errors(self.problems):
            return self._result("", "", ())
        marked = mark_html(html, parts), mark_plain(text, parts, Context.PLAIN)
        self.problems += [*marked[0].diagnostics, *marked[1].diagnostics, *check_nesting(html, parts)]
        if has_errors(self.problems):
            return self._result("", "", ())
        neutral = fill(marked[0], parts, LIQUID)
        self.problems += self._limits(neutral)
        made_from = self._ingredients(html)
        stem = f"mail/{self.message.name}" + (
            "" if self.version.name == BASE_VERSION else f".{self.version.name}"
        )
        eml = self._eml(*(evaluate(mark, parts, self._sample()) for mark in marked))
        bodies = {".html": neutral.encode(), ".txt": fill(marked[1], parts, LIQUID).encode(), ".eml": eml}
        return self._result(
            fill_subject(self.read.subject, parts, LIQUID),
            fill_subject(self.read.preheader, parts, LIQUID),
            tuple(Artifact(stem + suffix, body, made_from) for suffix, body in bodies.items()),
        )

    def _result(self, subject: str, preheader: str, artifacts: tuple[Artifact, ...]) -> CompiledMail:
        fields = used_fields(self.read.parts)
        return CompiledMail(
            self.message.name, self.version.name, subject, preheader, fields, artifacts, tuple(self.problems)
        )

    # ── HTML ──

    def _html(self) -> str:
        items = [Markup(self._item_mjml(item)) for item in self.read.items]
        name = f"layouts/mail/{self.message.head.layout}.mjml.j2"
        source = self._render(name, {**self._page(), "items": items})
        if has_errors(self.problems):
            return ""
        findings = validate(source)
        if findings:
            self.problems += [self._finding(found, source) for found in findings]
            return ""
        try:
            html = to_html(source)
        except MjmlError as refusal:
            self.problems += [self._finding(found, source) for found in refusal.findings]
            return ""
        # mrml writes the title twice: in <title> and as the body's aria-label.
        self.problems += prove(source + self.read.subject, html, self.read.parts)
        self.problems += self._lost(html)
        return html

    def _lost(self, html: str) -> Iterator[Diagnostic]:
        """Report send-time parts that no template shows, and pieces of tokens that some filter tore apart."""
        parts, there = self.read.parts, set(numbers_in(html))
        for number in sorted(set(numbers_in(self.read.body.text)) - there):
            message = Words(
                "この差し込みは、メールのどこにも出ません", "this value is shown nowhere in the mail"
            )
            hint = Words(
                "ブロックがこの項目をメールに出さないか、テンプレートが切り分けています",
                "the block's template leaves it out or tears it",
            )
            yield error("M223", parts[number].span, message, hint)

    def _item_mjml(self, item: Item) -> str:
        if isinstance(item, Control):
            return f"<mj-raw>{item.token}</mj-raw>"
        if isinstance(item, Run):
            before, after = self._prose_frame()
            return f"{before}{self.shop.html(item.nodes)}{after}"
        block = self.read.blocks[item.number]
        bodies = [self.shop.html(body) for body in block.bodies]
        return self._block(block, "mail.mjml.j2", bodies, as_html=True)

    def _prose_frame(self) -> tuple[str, str]:
        """Return what stands around Markdown: the same for every mail, so rendered once."""
        frame = self._render("layouts/mail/prose.mjml.j2", {"html": Markup(_MARK)}, key=_MARK)
        before, _, after = frame.partition(_MARK)
        return before, after

    def _block(self, block: ReadBlock, medium: str, bodies: list[str], as_html: bool) -> str:
        """Render a block; one that says the same as another (a signature, an address) is rendered once."""
        written = block.call.block
        arguments = SimpleNamespace(**dict(written))
        for kind, find in (("product", self.shop.product), ("voice", self.shop.voice)):
            name = getattr(arguments, kind, None)
            if name:
                self.references.add(f"content/{kind}s/{name}.md")
                setattr(arguments, kind, find(name, as_html))
        variables = {"block": arguments, "body": bodies[0] if bodies else "", "bodies": bodies}
        return self._render(f"blocks/{written.name}/{medium}", variables, key=(written, *bodies))

    def _page(self) -> Mapping[str, Any]:
        head = self.message.head
        view = {
            "subject": self.read.subject,
            "preheader": self.read.preheader,
            "title": head.title or self.read.subject,
            "message_class": head.message_class,
            "layout": head.layout,
            "intent": head.intent,
        }
        return {
            "message": SimpleNamespace(**view),
            "unsubscribe_url": self.read.unsubscribe_url,
            "view_url": None,
        }

    def _render(self, name: str, variables: Mapping[str, Any], key: Hashable = None) -> str:
        rendered = self.shop.render(name, variables, key)
        self.used |= rendered.used | {name}
        self.problems += rendered.diagnostics
        return rendered.text

    def _finding(self, found: Any, source: str) -> Diagnostic:
        """Report a finding in MJML at the template that most likely wrote it."""
        line = source.split("\n")[found.line - 1].strip() if found.line else ""
        template = f"templates/layouts/mail/{self.message.head.layout}.mjml.j2"
        for item in self.read.items:
            if isinstance(item, BlockAt) and line and line in self._item_mjml(item):
                template = f"templates/blocks/{self.read.blocks[item.number].call.block.name}/mail.mjml.j2"
        hint = Words(f"MJML: {line[:80]}", f"MJML: {line[:80]}")
        return error(found.code, Span(template), found.message, found.hint or hint)

    # ── text ──

    def _text(self) -> str:
        items = [self._item_text(item) for item in self.read.items]
        text = self._render("layouts/mail/text.j2", {**self._page(), "items": items})
        parts = self.read.parts
        controls = frozenset(f"zq{number:04d}qz" for number, part in enumerate(parts) if is_control(part))
        text = _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"
        return wrap(_glue_controls(text, parts), controls)

    def _item_text(self, item: Item) -> str:
        if isinstance(item, Control):
            return item.token
        if isinstance(item, Run):
            return write_plain(item.nodes, self.shop.addresses)
        block = self.read.blocks[item.number]
        bodies = [write_plain(body, self.shop.addresses) for body in block.bodies]
        return self._block(block, "text.j2", bodies, as_html=False).strip("\n")

    # ── the rest ──

    def _sample(self) -> Mapping[str, Any]:
        return next((sample.values for sample in self.shop.project.settings.samples.values()), {})

    def _eml(self, html: str, text: str) -> bytes:
        parts, sample = self.read.parts, self._sample()
        sender = self.shop.project.settings.sender

        def header(value: str, context: Context = Context.SUBJECT) -> str:
            return evaluate(mark_plain(value, parts, context), parts, sample)

        envelope = Envelope(
            sender_name=sender.name,
            sender_address=sender.address,
            reply_to=sender.reply_to or "",
            recipient_name="サンプルのお客様",
            recipient_address="sample@example.jp",
            subject=header(self.read.subject),
            list_unsubscribe=header(self.read.one_click_url, Context.URL_PART),
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
        style = sum(len(found.encode()) for found in _STYLE.findall(html))
        if style > MAX_STYLE:
            message = Words(f"style が {style:,} バイトあります", f"the styles have {style:,} bytes")
            hint = Words(
                f"Gmail は {MAX_STYLE:,} バイトを超えると捨てます", f"Gmail drops more than {MAX_STYLE:,}"
            )
            yield error("W002", Span(self.version.file), message, hint)

    def _ingredients(self, html: str) -> dict[str, str]:
        project = self.shop.project
        digests = {self.message.file: self.message.versions[0].digest, self.version.file: self.version.digest}
        digests["journeygen.yaml"] = project.settings_digest
        digests |= {f"templates/{name}": project.template_digests.get(name, "") for name in self.used}
        digests |= {
            f"content/{path}": project.images[path].digest for path in self.shop.images_in(html)
        }
        for reference in self.references:
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


def _glue_controls(text: str, parts: tuple[Part, ...]) -> str:
    """Put control tokens that stand alone in front of what follows, so that no blank line is left of them."""

    def glue(found: re.Match[str]) -> str:
        controls = all(is_control(parts[number]) for number in numbers_in(found.group(2)))
        return found.group(1) + found.group(2) if controls else found.group(0)

    before = ""
    while before != text:
        before, text = text, _CONTROL_LINE.sub(glue, text)
    return text
