"""WeasyPrint: the engine of address sides, cards and leaflets. One set of fonts and one cache as long as they serve."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

from journeygen.press.engines.engine import SHEET, Engine, EngineError, kind_of, refused, unreadable
from journeygen.press.engines.justified import japanese_lines
from journeygen.press.fonts.book import ADDRESS
from journeygen.press.missing import library

_FAILED = ("Failed to load image", "Font-face", "Failed to load stylesheet")
"""What its log says of resources that it could not use; everything else is of CSS that it does not know."""
_LENDING = re.compile(r"@font-face \{ font-family: (jg-\w+); ([^}]*\bunicode-range:)")
"""A rule of a FontBook by which one voice lends characters to the other."""


class WeasyPrint(Engine):
    """WeasyPrint with its caches. `said` is what it logged of the last document, for whoever designs a piece."""

    name = "weasyprint"

    def __init__(self) -> None:
        """Begin without fonts."""
        self.said: tuple[str, ...] = ()
        self._fonts: Any = None
        self._faces: frozenset[str] = frozenset()
        self._served: dict[str, int] = {}
        self._cache: dict[str, Any] = {}

    def render(self, html: str, resources: Mapping[str, bytes]) -> bytes:
        """Set one document (see Engine)."""
        weasyprint = library("weasyprint")
        self._renew(resources)
        fetcher = _fetcher(resources)
        with _listening() as said, japanese_lines():
            document = weasyprint.HTML(string=_apart(html), base_url=SHEET, url_fetcher=fetcher)
            pdf: bytes = document.write_pdf(font_config=self._fonts, cache=self._cache)
        self.said = tuple(said)
        self._complain(fetcher.refused)
        return pdf

    def close(self) -> None:
        """Let go of fonts and pictures."""
        self._fonts, self._faces, self._served, self._cache = None, frozenset(), {}, {}

    def _renew(self, resources: Mapping[str, bytes]) -> None:
        """Start anew when the fonts are others: fonts of one family would mix, and pile up.

        The cache of pictures goes by address: it starts anew when an address holds other bytes.
        """
        faces = frozenset(address for address in resources if address.startswith(ADDRESS))
        if self._fonts is None or faces != self._faces:
            from weasyprint.text.fonts import FontConfiguration

            self._fonts, self._faces = FontConfiguration(), faces
        now = {address: hash(data) for address, data in resources.items() if address not in faces}
        if any(self._served.get(address, digest) != digest for address, digest in now.items()):
            self._served, self._cache = {}, {}
        self._served |= now

    def _complain(self, refusals: list[str]) -> None:
        failed = next((line for line in self.said if line.startswith(_FAILED)), None)
        if refusals or failed:
            self._cache = {}  # it remembers failures as well, and would be silent next time
        if refusals:
            raise refused(refusals[0])
        if failed:
            raise _unusable(failed)


def _apart(html: str) -> str:
    """Give lent characters a family of their own, behind the one that lacks them.

    WeasyPrint (70) takes two fonts of one family and weight for one font, and prints glyphs of the other.
    """
    families = {found[1] for found in _LENDING.finditer(html)}
    html = _LENDING.sub(r"@font-face { font-family: \1-lent; \2", html)
    for family in families:
        used = re.compile(rf"(?<!@font-face {{ font-family: )([\"']?)\b{family}\1(?![\w-])")
        html = used.sub(f"{family}, {family}-lent", html)
    return html


def _unusable(line: str) -> EngineError:
    return unreadable(line.partition("'")[2].partition("'")[0] or line)


def _fetcher(resources: Mapping[str, bytes]) -> Any:
    """Make WeasyPrint's fetcher: it gives the resources, and notes whatever else is asked for."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def __init__(self) -> None:
            super().__init__()
            self.refused: list[str] = []

        def fetch(self, url: str, headers: object = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url)
            if url not in resources:
                self.refused.append(url)
                raise ValueError(f"not served: {url}")
            return URLFetcherResponse(url, resources[url], {"Content-Type": kind_of(url)})

    return Fetcher()


@contextlib.contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what WeasyPrint logs, and keep it off the screen."""
    said: list[str] = []
    logger = logging.getLogger("weasyprint")
    ear = _Ear(said)
    before = logger.handlers[:], logger.propagate
    logger.handlers[:], logger.propagate = [ear], False
    try:
        yield said
    finally:
        logger.handlers[:], logger.propagate = before


class _Ear(logging.Handler):
    """Writes warnings into a list."""

    def __init__(self, said: list[str]) -> None:
        """Listen to warnings and errors."""
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        """Take one line down."""
        self._said.append(record.getMessage())
