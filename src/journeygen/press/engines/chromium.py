"""Chromium: the engine of letters in vertical writing, of ruby and justified lines. One browser for the process."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as TooLate
from typing import TYPE_CHECKING, Any, TypeVar

from journeygen.diagnostics import Words
from journeygen.press.engines.browser import find_browser, flags
from journeygen.press.engines.engine import SHEET, Engine, EngineError, refused, unreadable
from journeygen.press.engines.precision import ZOOM, with_room
from journeygen.press.engines.served import Served
from journeygen.press.missing import library

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Playwright

_SECONDS = 300.0
"""For one job: 200 pages take about two (print facts §1); a job that takes longer does not end."""
_SECONDS_TO_BEGIN = 60.0
_SECONDS_TO_CLOSE = 10.0
_READY = "document.fonts.ready.then(() => Promise.allSettled([...document.images].map(one => one.decode())))"
_BROKEN = """[
    ...[...document.images].filter(one => !one.naturalWidth).map(one => one.src),
    ...[...document.fonts].filter(one => one.status === 'error').map(one => one.family)]"""
T = TypeVar("T")


class Chromium(Engine):
    """The machine's Chromium, offline.

    Playwright's objects belong to one thread and to its event loop: they have a thread of their own here, so that it
    matters neither what loop runs where we are called, nor that another browser is open.
    """

    name = "chromium"

    def __init__(self, seconds: float = _SECONDS) -> None:
        """`seconds`: what one job may take."""
        self._seconds = seconds
        self._thread: ThreadPoolExecutor | None = None
        self._working: Future[Any] | None = None
        self._open: _Open | None = None

    def render(self, html: str, resources: Mapping[str, bytes]) -> bytes:
        """Set one document (see Engine)."""
        served = Served(SHEET, with_room(html), resources)
        opened = self._open or self._begin()
        from playwright.sync_api import Error, TimeoutError as PageTooLate

        try:
            return self._in_thread(lambda: opened.print(served, self._seconds), self._seconds)
        except (TooLate, PageTooLate) as late:
            self._end()
            raise _too_late(self._seconds) from late
        except Error as reason:
            self._end()
            raise _stopped(str(reason)) from reason

    def close(self) -> None:
        """Close the browser; kill it when it does not listen."""
        self._end()

    def version(self) -> str:
        """Return the browser's version, starting it if need be."""
        return (self._open or self._begin()).version

    def _begin(self) -> _Open:
        library("playwright.sync_api")
        path = find_browser()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journeygen-chromium")
        from playwright.sync_api import Error

        try:
            self._open = self._in_thread(lambda: _Open.begin(path), _SECONDS_TO_BEGIN)
        except (Error, TooLate) as reason:
            self._end()
            raise _stopped(str(reason)) from reason
        return self._open

    def _end(self) -> None:
        thread, opened = self._thread, self._open
        self._thread = self._open = None
        if thread is None:
            return
        if opened is not None:
            if self._working is not None and not self._working.done():
                opened.kill()
            closing = thread.submit(opened.end)
            try:
                closing.result(_SECONDS_TO_CLOSE)
            except TooLate:
                opened.kill()
        thread.shutdown(wait=False)

    def _in_thread(self, work: Callable[[], T], seconds: float) -> T:
        assert self._thread is not None
        future = self._thread.submit(work)
        self._working = future
        return future.result(seconds)


class _Open:
    """An open browser. All but `kill` is called in the browser's own thread."""

    def __init__(self, playwright: Playwright, browser: Browser) -> None:
        self._playwright, self._browser, self.version = playwright, browser, browser.version
        self._context: BrowserContext = browser.new_context(
            offline=True, java_script_enabled=False, service_workers="block", accept_downloads=False
        )
        told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
        self._process = next(one["id"] for one in told["processInfo"] if one["type"] == "browser")

    @classmethod
    def begin(cls, path: str) -> _Open:
        from playwright.sync_api import sync_playwright

        playwright = sync_playwright().start()
        try:
            return cls(playwright, playwright.chromium.launch(executable_path=path, args=flags()))
        except BaseException:
            playwright.stop()
            raise

    def print(self, served: Served, seconds: float) -> bytes:
        page = self._context.new_page()
        try:
            page.set_default_timeout(seconds * 1000)
            page.emulate_media(media="print")
            page.route("**/*", served.answer)
            page.on("console", lambda message: served.listen(message.text))
            page.goto(SHEET, wait_until="load")
            page.evaluate(f"document.documentElement.style.zoom = {ZOOM}")
            page.evaluate(_READY)
            _complain(page, served)
            return page.pdf(prefer_css_page_size=True, print_background=True, scale=1 / ZOOM)
        finally:
            with contextlib.suppress(Exception):  # what went wrong before says more
                page.close()

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(self._process, getattr(signal, "SIGKILL", signal.SIGTERM))

    def end(self) -> None:
        with contextlib.suppress(Exception):  # it may be gone already
            self._browser.close()
        self._playwright.stop()


def _complain(page: Page, served: Served) -> None:
    if served.refused:
        raise refused(served.refused[0])
    if broken := page.evaluate(_BROKEN):
        raise unreadable(broken[0])


def _too_late(seconds: float) -> EngineError:
    return EngineError(
        "P913",
        Words(
            f"Chromium が {seconds:.0f} 秒たっても組み終わりません",
            f"Chromium has not finished after {seconds:.0f} seconds",
        ),
        Words(
            "一度に刷る件数か、画像の大きさを減らします", "print fewer records at a time, or smaller pictures"
        ),
    )


def _stopped(reason: str) -> EngineError:
    first = next(iter(reason.splitlines()), "")
    return EngineError(
        "P914",
        Words(f"Chromium が途中で止まりました({first})", f"Chromium stopped working ({first})"),
        Words(
            "もう一度組み立てます。くり返すときは journeygen doctor で確かめます",
            "build again; if it happens again, see journeygen doctor",
        ),
    )
