"""Which engine sets a sheet: WeasyPrint, unless something is asked for that only Chromium can do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from journeygen.compile.rendering import Rendering
from journeygen.compile.template_places import FOLDER
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.piece import Piece

Engine = Literal["weasyprint", "chromium"]

BEYOND_WEASYPRINT = (
    (re.compile(r"writing-mode\s*:\s*(?:vertical|sideways)"), "縦書き", "vertical writing"),
    (re.compile(r"text-combine-upright\s*:\s*(?!none)"), "縦中横", "tate-chu-yoko"),
    (re.compile(r"text-align\s*:\s*justify"), "両端揃え", "justified Japanese"),
    (re.compile(r"text-emphasis(?:-style)?\s*:\s*(?!none)"), "圏点", "emphasis marks"),
    (re.compile(r"<ruby\b"), "ルビ", "ruby"),
)
"""What WeasyPrint sets wrongly without a word (measured, WeasyPrint 70)."""
BEYOND_CHROMIUM = (
    (re.compile(r"device-cmyk\("), "device-cmyk()", "device-cmyk()"),
    (re.compile(r"float\s*:\s*footnote"), "脚注(float: footnote)", "footnotes"),
)
"""What Chromium drops without a word (measured, Chromium 156)."""


def chosen_engine(piece: Piece, css: str, body: str, page: Rendering) -> tuple[Engine, list[Diagnostic]]:
    """Choose the engine of a sheet, and report what the engine that was asked for cannot do."""
    needs_chromium = any(sign.search(text) for sign, _, _ in BEYOND_WEASYPRINT for text in (css, body))
    engine: Engine = (
        piece.engine if piece.engine != "auto" else ("chromium" if needs_chromium else "weasyprint")
    )
    beyond = BEYOND_WEASYPRINT if engine == "weasyprint" else BEYOND_CHROMIUM
    remedy = "chromium" if engine == "weasyprint" else "weasyprint"
    return engine, [
        error(
            "P101",
            _where(sign, page),
            Words(f"{engine} は{ja}を組めません", f"{engine} cannot set {en}"),
            Words(
                f"print: に engine: {remedy} と書くか、ここをやめます",
                f"write engine: {remedy} under print:, or do without",
            ),
        )
        for sign, ja, en in beyond
        if sign.search(css) or sign.search(body)
    ]


def _where(sign: re.Pattern[str], page: Rendering) -> Span:
    return next(_in_templates(sign, page), None) or Span(page.read.file)


def _in_templates(sign: re.Pattern[str], page: Rendering) -> Iterator[Span]:
    sources = page.shop.project.templates
    for name in sorted(page.used):
        for number, line in enumerate(sources.get(name, "").split("\n"), start=1):
            found = sign.search(line)
            if found:
                yield Span(f"{FOLDER}/{name}", number, found.start() + 1, len(found.group()))
