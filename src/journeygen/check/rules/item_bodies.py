"""M014: the text of a product or voice is plain Markdown: the same in every mail, on paper and on the site."""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.compile.body.findings import astray, find_in, links_in, pictures, raw_html
from journeygen.compile.body.markdown import Engine
from journeygen.compile.body.slips import slips
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.message import Product, Voice
from journeygen.model.project import Place, Project

CODE = "M014"
_SIGNS = {
    "{{": Words("ここに {{ }} は書けません", "{{ }} cannot stand here"),
    "{%": Words("ここに {% %} は書けません", "{% %} cannot stand here"),
    ":::": Words("ここに「:::」のブロックは書けません", "::: blocks cannot stand here"),
}
_HINT = Words(
    "どのメッセージにも同じ文が載ります。お客様ごとの言葉は、メッセージのほうに書きます",
    "the same text stands in every message: write what differs in the message",
)


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Read the bodies of all products and voices."""
    engine = Engine()
    items: list[Product | Voice] = [*project.products.values(), *project.voices.values()]
    for item in items:
        if any(sign in item.body for sign in ("<", "[", "{", ":::", "|", "：：：", "］", "｛", "＊", "＃")):
            yield from _body(item, project, engine)


def _body(item: Product | Voice, project: Project, engine: Engine) -> Iterator[Diagnostic]:
    find = find_in(item.file, item.body, item.body_line)
    for sign, words in _SIGNS.items():
        if sign in item.body:
            yield error(CODE, find(sign), words, _HINT)
    trees, tags = engine.trees([item.body])
    yield from raw_html(tags, find)
    yield from astray(links_in(trees, find))
    yield from pictures(trees, project.images, find)
    yield from slips(trees, find)
