"""A visitor of the site: opens pages in a real browser and tells what is seen, heard and asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from tests.browser.reader import LOOK, Mode, Sight
from tests.browser.site import Site

AXE = Path(__file__).parents[1] / "engines/node_modules/axe-core/axe.min.js"
MODES: tuple[Mode, ...] = ("light", "dark")
_WATCH = """
window.shifted = [];
const told = ({ node }) => (node && node.parentElement ? `<${node.localName} class="${node.className}">` : "?");
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) window.shifted.push([value, sources.map(told).join(" ")]);
}).observe({ type: "layout-shift", buffered: true });
"""
_READ_ON = """async () => {
  const next = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.9) { scrollTo(0, y); await next(); }
  await Promise.all([...document.images].map((one) => one.checkVisibility() && one.decode().catch(() => 0)));
  await next(); scrollTo(0, 0); await next();
}"""
_JUDGE = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((one) => `${id}: ${help}: ${one.html.slice(0, 160)}`));
}"""


@dataclass
class Visitor:
    """One page of one browser. What is not the site's is refused, and told."""

    page: Page
    site: Site
    heard: list[list[str]] = field(default_factory=list)

    def open(self, address: str, width: int) -> None:
        """Open a page by day."""
        self.heard.clear()
        self.page.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
        self.page.emulate_media(color_scheme="light")
        self.page.goto(self.site.url + address, wait_until="load")

    def read(self, address: str, width: int) -> None:
        """Open a page and read it to its end."""
        self.open(address, width)
        self.page.evaluate(_READ_ON)

    def visit(self, name: str, address: str, width: int) -> Iterator[Sight]:
        """Look at a page in both lights: what axe says, what the console says, what moves, what is asked for."""
        self.read(address, width)
        moved = [["shift", f"{value:.4f}: {what}"] for value, what in self.page.evaluate("window.shifted")]
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        for mode in MODES:
            self.page.emulate_media(color_scheme=mode)
            seen: dict[str, Any] = self.page.evaluate(LOOK)
            seen["findings"] += [["axe", text] for text in self.page.evaluate(_JUDGE)]
            seen["findings"] += [*moved, *self.heard]
            yield Sight(name, f"{width} px, {mode}", width, mode, seen)

    def answer(self, route: Route) -> None:
        """Let through what is the site's."""
        address = route.request.url
        if address.startswith(f"{self.site.url}/"):
            route.continue_()
        else:
            self.heard.append(["requests", f"asks for {address}"])
            route.abort()


@contextmanager
def visitor_of(browser: Browser, site: Site) -> Iterator[Visitor]:
    """Open a page to visit the site with."""
    context = browser.new_context(locale="ja-JP", service_workers="block", reduced_motion="reduce")
    context.add_init_script(_WATCH)
    page = context.new_page()
    visitor = Visitor(page, site)
    page.route("**/*", visitor.answer)
    page.on("console", lambda said: visitor.heard.append(["console", f"{said.type}: {said.text}"]))
    page.on("pageerror", lambda wrong: visitor.heard.append(["console", str(wrong)]))
    yield visitor
    context.close()
