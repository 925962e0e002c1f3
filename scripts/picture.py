#!/usr/bin/env python3
"""Make docs/pictures/mail.png: a mail of the sample brand on a telephone, in light and in dark. Build first."""

from __future__ import annotations

import email
import email.policy
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
ASSETS = "https://assets.tsumugino.example.jp/mail"
CHROMIUM = "/usr/bin/chromium"
WIDTH, HEIGHT, SCALE = 390, 690, 2
GAP = 20 * SCALE
TABLE = "#EDE6D8"
"""The colour of what the two pictures lie on."""
COLORS = 160


def filled_html(eml: Path) -> str:
    """Return the HTML part of a mail filled with a sample customer, its pictures taken from build/."""
    message = email.message_from_bytes(eml.read_bytes(), policy=email.policy.default)
    part = message.get_body(("html",))
    if part is None:
        raise SystemExit(f"{eml} has no HTML part")
    return str(part.get_content()).replace(ASSETS, (ROOT / "build/assets").as_uri())


def photograph(page_file: Path, top: int) -> list[Image.Image]:
    """Photograph a page from `top` (CSS pixels) downwards, light then dark."""
    pictures = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM)
        for scheme in ("light", "dark"):
            page = browser.new_page(
                viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE, color_scheme=scheme
            )
            page.goto(page_file.as_uri())
            page.wait_for_load_state("networkidle")
            page.evaluate(f"window.scrollTo(0, {top})")
            pictures.append(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
        browser.close()
    return pictures


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """Lay pictures beside each other, with a little air around them, in few colours: a small file."""
    first = pictures[0]
    size = (GAP + len(pictures) * (first.width + GAP), first.height + 2 * GAP)
    whole = Image.new("RGB", size, TABLE)
    for number, picture in enumerate(pictures):
        whole.paste(picture, (GAP + number * (first.width + GAP), GAP))
    return whole.quantize(COLORS, dither=Image.Dither.NONE)


def main(message: str = "post-purchase/day-7-voices", top: str = "0") -> None:
    """Photograph one message."""
    with tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder, "mail.html")
        page_file.write_text(filled_html(ROOT / f"build/mail/{message}.eml"), encoding="utf-8")
        whole = side_by_side(photograph(page_file, int(top)))
    target = ROOT / "docs/pictures/mail.png"
    target.parent.mkdir(exist_ok=True)
    whole.save(target, optimize=True)
    sys.stdout.write(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
