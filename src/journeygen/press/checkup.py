"""What print needs of a machine, one by one: is it there, which one, and if not, the command that installs it."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeygen.diagnostics import Diagnostic, Span, Words
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.print_settings import Font, PrintSettings
from journeygen.press.engines.chromium import Chromium
from journeygen.press.engines.engine import EngineError
from journeygen.press.fonts.found import Finder, nowhere
from journeygen.press.icc import find_profile
from journeygen.press.missing import (
    CHROMIUM,
    FONTCONFIG,
    HARFBUZZ_SUBSET,
    LIBRARIES,
    PANGO,
    PROFILES,
    EngineMissingError,
    Software,
    library,
    program,
)

PACKAGES = (
    "fonttools",
    "pdfminer.six",
    "pikepdf",
    "playwright",
    "pypdfium2",
    "segno",
    "uharfbuzz",
    "weasyprint",
    "zxing-cpp",
)
"""What the print extra installs."""
_VOICES = {"mincho": Words("明朝体", "mincho"), "gothic": Words("ゴシック体", "gothic")}
_NOTHING = Words("", "")
_SECONDS = 60.0
"""For the browser to set a single word: it starts within a second or two, on a loaded machine a few more."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that print needs. `found` tells which one is there; None: `remedy` says what to do.

    `problem` is there when it is more than not installed.
    """

    name: str
    purpose: Words
    found: str | None
    remedy: Words
    problem: Words | None = None
    is_needed: bool = True
    """Without what is not needed print is slower, and the same."""

    @property
    def is_missing(self) -> bool:
        """Tell whether print cannot do without it, and it is not there."""
        return self.is_needed and self.found is None


def check_up(settings: PrintSettings, root: Path) -> Iterator[Item]:
    """Yield everything that print needs, looked for as print itself looks for it."""
    yield from (_package(name) for name in PACKAGES)
    yield _pango()
    yield _harfbuzz_subset()
    yield _chromium()
    yield _fontconfig()
    yield from (_font(voice, getattr(settings.fonts, voice), root) for voice in _VOICES)
    yield _profile(settings.icc, root)


def _package(name: str) -> Item:
    try:
        found = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        found = None
    return Item(name, LIBRARIES.purpose, found, _typed(LIBRARIES.command()))


def _of(software: Software, found: str | None, problem: Words | None = None, is_needed: bool = True) -> Item:
    return Item(software.name, software.purpose, found, _typed(software.command()), problem, is_needed)


def _pango() -> Item:
    try:
        version = library("weasyprint.text.ffi").pango.pango_version()
    except EngineMissingError as missing:
        return _of(PANGO, None, _after(missing, PANGO))
    return _of(PANGO, f"{version // 10000}.{version // 100 % 100}.{version % 100}")


def _harfbuzz_subset() -> Item:
    try:
        is_there = library("weasyprint.text.ffi").harfbuzz_subset is not None
    except EngineMissingError as missing:
        return _of(HARFBUZZ_SUBSET, None, _after(missing, HARFBUZZ_SUBSET), is_needed=False)
    return _of(HARFBUZZ_SUBSET, "✓" if is_there else None, is_needed=False)


def _chromium() -> Item:
    try:
        with Chromium(_SECONDS) as engine:
            engine.render("<p>あ</p>", {})
            return _of(CHROMIUM, engine.version())
    except EngineMissingError as missing:
        return _of(CHROMIUM, None, _after(missing, CHROMIUM))
    except EngineError as reason:
        return _of(CHROMIUM, None, reason.words)


def _fontconfig() -> Item:
    try:
        program(FONTCONFIG, "fc-match")
    except EngineMissingError:
        return _of(FONTCONFIG, None)
    return _of(FONTCONFIG, "✓")


def _after(missing: EngineMissingError, wanted: Software | None = None) -> Words | None:
    """Say that something else has to be installed before what is wanted can be looked for."""
    if missing.software is wanted:
        return None
    name = missing.software.name
    return Words(f"{name} を入れると調べられます", f"install {name} first")


def _font(voice: str, font: Font, root: Path) -> Item:
    name = font.regular or font.bold or font.family or voice
    try:
        faces, problems = Finder(root, voice, nowhere).faces(font)
    except EngineMissingError as missing:
        return Item(name, _VOICES[voice], None, _typed(missing.command), _after(missing))
    if problems:
        return _with_problem(name, _VOICES[voice], problems[0])
    return Item(name, _VOICES[voice], ", ".join(dict.fromkeys(face.path.name for face in faces)), _NOTHING)


def _profile(name: str, root: Path) -> Item:
    purpose = PROFILES.purpose
    try:
        profile, problems = find_profile(name, root, Span(SETTINGS_FILE))
    except EngineMissingError as missing:
        return Item(name, purpose, None, _typed(missing.command), _after(missing))
    if profile is None:
        return _with_problem(name, purpose, problems[0])
    return Item(name, purpose, profile.path.name, _NOTHING)


def _with_problem(name: str, purpose: Words, problem: Diagnostic) -> Item:
    return Item(name, purpose, None, problem.hint or _NOTHING, problem.message)


def _typed(command: str) -> Words:
    return Words(command, command)
