"""P220: the PDF says for which printing condition it was made, and carries that profile."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.press.preflight.facts import Facts

CODE = "P220"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Look for the output intent."""
    if not facts.document.condition:
        message = Words(
            "出力条件と ICC プロファイルが PDF に入っていません", "the PDF carries no output intent"
        )
        hint = Words(
            "journeygen の不具合です。お知らせください", "this is a bug of journeygen: please report it"
        )
        yield error(CODE, Span(facts.file), message, hint)
