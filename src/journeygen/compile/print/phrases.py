"""Headings and labels on paper break between phrases: each is a box, since WeasyPrint 70 knows no `keep-all`."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape

from journeygen.compile.body.typography import ZERO_WIDTH_SPACE, breakable

_PHRASE = re.compile(
    f"(?:(?<=[>{ZERO_WIDTH_SPACE}])|^)(\\s*)([^<>{ZERO_WIDTH_SPACE}]*[^<>{ZERO_WIDTH_SPACE}\\s])(\\s*)"
    f"(?=[<{ZERO_WIDTH_SPACE}]|$)"
)
_BOX = r'\1<span class="phrase">\2</span>\3'


def phrases_on_paper(value: Any) -> str:
    """Write a heading or label as HTML that breaks after its clauses, or else between its phrases."""
    if isinstance(value, Markup):
        return value
    written = breakable(str(value))
    return Markup(whole_phrases(written) if written != escape(str(value)) else written)


def whole_phrases(html: str) -> str:
    """Box the phrases of a heading that the Markdown writer has cut; a heading of one phrase stays as it is."""
    if ZERO_WIDTH_SPACE not in html:
        return html
    return _PHRASE.sub(_BOX, html).replace(ZERO_WIDTH_SPACE, "")
