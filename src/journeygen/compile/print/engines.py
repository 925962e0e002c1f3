"""Which engine sets a sheet: WeasyPrint, unless something is asked for that only Chromium can do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from journeygen.compile.print.asked import asked_for
from journeygen.compile.rendering import Rendering
from journeygen.compile.template_places import FOLDER
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.message import Product, Voice
from journeygen.model.piece import Engine, Piece


class Feature(NamedTuple):
    """Something that an engine leaves out or sets wrongly without a word, and the sign by which it is known."""

    sign: re.Pattern[str]
    ja: str
    en: str


def _feature(sign: str, ja: str, en: str) -> Feature:
    return Feature(re.compile(sign), ja, en)


RUBY = _feature(r"<ruby\b", "ルビ", "ruby")
JUSTIFIED = _feature(r"text-align\s*:\s*justify", "両端揃え", "justified Japanese")
BEYOND: Mapping[Engine, tuple[Feature, ...]] = {
    "weasyprint": (
        _feature(r"writing-mode\s*:\s*(?:vertical|sideways)", "縦書き", "vertical writing"),
        _feature(r"text-combine-upright\s*:(?!\s*none)", "縦中横", "tate-chu-yoko"),
        JUSTIFIED,
        _feature(r"text-emphasis(?:-style)?\s*:(?!\s*none)", "圏点", "emphasis marks"),
        _feature(r"(?<![\w-])clip-path\s*:(?!\s*none)", "切り抜き(clip-path)", "clip-path"),
        _feature(r"(?<![\w-])mask(?:-image)?\s*:(?!\s*none)", "マスク(mask)", "masks"),
        _feature(r"(?<![\w-])shape-outside\s*:(?!\s*none)", "回り込みの形(shape-outside)", "shape-outside"),
        _feature(r"(?<![\w-])aspect-ratio\s*:", "縦横比(aspect-ratio)", "aspect-ratio"),
        RUBY,
    ),
    "chromium": (
        _feature(r"device-cmyk\(", "device-cmyk()", "device-cmyk()"),
        _feature(r"float\s*:\s*footnote", "脚注(float: footnote)", "footnotes"),
        _feature(r"position\s*:\s*running\(", "柱(position: running())", "running elements"),
        _feature(r"string-set\s*:", "string-set", "string-set"),
        _feature(r"leader\(", "リーダー(leader())", "leaders"),
    ),
}
"""What each engine cannot do. Measured: WeasyPrint 70, Chromium 156."""


def chosen_engine(piece: Piece, css: str, body: str, page: Rendering) -> tuple[Engine, list[Diagnostic]]:
    """Choose the engine of a sheet, and report what the engine that was asked for cannot do."""
    asked = asked_for(css, body)
    lacking = {name: [one for one in cannot if one.sign.search(asked)] for name, cannot in BEYOND.items()}
    engine: Engine = "chromium" if lacking["weasyprint"] else "weasyprint"
    if piece.engine != "auto":
        engine = piece.engine
    other: Engine = "weasyprint" if engine == "chromium" else "chromium"
    found = []
    for feature in lacking[engine]:
        at = _where(feature, page, body)
        own = at.file.removeprefix(f"{FOLDER}/") not in page.shop.project.of_theme
        hint = _change(other, own) if not lacking[other] else _parting(lacking[other][0], other)
        words = Words(f"{engine} は{feature.ja}を組めません", f"{engine} cannot set {feature.en}")
        found.append(error("P101", at, words, hint))
    return engine, found


def _change(engine: Engine, own: bool) -> Words:
    """Say what to do; nobody takes a line out of a template of the default theme, which is not `own`."""
    if not own:
        return Words(f"print: に engine: {engine} と書きます", f"write engine: {engine} under print:")
    return Words(
        f"print: に engine: {engine} と書くか、ここをやめます",
        f"write engine: {engine} under print:, or do without",
    )


def _parting(feature: Feature, engine: Engine) -> Words:
    return Words(
        f"{engine} は{feature.ja}を組めません。どちらかをやめます",
        f"{engine} cannot set {feature.en}: do without one of the two",
    )


def _where(feature: Feature, page: Rendering, body: str) -> Span:
    """Find the line that asks for something: of a template, or of the copy."""
    in_copy = _ruby_in_copy(page, body) if feature is RUBY else iter(())
    return next(chain(_in_templates(feature.sign, page), in_copy), Span(page.read.file))


def _in_templates(sign: re.Pattern[str], page: Rendering) -> Iterator[Span]:
    sources = page.shop.project.templates
    for name in sorted(page.used):
        for number, line in enumerate(sources.get(name, "").split("\n"), start=1):
            found = sign.search(line)
            if found:
                yield Span(f"{FOLDER}/{name}", number, found.start() + 1, len(found.group()))


_FIRST_RUBY = re.compile(r"<ruby>([^<]*)<rt>([^<]*)</rt>")


def _ruby_in_copy(page: Rendering, body: str) -> Iterator[Span]:
    """Find the first ruby in the message, or in the product or voice that it shows."""
    found = _FIRST_RUBY.search(body)
    written = f"{{{found[1]}|{found[2]}}}" if found else "{"
    for file, first, text in _copy(page):
        for number, line in enumerate(text.split("\n")):
            if written in line:
                yield Span(file, first + number, line.index(written) + 1, len(written))


def _copy(page: Rendering) -> Iterator[tuple[str, int, str]]:
    """Yield the texts that a sheet may hold: file, line on which the text begins, text."""
    project, shown = page.shop.project, {page.read.file, *page.references}
    for version in page.message.versions:
        if version.file in shown:
            yield version.file, version.body_line, version.body
    items: Iterable[Product | Voice] = chain(project.products.values(), project.voices.values())
    for item in items:
        if item.file in shown:
            yield item.file, item.body_line, item.body
