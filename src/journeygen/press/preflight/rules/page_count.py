"""P202: a record has as many pages as its piece; more, and everything behind it is printed on the wrong side."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.press.preflight.facts import Facts

CODE = "P202"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Count the pages of the whole job."""
    should, are = facts.records * facts.geometry.pages, facts.document.count
    if should != are:
        message = Words(
            f"{should} ページのはずが {are} ページになりました", f"there should be {should} pages, not {are}"
        )
        hint = Words(
            'レイアウトの <section class="jg-page"> の数と、そこからはみ出すものがないかを確かめます',
            'look whether the layout has that many <section class="jg-page">, and what sticks out of them',
        )
        yield error(CODE, Span(facts.file), message, hint)
