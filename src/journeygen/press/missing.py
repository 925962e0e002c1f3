"""Software that print needs and this machine does not have: one sentence each, and the command that installs it."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from journeygen.diagnostics import Diagnostic, Span, Words, error

_DEBIAN, _MACOS, _WINDOWS = "debian", "macos", "windows"


@dataclass(frozen=True, slots=True)
class Software:
    """Something to be installed: its name, what it does for print, and the command for each platform."""

    code: str
    name: str
    purpose: Words
    commands: Mapping[str, str]

    def command(self, platform: str | None = None) -> str:
        """Return the command that installs it; Debian's where we know none better."""
        return self.commands.get(platform or platform_of(sys.platform)) or self.commands[_DEBIAN]


class EngineMissingError(Exception):
    """Print cannot go on without some software. `words` is a sentence, `command` installs what is missing."""

    def __init__(self, software: Software) -> None:
        """Say what is missing."""
        self.software = software
        self.code = software.code
        self.words = Words(
            f"印刷に要る {software.name} が、この機械に入っていません({software.purpose.ja})",
            f"print needs {software.name} ({software.purpose.en}), which this machine does not have",
        )
        self.command = software.command()
        super().__init__(f"{self.words.en}: {self.command}")

    def diagnostic(self, span: Span) -> Diagnostic:
        """Return the finding, at what asks for the software."""
        return error(self.code, span, self.words, how_to_install(self.command))


def how_to_install(command: str) -> Words:
    """Return the hint that gives the command."""
    return Words(
        f"{command} で入ります(journeygen doctor で、要るもののすべてを見られます)",
        f"install it: {command} (journeygen doctor lists all that print needs)",
    )


def platform_of(system: str) -> str:
    """Return which commands suit a system, named as `sys.platform` names it."""
    return {"darwin": _MACOS, "win32": _WINDOWS}.get(system, _DEBIAN)


def _everywhere(command: str) -> Mapping[str, str]:
    return {_DEBIAN: command, _MACOS: command, _WINDOWS: command}


LIBRARIES = Software(
    "P901",
    "journeygen[print]",
    Words("PDF を作る Python のライブラリー", "the Python libraries that make PDFs"),
    _everywhere('pip install "journeygen[print]"'),
)
PANGO = Software(
    "P902",
    "Pango",
    Words("WeasyPrint が文字を組むライブラリー", "the library with which WeasyPrint sets text"),
    {
        _DEBIAN: "apt-get install libpango-1.0-0 libpangoft2-1.0-0",
        _MACOS: "brew install pango",
        _WINDOWS: "pacman -S mingw-w64-x86_64-pango (MSYS2)",
    },
)
CHROMIUM = Software(
    "P903",
    "Chromium",
    Words(
        "縦書き・ルビ・両端揃えを組むブラウザー",
        "the browser that sets vertical text, ruby and justified lines",
    ),
    {
        _DEBIAN: "apt-get install chromium",
        _MACOS: "brew install --cask google-chrome",
        _WINDOWS: "winget install Google.Chrome",
    },
)
FONTCONFIG = Software(
    "P904",
    "fontconfig",
    Words("書体を名前で探すプログラム", "the program that finds fonts by name"),
    {
        _DEBIAN: "apt-get install fontconfig",
        _MACOS: "brew install fontconfig",
        _WINDOWS: "pacman -S mingw-w64-x86_64-fontconfig (MSYS2)",
    },
)
HARFBUZZ_SUBSET = Software(
    "",
    "libharfbuzz-subset",
    Words("PDF に書体を速く収めるライブラリー", "the library that puts fonts into a PDF quickly"),
    {
        _DEBIAN: "apt-get install libharfbuzz-subset0",
        _MACOS: "brew install harfbuzz",
        _WINDOWS: "pacman -S mingw-w64-x86_64-harfbuzz (MSYS2)",
    },
)
"""Without it everything works, four times slower: 10 postcards a CPU second instead of 41 (print facts §1, WeasyPrint 70)."""
NOTO = Software(
    "",
    "Noto CJK JP",
    Words("明朝とゴシックの書体", "mincho and gothic fonts"),
    {
        _DEBIAN: "apt-get install fonts-noto-cjk",
        _MACOS: "brew install --cask font-noto-serif-cjk-jp font-noto-sans-cjk-jp",
        _WINDOWS: "https://fonts.google.com/noto/specimen/Noto+Serif+JP",
    },
)
PROFILES = Software(
    "",
    "default_cmyk.icc",
    Words("CMYK の ICC プロファイル", "ICC profiles of CMYK"),
    {
        _DEBIAN: "apt-get install libgs-common",
        _MACOS: "https://www.color.org/registry/",
        _WINDOWS: "https://www.color.org/registry/",
    },
)


MODULES = frozenset(
    {
        "fontTools",
        "pdfminer",
        "pikepdf",
        "playwright",
        "pypdfium2",
        "segno",
        "uharfbuzz",
        "weasyprint",
        "zxingcpp",
    }
)
"""What the print extra brings, as Python imports it."""


def library(name: str) -> ModuleType:
    """Import one of the print extra's libraries; raise EngineMissingError when it, or what it links to, is missing."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as missing:
        raise EngineMissingError(LIBRARIES) from missing
    except OSError as missing:  # cffi: a library of the system cannot be opened
        raise EngineMissingError(PANGO) from missing


def program(software: Software, *names: str) -> str:
    """Return the path of the first program that is on PATH; raise EngineMissingError when none is."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise EngineMissingError(software)
    return found
