"""T207: a block's template lies in the folder of a block that there is.

Why: a template under a misspelt name is never looked for; the default one would be used without a word.
"""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.model.blocks import BLOCKS
from journeygen.model.project import Place, Project

CODE = "T207"


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Compare the folders below templates/blocks/ with the blocks."""
    for template in project.templates:
        area, _, rest = template.partition("/")
        name = rest.partition("/")[0]
        if area == "blocks" and name not in BLOCKS:
            message = Words(f"'{name}' というブロックはありません", f"there is no block '{name}'")
            yield error(CODE, Span(f"templates/{template}"), message, nearest(name, BLOCKS))
