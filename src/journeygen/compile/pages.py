"""Pages: head, foot and frame of a layout, made once for all its mails; and the items between, each made once.

mrml writes a section the same wherever it stands, so that a page can be put together from pieces: what is the same
for every mail (styles, foot, signature) is not validated and rendered again for each. Only the widths of columns
and the style that a picture brings are gathered in the head. A page that mrml writes otherwise is not used:
`Pages.page` gives None, and the mail is rendered whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from journeygen.compile.mjml.render import MjmlError, to_html
from journeygen.compile.mjml.validate import validate
from journeygen.compile.slots import LookedAtError, cut_at_marks, has_torn_marks
from journeygen.compile.templates import Rendered, Templates

_ITEMS = "jgxitemsjgx"
_PROSE = "jgxprosejgx"
_CUT = re.compile(r"jgxcut\d+jgx")
_BODY = re.compile(r"<mj-body\b[^>]*>")
_COLUMN_RULES = re.compile(
    r'(?<=<style type="text/css">@media only screen and \(min-width:480px\) \{)([^<]*)(\}</style>'
    r'<style media="screen and \(min-width:480px\)">)([^<]*)(?=</style>)'
)
_RULE = re.compile(r"(?<!text-html )\.(mj-column-[\w-]+) (\{[^}]*\})")
_CSS = re.compile(r"<mj-style>.*?</mj-style>", re.DOTALL)
"""The style sheet: items are rendered without it, since it stands in the page already."""
_END = "</mj-body></mjml>"
_BRINGS_STYLE = "<mj-image"
"""The one element of our blocks for which mrml adds a style block to the head."""
_MOST_ITEMS = 4096
"""Items kept for the mails to come; one that says what no other says is soon pushed out."""

Needs = frozenset[tuple[str, str]]
"""What stands in the head for the sake of the body: (class, rule) of column widths, ("", style block) of others."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The HTML of one item, and what it needs in the head: column widths, and a style that mrml adds for it."""

    html: str
    needs: Needs


@dataclass(frozen=True, slots=True)
class Page:
    """One layout's page. `before` and `after` are cut at their slots; `opening` is its MJML up to the body, without
    the style sheet, and `head` what mrml makes of that.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    opening: str
    head: str
    needs: Needs
    prose: tuple[Piece, Piece]
    used: frozenset[str]


class Pages:
    """The pages of one build."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates
        self._pages: dict[tuple[object, ...], Page | None] = {}
        self._pieces: dict[tuple[str, str], Piece] = {}

    def page(self, layout: str, variables: Mapping[str, Any], kind: tuple[object, ...]) -> Page | None:
        """Return the page for mails of a kind, None when each of them has to be rendered whole.

        `variables` hold slots for what differs from mail to mail (`rendering.slotted`).
        """
        if kind not in self._pages:
            self._pages[kind] = self._make(layout, variables)
        return self._pages[kind]

    def _make(self, layout: str, variables: Mapping[str, Any]) -> Page | None:
        items = [Markup(f"<mj-raw>{_ITEMS}</mj-raw>")]
        try:
            page = self._templates.render(f"layouts/mail/{layout}.mjml.j2", {**variables, "items": items})
            prose = self._templates.render("layouts/mail/prose.mjml.j2", {"html": Markup(_PROSE)})
        except LookedAtError:
            return None
        return self._from_mjml(page, prose)

    def _from_mjml(self, page: Rendered, prose: Rendered) -> Page | None:
        if (
            page.diagnostics
            or prose.diagnostics
            or page.text.count(_ITEMS) != 1
            or prose.text.count(_PROSE) != 1
        ):
            return None
        body = _BODY.search(page.text)
        html = _rendered(page.text)
        if body is None or html is None or has_torn_marks(html) or html.count(_ITEMS) != 1:
            return None
        opening = page.text[: body.end()]
        lean = _CSS.sub("", opening)
        rendered = [_rendered(f"{start}{prose.text}{_END}") or "" for start in (opening, lean)]
        heads = [_head(_without_columns(text)[0]) for text in rendered]
        around = self._compile(lean, heads[1], [prose.text])
        normal, columns = _without_columns(html)
        style = _added_style(heads[0], _head(normal))
        if around is None or around[0].html.count(_PROSE) != 1 or style is None:
            return None
        needs = columns | {("", style)} if style else columns
        before, _, after = normal.replace(_MOZ_END + style, _MOZ_END, 1).partition(_ITEMS)
        start, _, end = around[0].html.partition(_PROSE)
        prose_pieces = Piece(start, around[0].needs), Piece(end, around[0].needs)
        used = page.used | prose.used
        return Page(cut_at_marks(before), cut_at_marks(after), lean, heads[1], needs, prose_pieces, used)

    def pieces(self, page: Page, items: Sequence[str]) -> list[Piece] | None:
        """Return the HTML of each item of MJML; those not met before are rendered together."""
        if len(self._pieces) > _MOST_ITEMS:
            self._pieces.clear()
        new = [item for item in dict.fromkeys(items) if (page.opening, item) not in self._pieces]
        if new:
            made = self._compile(page.opening, page.head, new)
            if made is None:
                return None
            self._pieces.update(((page.opening, item), piece) for item, piece in zip(new, made, strict=True))
        return [self._pieces[page.opening, item] for item in items]

    def _compile(self, opening: str, head: str, items: Sequence[str]) -> list[Piece] | None:
        """Render items with nothing else; None when one is wrong or writes into the head more than widths."""
        cuts = (f"<mj-raw>jgxcut{number}jgx</mj-raw>{item}" for number, item in enumerate(items))
        html = _rendered(f"{opening}{''.join(cuts)}<mj-raw>jgxcut0jgx</mj-raw>{_END}")
        if html is None:
            return None
        normal, columns = _without_columns(html)
        parts = _CUT.split(normal)
        style = _added_style(head, _head(normal))
        if style is None or len(parts) != len(items) + 2:
            return None
        if style and len(items) > 1 and not any(_BRINGS_STYLE in item for item in items):
            alone = [self._compile(opening, head, [item]) for item in items]
            return [piece for made in alone if made for piece in made] if all(alone) else None
        return [
            Piece(part, _needs(part, columns, style if len(items) == 1 or _BRINGS_STYLE in item else ""))
            for part, item in zip(parts[1:-1], items, strict=True)
        ]


def _needs(html: str, columns: Needs, style: str) -> Needs:
    widths = frozenset(rule for rule in columns if rule[0] in html)
    return widths | {("", style)} if style else widths


def with_needs(html: str, needs: Needs) -> str:
    """Put what the body needs into a page's head, sorted, so that the order of items changes nothing there."""
    rules = [f".{name} {rule}" for name, rule in sorted(needs) if name]
    styles = "".join(style for name, style in sorted(needs) if not name)
    plain, moz = " ".join(rules), " ".join(f".moz-text-html {rule}" for rule in rules)
    return html.replace(_PLAIN_RULES, f" {plain} ", 1).replace(_MOZ_END, f"{moz} </style>{styles}", 1)


def _added_style(head: str, other: str) -> str | None:
    """Return the style block that `other` has beyond `head`, None when they differ otherwise."""
    if head == other:
        return ""
    found = _STYLE_BLOCK.match(other, other.find(_MOZ_END) + len(_MOZ_END))
    style = found.group(0) if found else ""
    return style if style and head.replace(_MOZ_END, _MOZ_END + style, 1) == other else None


_PLAIN_RULES = "/*widths*/"
_MOZ_RULES = "/*moz-widths*/"
_MOZ_END = f"{_MOZ_RULES}</style>"
_STYLE_BLOCK = re.compile(r"<style type=\"text/css\">[^<]*</style>")


def _without_columns(html: str) -> tuple[str, Needs]:
    found = _COLUMN_RULES.search(html)
    if found is None:
        return html, frozenset()
    columns = frozenset((rule[1], rule[2]) for rule in _RULE.finditer(found.group(1)))
    normal = f"{html[: found.start()]}{_PLAIN_RULES}{found.group(2)}{_MOZ_RULES}{html[found.end() :]}"
    return normal, columns


def _head(html: str) -> str:
    return html[: html.index("</head>")] if "</head>" in html else ""


def _rendered(source: str) -> str | None:
    """Render MJML, None when anything is wrong with it: rendering the mail whole will say what and where."""
    if validate(source):
        return None
    try:
        return to_html(source)
    except MjmlError:
        return None
