"""A reader: opens mails in a real browser, at one width and in one light, and tells what is seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, Route

LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")
HOME = "https://mail.invalid/"
Mode = Literal["light", "dark"]
View = tuple[int, Mode] | tuple[int, Mode, Literal["without style"]]
"""Some programs drop style sheets."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen of one mail. `view` is in words: "390 px, dark"."""

    mail: str
    view: str
    width: int
    mode: Mode
    seen: dict[str, Any]

    def findings(self, *checks: str) -> list[str]:
        """Tell what a reader stumbles over."""
        return [self.told(text) for check, text in self.seen["findings"] if check in checks]

    def told(self, text: str) -> str:
        """Put mail and view in front of a sentence."""
        return f"{self.mail} ({self.view}): {text}"


@dataclass
class Reader:
    """One page of one browser. Only the mail itself and the pictures in `assets` can be fetched."""

    page: Page
    assets: Path
    assets_url: str
    refused: list[str] = field(default_factory=list)
    html: str = ""

    def read(self, name: str, html: str, *views: View) -> Iterator[Sight]:
        """Open a mail once and look at it in each view; those without style come last."""
        self.html = html
        self.refused.clear()
        self.page.goto(HOME, wait_until="load")
        for width, mode, *bare in views:
            self.page.set_viewport_size({"width": width, "height": 800})
            self.page.emulate_media(color_scheme=mode)
            if bare:
                self.page.evaluate("document.querySelectorAll('style').forEach((style) => style.remove())")
            seen: dict[str, Any] = self.page.evaluate(LOOK)
            seen["findings"] += [["requests", f"asks for {address}"] for address in self.refused]
            yield Sight(name, ", ".join([f"{width} px", mode, *bare]), width, mode, seen)

    def answer(self, route: Route) -> None:
        """Give the mail and its pictures; refuse everything else."""
        address = route.request.url
        picture = self.assets / address.removeprefix(f"{self.assets_url}/")
        if address == HOME:
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif address.startswith(self.assets_url) and picture.is_file():
            route.fulfill(path=picture)
        else:
            self.refused.append(address)
            route.abort()


@contextmanager
def reader_in(browser: Browser, assets: Path, assets_url: str) -> Iterator[Reader]:
    """Open a page to read in."""
    context = browser.new_context(locale="ja-JP", service_workers="block")
    page = context.new_page()
    reader = Reader(page, assets, assets_url)
    page.route("**/*", reader.answer)
    yield reader
    context.close()
