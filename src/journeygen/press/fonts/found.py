"""From the settings to faces: a family that is installed, or files of the project; anything else is a diagnostic."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.load.files import read_bytes
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.print_settings import Font
from journeygen.model.project import Place
from journeygen.model.references import Loc
from journeygen.press.fonts.face import Face
from journeygen.press.fonts.installed import families, find_installed
from journeygen.press.missing import NOTO

WEIGHTS = (400, 700)
"""Regular and bold, as CSS counts."""
MAX_BYTES = 100_000_000
"""The largest Japanese fonts (collections of every language, all weights) come near; a larger file is no font."""


_FORMATS = Words(".ttf、.otf、.ttc のどれかを使います", "use a .ttf, .otf or .ttc font")
_BRING_IN = Words(
    "ファイルをプロジェクトの中に置き、そこからの場所を書きます",
    "put the file into the project and write its path from there",
)
_NOTO = ("Noto Serif CJK JP", "Noto Sans CJK JP")


def nowhere(file: str, _: Loc) -> Span:
    """Stand in for the places of a project: the file alone."""
    return Span(file)


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the faces of one voice (`mincho`, `gothic`) of the settings."""

    root: Path
    voice: str
    place: Place

    def faces(self, font: Font) -> tuple[tuple[Face, ...], list[Diagnostic]]:
        """Return the regular and the bold face; fewer with diagnostics."""
        if font.regular or font.bold:
            return self._of_files(font)
        if font.family:
            return self._of_family(font.family)
        message = Words(
            "書体の名前(family)もファイル(regular)もありません", "neither family nor regular is given"
        )
        hint = Words("family: Noto Serif CJK JP のように書きます", "write, say, family: Noto Serif CJK JP")
        return (), [self._wrong("P704", None, message, hint)]

    def _wrong(self, code: str, key: str | None, message: Words, hint: Words | None) -> Diagnostic:
        loc = ("print", "fonts", self.voice, *([key] if key else []))
        return error(code, self.place(SETTINGS_FILE, loc), message, hint, where=".".join(loc))

    # ── installed ──

    def _of_family(self, family: str) -> tuple[tuple[Face, ...], list[Diagnostic]]:
        files = [find_installed(family, bold=weight > 400) for weight in WEIGHTS]
        faces = [
            Face.of_file(file.path, file.index, weight)
            for file, weight in zip(files, WEIGHTS, strict=True)
            if file
        ]
        if None not in (*files, *faces):
            return tuple(filter(None, faces)), []
        if None not in files:
            message = Words(f"書体 '{family}' は古い形式です", f"the font '{family}' is of an old format")
            return (), [self._wrong("P702", "family", message, _FORMATS)]
        message = Words(
            f"書体 '{family}' は、この機械に入っていません", f"the font '{family}' is not installed"
        )
        return (), [self._wrong("P701", "family", message, _nearest_family(family))]

    # ── files of the project ──

    def _of_files(self, font: Font) -> tuple[tuple[Face, ...], list[Diagnostic]]:
        keys = ("regular" if font.regular else "bold", "bold" if font.bold else "regular")
        read = [
            self._of_file(key, getattr(font, key), weight) for key, weight in zip(keys, WEIGHTS, strict=True)
        ]
        problems = dict.fromkeys(problem for _, found in read for problem in found)
        return tuple(face for face, _ in read if face), list(problems)

    def _of_file(self, key: str, path: str, weight: int) -> tuple[Face | None, list[Diagnostic]]:
        data, found = read_bytes(self.root, path, MAX_BYTES)
        if data is None:
            return None, [self._unreadable(key, path, found[0])]
        face = Face.of_bytes(self.root / path, data, weight)
        if face:
            return face, []
        message = Words(f"書体のファイルではありません: {path}", f"this is no font: {path}")
        return None, [self._wrong("P702", key, message, _FORMATS)]

    def _unreadable(self, key: str, path: str, why: Diagnostic) -> Diagnostic:
        if why.code == "F002" or Path(path).is_absolute():
            message = Words(
                f"書体のファイルがプロジェクトの外にあります: {path}",
                f"the font is outside the project: {path}",
            )
            return self._wrong("P703", key, message, _BRING_IN)
        message = Words(f"{why.message.ja}: {path}", f"{why.message.en}: {path}")
        return self._wrong("P702", key, message, why.hint or _nearest_file(self.root, path))


def _nearest_family(family: str) -> Words:
    if family in _NOTO:
        command = NOTO.command()
        return Words(f"{command} で入ります", f"install it: {command}")
    listed = Words("fc-list で、入っている書体の名前を見られます", "fc-list shows what is installed")
    return nearest(family, families()) or listed


def _nearest_file(root: Path, path: str) -> Words | None:
    endings: tuple[str, ...] = (".ttf", ".otf", ".ttc")
    known = (file.relative_to(root).as_posix() for end in endings for file in root.glob(f"*/**/*{end}"))
    return nearest(path, known)
