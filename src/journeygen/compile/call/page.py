"""One call's page: filled in for a customer, as a file for any browser or as a record for the press.

Nothing of a page made for a real customer may be kept (D25).
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from journeygen.compile.call.sheet import SCRIPT, CallSheet
from journeygen.compile.evaluate import Values, evaluate

SIZE = "jgxsizejgx"
"""Stands in the layout for the class of the page that says how large the script is set."""
_HEAD = (
    '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta name="viewport" content="width=device-width">\n<meta name="robots" content="noindex">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<style>\n{css}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
)


def call_page(sheet: CallSheet, values: Values) -> str:
    """Write a call as one HTML file: styles inside, no pictures, no scripts, one page of A4."""
    return _HEAD.format(title=escape(sheet.title), css=sheet.css, body=call_record(sheet, values))


def call_record(sheet: CallSheet, values: Values) -> str:
    """Write the page of one call, `<section class="jg-page">`: what the press sets with `sheet.press_css`."""
    page = FilledPage.of(sheet, values)
    return page.head.replace(SIZE, sheet.room.size(page.script).name, 1) + page.script + page.tail


@dataclass(frozen=True, slots=True)
class FilledPage:
    """A page filled in, cut where its script begins and ends."""

    head: str
    script: str
    tail: str

    @classmethod
    def of(cls, sheet: CallSheet, values: Values) -> FilledPage:
        """Fill in a page."""
        head, _, rest = evaluate(sheet.body, sheet.parts, values).partition(SCRIPT[0])
        script, _, tail = rest.partition(SCRIPT[1])
        return cls(head, script, tail)
