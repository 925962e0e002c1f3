"""The shop for call sheets: as for print, but without pictures, since a page must stand alone on any machine."""

from __future__ import annotations

import re
from functools import cached_property
from xml.etree.ElementTree import Element

from markupsafe import Markup

from journeygen.compile.manifest.rulebook import Rulebook
from journeygen.compile.print.marks import HOST
from journeygen.compile.print.shop import PrintAddresses, PrintShop
from journeygen.compile.shop import Addresses
from journeygen.model.journey import Medium

_PICTURE = re.compile(r"<img\b[^>]*>")
_MARK = re.compile(rf'<a\b[^>]*\bhref="{re.escape(HOST)}[^"]*"[^>]*></a>')


class CallShop(PrintShop):
    """One build's settings, templates and Markdown engine, for call sheets."""

    def make_addresses(self) -> Addresses:
        """Return the addresses of a page that is read aloud."""
        return PrintAddresses(self.project, self.destinations, Medium.CALL)

    def html(self, nodes: list[Element] | tuple[Element | str, ...]) -> str:
        """Write nodes as HTML without pictures."""
        return Markup(without_pictures(super().html(nodes)))

    @cached_property
    def rulebook(self) -> Rulebook:
        """Return the conditions of the project in words."""
        return Rulebook.of(self.project)

    def block_template(self, block: str) -> str:
        """Return the file of a block's folder that sets it on a call sheet: its own, else the one for print."""
        own = "call.html.j2"
        return own if f"blocks/{block}/{own}" in self.templates else "print.html.j2"


def without_pictures(html: str) -> str:
    """Take pictures out of HTML, and the marks that stand for codes: nobody sees them on the telephone."""
    return _MARK.sub("", _PICTURE.sub("", html))
