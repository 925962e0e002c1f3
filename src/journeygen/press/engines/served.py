"""What a browser is served: the sheet and its resources from memory, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from journeygen.press.engines.engine import kind_of
from journeygen.press.fonts.quadratic import is_cubic, quadratic

if TYPE_CHECKING:
    from playwright.sync_api import Route

_NOT_ASKED = re.compile(r"Not allowed to load local resource: (\S+)")
_HEADERS = {"Access-Control-Allow-Origin": "*"}


@dataclass
class Served:
    """One job's sheet and resources; `refused` are the addresses that were asked for besides.

    Not frozen: Playwright writes into the owner of a method that it is given.
    """

    address: str
    html: str
    resources: Mapping[str, bytes]
    refused: list[str] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        """Answer a request of the browser."""
        asked = route.request.url
        if asked == self.address:
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif asked in self.resources:
            data = self.resources[asked]
            headers = {**_HEADERS, "Content-Type": kind_of(asked)}
            route.fulfill(body=_embeddable(data) if is_cubic(data) else data, headers=headers)
        else:
            self.refused.append(asked)
            route.abort()

    def listen(self, line: str) -> None:
        """Note what the browser itself would not ask for: files of the machine."""
        if found := _NOT_ASKED.search(line):
            self.refused.append(found[1])


@lru_cache(16)
def _embeddable(font: bytes) -> bytes:
    return quadratic(font)
