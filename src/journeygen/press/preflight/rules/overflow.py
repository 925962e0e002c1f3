"""P215: the copy fits the room that its layout gives it."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.press.preflight.facts import Facts
from journeygen.press.preflight.flows import OF_ADDRESS, overflows

CODE = "P215"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Report flows of copy whose end is outside their frame."""
    for flow in overflows(facts):
        if not OF_ADDRESS.fullmatch(flow.name):
            amount, page = flow.amount(facts), flow.page + 1
            message = Words(
                f"文章が {page} ページ目の枠に入りきりません: {amount.ja}",
                f"the text does not fit its frame on page {page}: {amount.en}",
            )
            hint = Words(
                "その分だけ文章を短くします。短くできないときは、レイアウトの文字を小さくするか、枠を広げます",
                "shorten it by that much; else make the layout's type smaller or its frame larger",
            )
            yield error(CODE, flow.span, message, hint)
