"""S112: the names of issues and articles become addresses: letters, digits, hyphens and underscores, no capitals.

Why: an address is read out on the telephone and typed in from paper; a sign that must be encoded or a capital letter that
one server tells from a small one and another does not, is lost on the way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.project import Place, Project

CODE = "S112"


def check(project: Project, _place: Place) -> Iterator[Diagnostic]:
    """Look at the name of every issue's folder and of every article's file."""
    for issue in project.issues.values():
        names = [(issue.file, issue.name), *((one.file, one.name) for one in issue.articles)]
        for file, name in names:
            if not _is_good(name):
                message = Words(
                    f"名前 '{name}' は、アドレスに使えません", f"the name '{name}' is no good for an address"
                )
                hint = Words(
                    "半角の小文字・数字・ハイフンの名前にします", "use lower-case letters, digits and hyphens"
                )
                yield error(CODE, Span(file), message, hint)


def _is_good(name: str) -> bool:
    composed = unicodedata.normalize("NFC", name)  # a Mac writes が as two characters
    return composed == composed.lower() and all(one.isalnum() or one in "-_" for one in composed)
