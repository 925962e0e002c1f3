"""An article's body as HTML: what every reader sees alike, its headings with anchors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from xml.etree.ElementTree import Element

from markupsafe import Markup

from journeygen.compile.body.flow import BlockAt, Run
from journeygen.compile.body.reading import Node, ReadBlock, ReadBody, Source, fence_problems, read_body
from journeygen.compile.lift import Lifter, Origin
from journeygen.compile.print.upright import marked_upright, set_upright
from journeygen.compile.rendering import Setting
from journeygen.compile.site.anchors import with_anchors
from journeygen.compile.site.notes import as_paragraphs, note_problems, with_notes
from journeygen.compile.site.shop import SiteShop
from journeygen.diagnostics import Diagnostic, Words, error, has_errors

_LINE = 27
"""Characters in a vertical line of the letter (site.css.j2 makes it so high)."""
_LINES = 22
"""Vertical lines side by side on the narrowest screen that shows them, with a little to spare."""
_HEADING_LINES = 3
_BETWEEN = "\f"
"""Parts stretches while they are one text: no HTML of ours holds a form feed."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a body. `is_upright`: on wide screens it can be set in vertical lines, and fits into one row of them."""

    html: Markup
    is_upright: bool = False


def read_article(shop: SiteShop, source: Source) -> tuple[ReadBody | None, list[Diagnostic]]:
    """Read a body of the magazine; a value that is known only when something is sent cannot stand in it."""
    lifter = Lifter(shop.project.settings.fields, shop.build_values)
    body = lifter.lift(as_paragraphs(source.text), Origin(source.file, source.line), is_body=True)
    problems = [
        *lifter.diagnostics,
        *(error("S150", part.span, *_SENT) for part in lifter.parts),
        *note_problems(source),
    ]
    if has_errors(problems):
        return None, [*problems, *fence_problems(shop, source)]
    read, found = read_body(shop, source, body, ())
    return read, [*problems, *found]


_SENT = (
    Words(
        "会報誌には、お客様ごとに変わる言葉を差し込めません",
        "the magazine is the same for every reader: nothing is filled in",
    ),
    Words("どなたが読んでもよい言葉に書きかえます", "write words that are right for everybody who reads it"),
)


def write_body(setting: Setting, read: ReadBody) -> Markup:
    """Write a body as one piece of HTML."""
    html = "".join(
        _block(setting, read.blocks[item.number]) if isinstance(item, BlockAt) else _prose(setting, item)
        for item in read.items
    )
    html, notes = with_notes(html)
    return Markup(with_anchors(html) + notes)


def write_letter(setting: Setting, read: ReadBody) -> tuple[Stretch, ...]:
    """Write a body as stretches: prose in rows for vertical lines, blocks between them as they are."""
    stretches: list[tuple[str, bool]] = []
    for item in read.items:
        if isinstance(item, BlockAt):
            stretches.append((_block(setting, read.blocks[item.number]), False))
        elif isinstance(item, Run):
            stretches += [(setting.shop.html(row), True) for row in _rows(item.nodes)]
    whole, notes = with_notes(_BETWEEN.join(html for html, _ in stretches))
    parts = with_anchors(whole).split(_BETWEEN)
    made = [
        Stretch(Markup(set_upright(marked_upright(part)) if is_upright else part), is_upright)
        for part, (_, is_upright) in zip(parts, stretches, strict=True)
        if part.strip()
    ]
    return (*made, Stretch(Markup(notes))) if notes else tuple(made)


def _prose(setting: Setting, item: object) -> str:
    return setting.shop.html(item.nodes) if isinstance(item, Run) else ""


def _block(setting: Setting, block: ReadBlock) -> str:
    bodies = [setting.shop.html(body) for body in block.bodies]
    return setting.block(block, "site.html.j2", bodies, as_html=True)


def _rows(nodes: Sequence[Node]) -> Iterator[tuple[Node, ...]]:
    """Divide prose into rows of vertical lines; a heading begins a row rather than ending one."""
    row: list[Node] = []
    used = 0
    for node in nodes:
        lines = _lines(node)
        ends_page = isinstance(node, Element) and node.tag in ("h1", "h2")
        if row and (used + lines > _LINES or (ends_page and used > _LINES / 2)):
            yield tuple(row)
            row, used = [], 0
        row.append(node)
        used += lines
    if row:
        yield tuple(row)


def _lines(node: Node) -> int:
    if isinstance(node, str):
        return 0
    if node.tag.startswith("h"):
        return _HEADING_LINES
    texts = ["".join(child.itertext()) for child in node] if node.tag in ("ul", "ol") else []
    return sum(ceil(len(text) / (_LINE - 1)) for text in texts or ["".join(node.itertext())])
