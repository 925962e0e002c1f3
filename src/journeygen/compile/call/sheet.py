"""A message's version as a call sheet: one page in HTML, with tokens for what is known of each customer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from journeygen.compile.body.flow import BlockAt, Control, Item, numbers_in
from journeygen.compile.body.reading import ReadBlock
from journeygen.compile.call.asks import Ask, asks
from journeygen.compile.call.blanks import Blanks
from journeygen.compile.call.leads import Lead, earlier_messages, leads
from journeygen.compile.call.room import SIZES, Room, record_height
from journeygen.compile.call.shop import CallShop, without_pictures
from journeygen.compile.compiled import UsedField
from journeygen.compile.contexts import Marked, mark_html
from journeygen.compile.fill import check_nesting
from journeygen.compile.mail import used_fields
from journeygen.compile.message import ReadMessage, read_message
from journeygen.compile.rendering import Rendering
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.call import CallPaper, CallSettings
from journeygen.model.message import Message, Version, file_name
from journeygen.model.piece import BLEED
from journeygen.model.sendtime import Part

LAYOUT = "layouts/call/sheet.html.j2"
STYLES = "layouts/call/sheet.css.j2"
SCRIPT = "<!--script-->", "<!--/script-->"
"""The layout puts the script between these, so that it can be measured."""
_SELLING = frozenset({"offer", "coupon"})
_FULL_NAMES = ("customer.name", "customer.full_name")
_NAMES = (
    "customer.family_name",
    "customer.last_name",
    "customer.given_name",
    "customer.first_name",
)


@dataclass(frozen=True, slots=True)
class CallSheet:
    """One version of a call. `body` is the page of one call; `css` is for a browser, `press_css` for the press."""

    message: str
    version: str
    title: str
    at: Span
    """Where the script begins."""
    css: str
    press_css: str
    body: Marked
    parts: tuple[Part, ...]
    fields: tuple[UsedField, ...]
    made_from: Mapping[str, str]
    room: Room

    @property
    def name(self) -> str:
        """Return the name of its files below build/call/."""
        return file_name(self.message, self.version)


def compile_sheet(
    shop: CallShop, message: Message, version: Version, call: CallSettings
) -> tuple[CallSheet | None, list[Diagnostic]]:
    """Compile one version of a call; None when there are mistakes."""
    read, problems = read_message(shop, version, marketing=False)
    if read is None:
        return None, problems
    problems += _selling(read)
    return _Setting(shop, version, call, Rendering(shop, problems, message, read)).compile()


def script_problems(shop: CallShop, version: Version) -> list[Diagnostic]:
    """Return what is wrong with a script alone."""
    read, problems = read_message(shop, version, marketing=False)
    return problems if read is None else [*problems, *_selling(read)]


def _selling(read: ReadMessage) -> Iterator[Diagnostic]:
    """Find the blocks that sell: a call brings news only (D18)."""
    for block in read.blocks:
        name = block.call.block.name
        if name in _SELLING:
            span = Span(read.file, read.body.line_of[block.call.line])
            message = Words(f"お電話では売りません({name})", f"nothing is sold by telephone ({name})")
            hint = Words(
                "お知らせだけにして、ご案内は別の手紙かメールに書きます(D18)",
                "bring news only; put the offer into a letter or mail (D18)",
            )
            yield error("P603", span, message, hint)


@dataclass
class _Setting:
    shop: CallShop
    version: Version
    call: CallSettings
    page: Rendering

    def compile(self) -> tuple[CallSheet | None, list[Diagnostic]]:
        page, problems = self.page, self.page.problems
        blanks = Blanks(page.read.parts, self.shop.rulebook.titles, Span(self.version.file))
        found = leads(self.shop.project, page.message.name, self.shop.rulebook)
        body = page.render(LAYOUT, self._variables(found, blanks))
        css, press_css = (page.render(STYLES, self._paper(bleed)) for bleed in (0.0, BLEED))
        if has_errors(problems):
            return None, problems
        parts = tuple(blanks.parts)
        marked = mark_html(body, parts)
        problems += [*self._left_out(body), *marked.diagnostics, *check_nesting(body, parts)]
        if has_errors(problems):
            return None, problems
        return CallSheet(
            message=page.message.name,
            version=self.version.name,
            title=page.message.title,
            at=Span(self.version.file, self.version.body_line),
            css=css,
            press_css=press_css,
            body=marked,
            parts=parts,
            fields=used_fields(parts),
            made_from=self._ingredients(found),
            room=self._room(),
        ), problems

    # ── what the layout sees ──

    def _variables(self, found: Sequence[Lead], blanks: Blanks) -> dict[str, Any]:
        who = Markup(" ").join(blanks.value(name) for name in self._names())
        return {
            **self.page.page_variables(),
            "call": self.call,
            "version": self.version.name,
            "items": [self._item(item) for item in self.page.read.items],
            "who": who or None,
            "about": [self._known(name, blanks) for name in self._about()],
            "leads": [self._lead(lead, blanks) for lead in found],
            "earlier": list(dict.fromkeys(one for lead in found for one in lead.earlier)),
            "hours": self.call.hours or next((lead.hours for lead in found if lead.hours), ""),
            "asks": self._asks(),
            "record": self._room().record,
            "events": [self._event(name) for name in self.call.events],
        }

    def _paper(self, bleed: float) -> dict[str, Any]:
        return {"paper": CallPaper().geometry(), "bleed": bleed, "sizes": SIZES}

    def _names(self) -> tuple[str, ...]:
        declared = self.shop.project.settings.fields
        if self.call.customer:
            return self.call.customer
        whole = [name for name in _FULL_NAMES if name in declared]
        return tuple(whole[:1] or [name for name in _NAMES if name in declared])

    def _about(self) -> tuple[str, ...]:
        """Return the fields to have at hand: those named, else those that the script itself uses."""
        if self.call.about:
            return self.call.about
        declared, names = self.shop.project.settings.fields, self._names()
        used = (use.name for use in used_fields(self.page.read.parts))
        return tuple(name for name in used if name in declared and name not in names)

    def _known(self, name: str, blanks: Blanks) -> SimpleNamespace:
        return SimpleNamespace(title=blanks.title(name), value=blanks.value(name))

    def _lead(self, lead: Lead, blanks: Blanks) -> SimpleNamespace:
        base = self._known(lead.base, blanks) if lead.base else None
        return SimpleNamespace(words=lead, base=base)

    def _asks(self) -> tuple[Ask, ...]:
        return asks(self.call.record, self.shop.rulebook.titles)

    def _room(self) -> Room:
        return Room(record_height(self.call, self._asks()))

    def _event(self, name: str) -> SimpleNamespace:
        return SimpleNamespace(name=name, title=self.shop.project.settings.events[name].title)

    # ── the script ──

    def _item(self, item: Item) -> Markup:
        if isinstance(item, Control):
            return Markup(item.token)
        if isinstance(item, BlockAt):
            block = self.page.read.blocks[item.number]
            html, kind = self._block(block), block.call.block.name
        else:
            html, kind = self.shop.html(item.nodes), "prose"
        return Markup(f'<div class="jg-item jg-{kind}">{html}</div>')

    def _block(self, block: ReadBlock) -> str:
        bodies = [self.shop.html(body) for body in block.bodies]
        template = self.shop.block_template(block.call.block.name)
        return without_pictures(self.page.block(block, template, bodies, as_html=True))

    def _left_out(self, body: str) -> Iterator[Diagnostic]:
        """Report a layout that leaves a part of the script out, or does not say where the script stands."""
        tokens = [item.token for item in self.page.read.items if isinstance(item, Control)]
        items = body.count('<div class="jg-item jg-')
        wanted = len(self.page.read.items) - len(tokens)
        if items != wanted or any(body.count(one) != 1 for one in tokens) or not all(map(body.count, SCRIPT)):
            message = Words(
                "レイアウトが台本(items)のすべてを一度ずつ出していません",
                "the layout does not print every one of items exactly once",
            )
            hint = Words(
                "<!--script--> と <!--/script--> のあいだに {% for item in items %}{{ item }}{% endfor %} を書きます",
                "write {% for item in items %}{{ item }}{% endfor %} between <!--script--> and <!--/script-->",
            )
            yield error("T206", Span(f"templates/{LAYOUT}"), message, hint)
        missing = set(numbers_in(self.page.read.body.text)) - set(numbers_in(body))
        for number in sorted(missing):
            words = Words("この差し込みは、紙のどこにも出ません", "this value is shown nowhere on the sheet")
            yield error("M225", self.page.read.parts[number].span, words)

    def _ingredients(self, found: Sequence[Lead]) -> dict[str, str]:
        project, name = self.shop.project, self.page.message.name
        names = {self.page.message.file, self.version.file, "journeygen.yaml", *self.page.references}
        names |= {f"templates/{template}" for template in self.page.used}
        names |= {project.messages[earlier].file for earlier in earlier_messages(project, name)}
        digests = project.digests
        made_from = {one: digests.get(one, "") for one in names} | {lead.file: lead.digest for lead in found}
        return dict(sorted((made_from | self.shop.link_digests(self.page.read.links)).items()))
