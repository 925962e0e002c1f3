"""P216: the longest name and address fit their place; nothing of a recipient is quoted."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.press.preflight.facts import Facts
from journeygen.press.preflight.flows import OF_ADDRESS, overflows

CODE = "P216"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Report flows of an address whose end is outside their frame."""
    for flow in overflows(facts):
        if OF_ADDRESS.fullmatch(flow.name):
            amount = flow.amount(facts)
            message = Words(
                f"お名前かご住所が長く、宛名の枠に入りきりません: {amount.ja}",
                f"a name or address is too long for its place: {amount.en}",
            )
            hint = Words(
                "長い宛名は文字を小さくするか行を分けるように、宛名のテンプレート(layouts/print/address/)を直します",
                "let the address template (layouts/print/address/) set long ones smaller or on more lines",
            )
            yield error(CODE, Span(facts.file), message, hint)
