"""A message's version as a sheet: the pages of one record in HTML, with tokens for what each recipient gets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import product
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from journeygen.compile.body.flow import BlockAt, Control, Item, numbers_in
from journeygen.compile.body.reading import ReadBlock
from journeygen.compile.compiled import UsedField
from journeygen.compile.contexts import Marked, mark_html
from journeygen.compile.fill import check_nesting
from journeygen.compile.mail import used_fields
from journeygen.compile.message import read_message
from journeygen.compile.print.address import render_address
from journeygen.compile.print.engines import chosen_engine
from journeygen.compile.print.longest import LONG_RECIPIENT
from journeygen.compile.print.marks import LINE, QR
from journeygen.compile.print.places import places
from journeygen.compile.print.shop import ADDRESS, ADDRESS_FOLDER, PrintShop, for_paper, is_for_paper
from journeygen.compile.rendering import Rendering
from journeygen.compile.utm import parameters_of
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.blocks.qr import Qr
from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version, file_name
from journeygen.model.piece import BLEED, SAFE, Engine, Piece, ZoneKind
from journeygen.model.sendtime import EndFor, EndIf, For, If, Part

LAYOUTS = "layouts/print"
_CODE = re.compile(re.escape(QR) + r'([^"]*)"')
_MOST = 2331
"""Bytes in the largest QR code, version 40 at level M (ISO/IEC 18004, table 7). A box of 22 mm has room for 122."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One version of a message on paper. `body` holds the pages of one record."""

    message: str
    version: str
    title: str
    file: str
    piece: Piece
    engine: Engine
    css: str
    body: Marked
    parts: tuple[Part, ...]
    lines: tuple[Span, ...]
    """Where each item stands in the copy; the marks `LINE + number` point here."""
    images: Mapping[str, str]
    """Address → path below content/ of every picture on it."""
    fields: tuple[UsedField, ...]
    made_from: Mapping[str, str]

    @property
    def name(self) -> str:
        """Return the name of its files below build/print/."""
        return file_name(self.message, self.version)

    @property
    def literals(self) -> tuple[str, ...]:
        """Return its HTML between the tokens: the same for every recipient."""
        return self.body.literals


def compile_sheet(
    shop: PrintShop, message: Message, version: Version, piece: Piece
) -> tuple[Sheet | None, list[Diagnostic]]:
    """Compile one version for paper; None when there are mistakes."""
    read, problems = read_message(shop, version, marketing=False)
    if read is None:
        return None, problems
    utm = parameters_of(shop.project.settings, Medium.PRINT, message, version)
    return _Setting(version, piece, Rendering(shop, problems, message, read, utm=utm)).compile()


@dataclass
class _Setting:
    """One version on its way to paper."""

    version: Version
    piece: Piece
    page: Rendering

    def compile(self) -> tuple[Sheet | None, list[Diagnostic]]:
        problems, parts = self.page.problems, self.page.read.parts
        body, css = self._body(), self._css()
        if has_errors(problems):
            return None, problems
        self._try_addresses(body)
        marked = mark_html(body, parts)
        problems += [*self._left_out(body), *self._without_address(body)]
        problems += [*marked.diagnostics, *check_nesting(body, parts)]
        engine, found = chosen_engine(self.piece, css, body, self.page)
        problems += found
        if has_errors(problems):
            return None, problems
        message, images = self.page.message, self._images(css + body)
        return Sheet(
            message=message.name,
            version=self.version.name,
            title=message.head.title or message.name,
            file=self.version.file,
            piece=self.piece,
            engine=engine,
            css=css,
            body=marked,
            parts=parts,
            lines=places(self.page.read),
            images=images,
            fields=used_fields(parts),
            made_from=self._ingredients(images),
        ), problems

    # ── the two templates of a piece ──

    def _css(self) -> str:
        return self.page.render(f"{LAYOUTS}/{self.piece.name}.css.j2", self._variables())

    def _body(self) -> str:
        items = [
            self._item(number, item, inside)
            for (number, item), inside in zip(
                enumerate(self.page.read.items), self._conditions_around(), strict=True
            )
        ]
        name = f"{LAYOUTS}/{self.piece.name}.html.j2"
        return self.page.render(name, {**self._variables(), "items": items})

    def _try_addresses(self, body: str) -> None:
        """Set the address of nobody and of an invented recipient: templates are ingredients, mistakes are told."""
        shop = self.page.shop
        assert isinstance(shop, PrintShop)
        kinds = dict.fromkeys(ADDRESS.findall(body))
        for kind, recipient in product(kinds, (None, LONG_RECIPIENT)):
            rendered = render_address(shop, kind, recipient, self.piece)
            self.page.used |= rendered.used | {f"{ADDRESS_FOLDER}/{kind}.html.j2"}
            self.page.problems += rendered.diagnostics

    def _variables(self) -> dict[str, Any]:
        settings = self.page.shop.project.settings
        return {
            **self.page.page_variables(),
            "piece": self.piece,
            "paper": self.piece.geometry(),
            "bleed": BLEED,
            "safe": SAFE,
            "print": settings.print,
        }

    def _conditions_around(self) -> Iterator[int]:
        """Count for each item the conditions and loops that it stands in; their own tokens count as inside."""
        depth = 0
        for item in self.page.read.items:
            part = self.page.read.parts[numbers_in(item.token)[0]] if isinstance(item, Control) else None
            depth += isinstance(part, If | For)
            yield depth
            depth -= isinstance(part, EndIf | EndFor)

    def _item(self, number: int, item: Item, inside: int) -> SimpleNamespace:
        """Return an item as layouts see it: `html`; `block`, its name ("prose", "control" when it is none).

        `free` tells whether a layout may set it elsewhere: what a condition encloses must stay inside.
        """
        if isinstance(item, Control):
            return SimpleNamespace(html=Markup(item.token), block="control", free=False)
        if isinstance(item, BlockAt):
            block = self.page.read.blocks[item.number]
            html, kind = self._block(block), block.call.block.name
        else:
            html, kind = self.page.shop.html(item.nodes), "prose"
        mark = f'<a class="jg-line" href="{LINE}{number}"></a>'
        return SimpleNamespace(
            html=Markup(f'<div class="jg-item jg-{kind}">{mark}{html}</div>'), block=kind, free=not inside
        )

    def _block(self, block: ReadBlock) -> str:
        """Render a block. `codes` are the addresses that have a QR code of their own in this message."""
        name = block.call.block.name
        template = f"blocks/{name}/print.html.j2"
        if template not in self.page.shop.templates:
            self.page.problems.append(
                error(
                    "P102",
                    self._line(block.call.line),
                    Words(
                        f"ブロック '{name}' には、紙のテンプレートがありません",
                        f"the block '{name}' has no template for paper",
                    ),
                    Words(f"templates/{template} を書きます", f"write templates/{template}"),
                )
            )
            return ""
        bodies = [self.page.shop.html(body) for body in block.bodies]
        html = self.page.block(block, "print.html.j2", bodies, as_html=True, codes=self.codes)
        html = self.page.linked(html, as_html=True)
        self.page.problems += self._beyond_codes(html, block.call.line)
        return html

    def _beyond_codes(self, html: str, line: int) -> Iterator[Diagnostic]:
        """Report an address that no QR code holds: on paper, it would only be text that does not fit."""
        for address in _CODE.findall(html):
            size = len(unescape(address).encode())
            if size > _MOST:
                message = Words(
                    f"QR コードのアドレスが長すぎます: {size:,} 字(QR コードに入るのは {_MOST:,} 字まで)",
                    f"the address of this QR code is too long: {size:,} characters, a code holds {_MOST:,}",
                )
                hint = Words(
                    "120 字ほどまでの、短いアドレスにします",
                    "make it shorter: about 120 characters are read well",
                )
                yield error("P105", self._line(line), message, hint)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The addresses of the message's `qr` blocks."""
        blocks = (block.call.block for block in self.page.read.blocks)
        return frozenset(block.to for block in blocks if isinstance(block, Qr))

    # ── what is said of it ──

    def _line(self, number: int) -> Span:
        """Return the place of a line of the body as it was cut (from 0)."""
        return Span(self.version.file, self.page.read.body.line_of[number])

    def _left_out(self, body: str) -> Iterator[Diagnostic]:
        """Report a layout that leaves an item out: a part of the copy would be lost without a word."""
        for number, item in enumerate(self.page.read.items):
            there = body.count(item.token if isinstance(item, Control) else f'"{LINE}{number}"')
            if there != 1:
                message = Words(
                    "レイアウトが本文(items)のすべてを一度ずつ出していません",
                    "the layout does not print every one of items exactly once",
                )
                hint = Words(
                    "{% for item in items %}{{ item.html }}{% endfor %} を書きます",
                    "write {% for item in items %}{{ item.html }}{% endfor %}",
                )
                yield error("T206", Span(self._layout), message, hint)
                return
        missing = set(numbers_in(self.page.read.body.text)) - set(numbers_in(body))
        for number in sorted(missing):
            words = Words("この差し込みは、紙面のどこにも出ません", "this value is shown nowhere on paper")
            yield error("M225", self.page.read.parts[number].span, words)

    def _without_address(self, body: str) -> Iterator[Diagnostic]:
        """Report a layout that prints nobody's address on a piece that the post carries by it."""
        if not self.piece.has_address or ADDRESS.search(body):
            return
        kind = "window" if self.piece.geometry().zone(ZoneKind.WINDOW) else "vertical"
        written = f'{{{{ "{kind}" | address }}}}'
        message = Words("レイアウトに宛名がありません", "the layout prints no address")
        hint = Words(f"宛名の面に {written} と書きます", f"write {written} on the side of the address")
        yield error("P103", Span(self._layout), message, hint)

    @property
    def _layout(self) -> str:
        return f"templates/{LAYOUTS}/{self.piece.name}.html.j2"

    def _images(self, html: str) -> dict[str, str]:
        assert isinstance(self.page.shop, PrintShop)
        known = self.page.shop.images_by_address
        return {
            address: path
            for address, path in known.items()
            if f'"{address}"' in html or f"({address})" in html
        }

    def _ingredients(self, images: Mapping[str, str]) -> dict[str, str]:
        project = self.page.shop.project
        names = {self.page.message.file, self.version.file, "journeygen.yaml", *self.page.references}
        names |= {f"templates/{name}" for name in self.page.used}
        names |= {f"content/{path}" for path in images.values()}
        names |= {f"content/{for_paper(path)}" for path in images.values() if not is_for_paper(path)}
        digests = project.digests
        found = {name: digests.get(name, "") for name in names}
        return dict(sorted((found | self.page.shop.link_digests(self.page.read.links)).items()))
