"""The shop for booklets: as for print, but links stay links until it is known which page they lead to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markupsafe import Markup

from journeygen.compile.body.html import write_html
from journeygen.compile.print.phrases import whole_phrases
from journeygen.compile.print.shop import PrintShop
from journeygen.compile.site.cards import Day

_HEADING = re.compile(r"<(h[2-6])\b[^>]*>.*?</\1>", re.DOTALL)
_LEFT = ' style="text-align:left;"'
"""What a mail needs where lines are stretched by spaces; a booklet's lines are stretched between all characters."""


class BookletShop(PrintShop):
    """One build's settings, templates and Markdown engine, for booklets."""

    def make_filters(self) -> Mapping[str, Callable[..., Any]]:
        """Return the filters of paper, and `day`: {{ head.event.held_on | day }} is 2026年12月1日."""
        return {**super().make_filters(), "day": lambda day: Day.of(day).words}

    def html(self, nodes: list[Element] | tuple[Element | str, ...]) -> str:
        """Write nodes as HTML that a style sheet dresses."""
        written = write_html(nodes, {}, self.addresses, ruby=True).replace(_LEFT, "")
        return Markup(_HEADING.sub(lambda found: whole_phrases(found.group()), written))
