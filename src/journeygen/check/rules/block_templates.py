"""T207: a template lies where it is looked for: under a block, a medium or a printed piece that there is.

Why: a template under a misspelt name is never looked for; the default one would be used without a word.
"""

from collections.abc import Iterable, Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.model.blocks import BLOCKS
from journeygen.model.pieces import PIECES
from journeygen.model.project import Place, Project

CODE = "T207"
_OF_BLOCK = ("mail.mjml.j2", "text.j2", "print.html.j2", "call.html.j2", "site.html.j2")
"""A block's templates, by medium. A file that begins with _ is a part of others."""
_OF_PIECE = (".css.j2", ".html.j2")
_PIECE_FOLDER = "layouts/print/"


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Compare what lies below templates/ with the blocks and the printed pieces."""
    for template in project.templates:
        area, _, rest = template.partition("/")
        name, _, file = rest.partition("/")
        if area == "blocks" and name not in BLOCKS:
            message = Words(f"'{name}' というブロックはありません", f"there is no block '{name}'")
            yield error(CODE, Span(f"templates/{template}"), message, nearest(name, BLOCKS))
        elif area == "blocks" and file not in _OF_BLOCK and not file.startswith("_"):
            yield _never_read(template, file, _OF_BLOCK)
        elif template.startswith(_PIECE_FOLDER):
            yield from _of_piece(template, template.removeprefix(_PIECE_FOLDER))


def _of_piece(template: str, file: str) -> Iterator[Diagnostic]:
    """Report a layout of no piece. Folders below layouts/print/ hold what layouts include."""
    known = [name + ending for name in PIECES for ending in _OF_PIECE]
    if "/" not in file and not file.startswith("_") and file not in known:
        yield _never_read(template, file, known)


def _never_read(template: str, file: str, known: Iterable[str]) -> Diagnostic:
    message = Words(
        f"'{file}' という名前のテンプレートは使われません", f"no template of the name '{file}' is ever used"
    )
    return error(CODE, Span(f"templates/{template}"), message, nearest(file, known))
