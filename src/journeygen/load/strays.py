"""What lies in the folders of a project and is not read: without a word, an article would be missing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from journeygen.diagnostics import Diagnostic, Span, Words, error, warning
from journeygen.model.folders import IMAGES, JOURNEYS, MAGAZINE, MESSAGES, PRODUCTS, VOICES
from journeygen.model.magazine import ISSUE_FILE

_WRITTEN = (MESSAGES, PRODUCTS, VOICES, MAGAZINE)
"""Folders of Markdown files."""
_OF_MACHINES = ("~", ".bak", ".tmp", ".swp", "thumbs.db", "desktop.ini")
"""Ends of what editors and systems leave behind, in lower case."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".svg", ".tif", ".tiff", ".bmp")


def stray_problems(root: Path) -> Iterator[Diagnostic]:
    """Find files where folders are meant, links to folders, files that are not read, and issues without a file."""
    for folder in (JOURNEYS, IMAGES, *_WRITTEN):
        if (root / folder).is_file():
            yield error("F009", Span(folder), *_NO_FOLDER)
    for folder in (JOURNEYS, IMAGES, *_WRITTEN):
        yield from _below(root, folder)


def _below(root: Path, folder: str) -> Iterator[Diagnostic]:
    for base, folders, names in os.walk(root / folder):
        inside = Path(base).relative_to(root).as_posix()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if (Path(base) / name).is_symlink()]
        yield from (error("F009", Span(f"{inside}/{name}"), *_LINK) for name in linked)
        if folder in _WRITTEN:
            yield from (_unread(f"{inside}/{name}") for name in sorted(names) if _is_stray(name))
        if inside.rpartition("/")[0] == MAGAZINE and not folders and not any(map(_is_seen, names)):
            yield error("S101", Span(f"{inside}/{ISSUE_FILE}"), *_EMPTY)


def _is_seen(name: str) -> bool:
    return not name.startswith(".") and not name.lower().endswith(_OF_MACHINES)


def _is_stray(name: str) -> bool:
    return _is_seen(name) and not name.endswith(".md")


def _unread(path: str) -> Diagnostic:
    message = Words("このファイルは、読まれません", "this file is not read")
    if path.lower().endswith(_PICTURES):
        hint = Words(f"画像は {IMAGES}/ に置きます", f"pictures lie in {IMAGES}/")
    else:
        hint = Words("名前の終わりを、小文字の .md にします", "let its name end in .md, in small letters")
    return warning("F010", Span(path), message, hint)


_NO_FOLDER = (
    Words("フォルダーのはずのところに、ファイルがあります", "there is a file where a folder is meant"),
    Words("名前を変えるか、消します", "rename or remove it"),
)
_LINK = (
    Words("フォルダーへのリンクの中は、読まれません", "what lies behind a link to a folder is not read"),
    Words("リンクを消して、フォルダーそのものを置きます", "put the folder itself in its place"),
)
_EMPTY = (
    Words("この号のフォルダーは空です", "the folder of this issue is empty"),
    Words(
        f"{ISSUE_FILE} に、号の題・番号・季節・日付・表紙を書きます",
        f"write title, number, season, date and cover into {ISSUE_FILE}",
    ),
)
