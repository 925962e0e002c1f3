"""The machine's Chromium: where it is, and how it is started so that it speaks with nobody."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from journeygen.press.missing import CHROMIUM, program

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""Its programs, as Debian, Ubuntu, Google and Microsoft call them."""
_ELSEWHERE = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ),
    "win32": (
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
}
"""Where systems keep programs that are not on PATH."""
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no name leads anywhere
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--font-render-hinting=none",  # glyphs keep the widths of the font
    "--force-color-profile=srgb",
    "--lang=ja",
)


def find_browser() -> str:
    """Return the path of the browser; raise EngineMissingError when there is none."""
    known = next((path for path in _ELSEWHERE.get(sys.platform, ()) if Path(path).is_file()), None)
    return known or program(CHROMIUM, *NAMES)


def flags() -> list[str]:
    """Return the command line: Chromium's sandbox refuses to work for root, and only then goes without it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*_FLAGS, *(["--no-sandbox"] if is_root else [])]
