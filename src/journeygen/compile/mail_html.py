"""The HTML of a mail: put together from pieces that are made once, or rendered whole where that can't be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from journeygen.compile.body.flow import BlockAt, Control, Item, Run, numbers_in
from journeygen.compile.fill import prove
from journeygen.compile.frames import Texts
from journeygen.compile.mjml.findings import Finding
from journeygen.compile.mjml.render import MjmlError, to_html
from journeygen.compile.mjml.validate import validate
from journeygen.compile.pages import Needs, Page, with_needs
from journeygen.compile.rendering import Rendering, slotted
from journeygen.compile.slots import cut_at_marks, put_in
from journeygen.compile.template_places import written_at
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors


def write_html(mail: Rendering) -> str:
    """Write a mail's HTML with tokens, `""` when something is wrong (it is in `mail.problems`)."""
    mail.used |= mail.shop.style_sheet.used
    mail.problems += mail.shop.style_sheet.diagnostics
    html = _from_pieces(mail)
    if html is None and not has_errors(mail.problems):
        html = write_whole(mail)
    if not html or has_errors(mail.problems):
        return ""
    mail.problems += lost(mail, html, Words("メールの HTML", "the HTML"))
    return html


# ── from pieces ──


def _from_pieces(mail: Rendering) -> str | None:
    variables, kind = slotted(mail.page_variables(), as_address=True)
    page = mail.shop.pages.page(mail.message.head.layout, variables, kind)
    if page is None:
        return None
    mail.used |= page.used
    frames = {
        number: _frame(mail, item) for number, item in enumerate(mail.read.items) if isinstance(item, BlockAt)
    }
    if has_errors(mail.problems):
        return None
    pieces = mail.shop.pages.pieces(page, [frame for frame, _ in frames.values()])
    if pieces is None:
        return None
    made = dict(zip(frames, pieces, strict=True))
    needs: Needs = page.needs
    out: list[str] = []
    for number, item in enumerate(mail.read.items):
        if isinstance(item, Control):
            out.append(item.token)
        elif isinstance(item, Run):
            out += [page.prose[0].html, mail.shop.html(item.nodes), page.prose[1].html]
            needs |= page.prose[0].needs
        else:
            _, texts = frames[number]
            out.append(put_in(cut_at_marks(made[number].html), texts, mail.shop.late_filters[True]))
            needs |= made[number].needs
    return _filled(mail, page, "".join(out), needs)


def _frame(mail: Rendering, item: BlockAt) -> tuple[str, Texts]:
    block = mail.read.blocks[item.number]
    frame = mail.frame(block, "mail.mjml.j2", [mail.shop.html(body) for body in block.bodies], as_html=True)
    if not frame[0].strip() and not has_errors(mail.problems):
        message = Words("このブロックのテンプレートは何も出しません", "the block's template prints nothing")
        hint = Words(
            "書きかけなら消します。元のテンプレートが使われます", "remove it: the default one is used then"
        )
        name = f"templates/blocks/{block.call.block.name}/mail.mjml.j2"
        mail.problems.append(error("T208", Span(name), message, hint))
    return frame


def _filled(mail: Rendering, page: Page, items: str, needs: Needs) -> str:
    texts, filters = mail.texts(), mail.shop.late_filters[True]
    before = with_needs(put_in(page.before, texts, filters), needs)
    return before + items + put_in(page.after, texts, filters)


# ── whole ──


def write_whole(mail: Rendering) -> str:
    """Render a mail in one piece: what the pieces must come to, and the place of everything that is wrong."""
    items = [Markup(_item_mjml(mail, item)) for item in mail.read.items]
    name = f"layouts/mail/{mail.message.head.layout}.mjml.j2"
    source = mail.render(name, {**mail.page_variables(), "items": items})
    mail.problems += _left_out(mail, items, source)
    if has_errors(mail.problems):
        return ""
    try:
        findings = validate(source)
        html = "" if findings else to_html(source)
    except MjmlError as refusal:
        findings, html = refusal.findings, ""
    mail.problems += [_finding(mail, found, source) for found in findings]
    if html:
        # mrml writes the title twice: in <title> and as the body's aria-label.
        mail.problems += prove(source + mail.read.subject, html, mail.read.parts)
    return html


def _item_mjml(mail: Rendering, item: Item) -> str:
    if isinstance(item, Control):
        return f"<mj-raw>{item.token}</mj-raw>"
    if isinstance(item, Run):
        return mail.render("layouts/mail/prose.mjml.j2", {"html": mail.shop.html(item.nodes)})
    block = mail.read.blocks[item.number]
    return mail.block(block, "mail.mjml.j2", [mail.shop.html(body) for body in block.bodies], as_html=True)


def _finding(mail: Rendering, found: Finding, source: str) -> Diagnostic:
    """Report a finding in MJML at the template that most likely wrote it."""
    line = source.split("\n")[found.line - 1] if found.line else ""
    about = line[found.column - 1 : found.column - 1 + found.length]
    span = written_at(line, about, sorted(mail.used), mail.shop.project.templates)
    if span:
        return error(found.code, span, found.message, found.hint)
    hint = Words(f"MJML: {line.strip()[:80]}", f"MJML: {line.strip()[:80]}")
    return error(found.code, Span(_layout(mail)), found.message, found.hint or hint)


def _layout(mail: Rendering) -> str:
    return f"templates/layouts/mail/{mail.message.head.layout}.mjml.j2"


def _left_out(mail: Rendering, items: Sequence[str], source: str) -> Iterator[Diagnostic]:
    """Report a layout that does not print every item: the body would be lost without a word."""
    if any(item not in source for item in items):
        message = Words(
            "レイアウトが本文(items)を出していません", "the layout does not print the body (items)"
        )
        hint = Words(
            "{% for item in items %}{{ item }}{% endfor %} を書きます",
            "write {% for item in items %}{{ item }}{% endfor %}",
        )
        yield error("T206", Span(_layout(mail)), message, hint)


def lost(mail: Rendering, text: str, part: Words) -> Iterator[Diagnostic]:
    """Report send-time parts that no template shows in a part of the mail, and tokens that some filter tore apart."""
    parts, there = mail.read.parts, set(numbers_in(text))
    for number in sorted(set(numbers_in(mail.read.body.text)) - there):
        message = Words(
            f"この差し込みは、{part.ja}のどこにも出ません", f"this value is shown nowhere in {part.en}"
        )
        hint = Words(
            "ブロックがこの項目をメールに出さないか、テンプレートが切り分けています",
            "the block's template leaves it out or tears it",
        )
        yield error("M225", parts[number].span, message, hint)
