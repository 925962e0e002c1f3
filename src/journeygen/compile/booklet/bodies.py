"""The bodies of an issue as HTML for paper, each paragraph inside a mark that tells its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from xml.etree.ElementTree import Element

from markupsafe import Markup

from journeygen.compile.body.flow import BlockAt, Run
from journeygen.compile.body.reading import Node, ReadBlock, ReadBody, Source, read_body
from journeygen.compile.booklet.notes import Feet
from journeygen.compile.lift import Lifter, Origin
from journeygen.compile.links import Link
from journeygen.compile.print.marks import LINE
from journeygen.compile.print.places import beginning_of, begins, without_marks
from journeygen.compile.rendering import Setting
from journeygen.compile.site.notes import as_paragraphs
from journeygen.compile.site.views import source_of
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.magazine import Issue
from journeygen.model.references import references


class Bodies:
    """Writes the bodies of one issue. `lines` are the places of all marks that were given out."""

    def __init__(self, page: Setting, issue: Issue) -> None:
        self.page, self.issue = page, issue
        self.feet = Feet.of(page.shop.project, issue)
        self.lines: list[Span] = []
        self.links: list[Link] = []
        """Where the bodies lead."""
        self.shown: set[tuple[str, str]] = set()
        """Kind and name of the products and voices that the body written last shows itself."""
        self.is_unread = False
        """Whether a body has mistakes: the site tells them."""

    @cached_property
    def word(self) -> Markup:
        """The editor's word."""
        source = source_of(self.issue)
        return self.written(source) if source else Markup("")

    def mark(self, span: Span) -> Markup:
        """Return a mark that fills the box around it."""
        return Markup(f'<a class="jg-line" href="{self._noted(span)}"></a>')

    def written(self, source: Source) -> Markup:
        """Write a body."""
        read = self._read(source)
        if read is None:
            self.is_unread = True
            return Markup("")
        self.shown = {(one.kind, one.name) for block in read.blocks for one in references(block.call.block)}
        parts, places = [], []
        for kind, html, line in self._parts(source, read):
            parts.append(html)
            places.append((kind, Span(source.file, source.line + line)))
        told = zip(self.feet.with_feet(parts), places, strict=True)
        return Markup("".join(self._marked(html, kind, span) for html, (kind, span) in told if html.strip()))

    def _read(self, source: Source) -> ReadBody | None:
        settings, shop = self.page.shop.project.settings, self.page.shop
        lifter = Lifter(settings.fields, shop.build_values)
        body = lifter.lift(as_paragraphs(source.text), Origin(source.file, source.line), is_body=True)
        if has_errors(lifter.diagnostics) or lifter.parts:
            return None
        read = read_body(shop, source, body, ())[0]
        self.links += read.links if read else ()
        return read

    def _parts(self, source: Source, read: ReadBody) -> Iterator[tuple[str, str, int]]:
        """Yield the parts of a body: what they are (p, h2, the name of a block), their HTML, their line from 0."""
        lines = [without_marks(line) for line in as_paragraphs(source.text).split("\n")]
        at = 0
        for item in read.items:
            if isinstance(item, BlockAt):
                block = read.blocks[item.number]
                at = block.call.line
                yield block.call.block.name, self._block(block, Span(source.file, source.line + at)), at
            elif isinstance(item, Run):
                for node in item.nodes:
                    at = begins(beginning_of(node), lines, at)
                    yield _kind(node), self.page.shop.html((node,)), at

    def _block(self, block: ReadBlock, at: Span) -> str:
        name = block.call.block.name
        template = f"blocks/{name}/print.html.j2"
        if template not in self.page.shop.templates:
            self.page.problems.append(_no_template(name, template, at))
            return ""
        bodies: Sequence[str] = [self.page.shop.html(body) for body in block.bodies]
        return self.page.block(block, "print.html.j2", bodies, as_html=True, codes=frozenset())

    def _marked(self, html: str, kind: str, span: Span) -> str:
        """Put a mark around a part; links cannot stand in links: where there are some, it lies over the part."""
        address = self._noted(span)
        if "<a " in html:
            line = f'<a class="jg-line" href="{address}"></a>'
            return f'<div class="jg-item jg-{kind}">{line}{html}</div>'
        return f'<a class="jg-item jg-{kind}" href="{address}">{html}</a>'

    def _noted(self, span: Span) -> str:
        self.lines.append(span)
        return f"{LINE}{len(self.lines) - 1}"


def _kind(node: Node) -> str:
    return node.tag if isinstance(node, Element) else "p"


def _no_template(name: str, template: str, at: Span) -> Diagnostic:
    message = Words(
        f"ブロック '{name}' には、紙のテンプレートがありません",
        f"the block '{name}' has no template for paper",
    )
    return error(
        "P102", at, message, Words(f"templates/{template} を書きます", f"write templates/{template}")
    )
