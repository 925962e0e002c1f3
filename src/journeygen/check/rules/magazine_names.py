"""S112: names that become addresses (issues, articles, products, public messages) have letters, digits, - and _, no capitals.

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
    """Look at the names of all files that have a page of their own."""
    for file, name in _names(project):
        if not all(map(_is_good, name.split("/"))):
            message = Words(
                f"名前 '{name}' は、アドレスに使えません", f"the name '{name}' is no good for an address"
            )
            hint = Words(
                "半角の小文字・数字・ハイフンの名前にします", "use lower-case letters, digits and hyphens"
            )
            yield error(CODE, Span(file), message, hint)


def _names(project: Project) -> Iterator[tuple[str, str]]:
    """Yield file and name of everything with an address."""
    for issue in project.issues.values():
        yield issue.file, issue.name
        yield from ((one.file, one.name) for one in issue.articles)
    if project.settings.magazine is not None:
        yield from ((one.file, one.name) for one in project.products.values())
        yield from ((one.file, one.name) for one in project.public_messages())


def _is_good(name: str) -> bool:
    """Tell whether a name is the same however it is typed: ａ and ｶﾞ are other signs than a and ガ."""
    composed = unicodedata.normalize("NFC", name)  # a Mac writes が as two characters
    is_one_form = composed == unicodedata.normalize("NFKC", composed).lower()
    return bool(name) and is_one_form and all(one.isalnum() or one in "-_" for one in composed)
