"""P222: a booklet's pages are a multiple of four: folded sheets have no other number."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.press.preflight.facts import Facts

CODE = "P222"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Count the pages of what is bound of folded sheets."""
    pages, multiple = facts.geometry.pages, facts.geometry.multiple
    if multiple and pages % multiple:
        message = Words(
            f"冊子が {pages} ページになりました。紙を折って綴じるには、{multiple} の倍数にします",
            f"the booklet has {pages} pages: folded sheets make a multiple of {multiple}",
        )
        hint = Words(
            "レイアウトで、{% for mark in spare %}{{ mark }}{% endfor %} の一つずつに、余りのページを一枚ずつ作ります",
            "let the layout make one page for each of {% for mark in spare %}{{ mark }}{% endfor %}",
        )
        yield error(CODE, Span(facts.file), message, hint)
