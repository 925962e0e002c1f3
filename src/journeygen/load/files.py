"""Reading files of a project: only inside it, only UTF-8, the same text whatever editor wrote it."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from journeygen.diagnostics import Diagnostic, Span, Words, error

MAX_BYTES = 2_000_000
"""No text of an author is longer; a larger file is something else under a wrong name."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file: its path from the project's root, its text without BOM and with LF, and the text's digest."""

    path: str
    text: str
    digest: str

    def text_at(self, span: Span) -> Span:
        """Return where the text of a YAML value begins: behind its quotation mark, or below its `|` or `>`."""
        lines = self.text.split("\n")
        sign = lines[span.line - 1][span.column - 1 : span.column]
        if sign in ("'", '"'):
            return Span(span.file, span.line, span.column + 1)
        if sign in ("|", ">") and span.line < len(lines):
            below = lines[span.line]
            return Span(span.file, span.line + 1, len(below) - len(below.lstrip()) + 1)
        return span


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, hex."""
    return hashlib.sha256(data).hexdigest()


def list_files(root: Path, folder: str, suffixes: tuple[str, ...]) -> list[str]:
    """Return the paths below a folder with one of the suffixes, sorted; hidden files are left out."""
    found: list[str] = []
    for base, folders, names in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(base).relative_to(root).as_posix()
        found += [
            f"{inside}/{name}" for name in names if name.endswith(suffixes) and not name.startswith(".")
        ]
    return sorted(found)


def read_text(root: Path, path: str) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read one text file; a file outside the project, too large or in another encoding is a diagnostic."""
    data, problem = read_bytes(root, path, MAX_BYTES)
    if data is None:
        return None, problem
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        return None, [_wrong_encoding(path, data, reason.start)]
    if (at := data.find(b"\x1b$")) >= 0:  # JIS is all ASCII, and so valid UTF-8
        return None, [_wrong_encoding(path, data, at)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        return None, [
            error("F003", Span(path), Words("文字のファイルではありません", "this is not a text file"))
        ]
    return SourceFile(path, text, digest_of(text.encode())), []


def read_bytes(root: Path, path: str, limit: int) -> tuple[bytes | None, list[Diagnostic]]:
    """Read a file that really lies inside the project, at most `limit` bytes."""
    target = f"{root}/{path}"  # paths as texts: pathlib would take most of the time
    if _leads_nowhere(target):
        words = Words("リンクの先にファイルがありません", "this link leads to no file")
        hint = Words("リンクを消して、ファイルそのものを置きます", "put the file itself in its place")
        return None, [error("F001", Span(path), words, hint)]
    real = _inside(root, target)
    if real is None:
        message = Words("プロジェクトの外を指しています", "this leads outside the project")
        hint = Words("ファイルをプロジェクトの中に置きます", "put the file inside the project")
        return None, [error("F002", Span(path), message, hint)]
    try:
        size = os.lstat(real).st_size
        if size > limit:
            words = Words(f"大きすぎます({size:,} バイト)", f"the file is too large ({size:,} bytes)")
            return None, [
                error(
                    "F004",
                    Span(path),
                    words,
                    Words(f"上限は {limit:,} バイトです", f"the limit is {limit:,} bytes"),
                )
            ]
        with io.FileIO(target) as file:
            return file.readall(), []
    except OSError as reason:
        words = Words("ファイルが読めません", f"cannot read the file: {reason.strerror}")
        return None, [error("F001", Span(path), words)]


def _leads_nowhere(target: str) -> bool:
    """Tell whether a symbolic link ends nowhere or runs in a circle."""
    try:
        return stat.S_ISLNK(os.lstat(target).st_mode) and not Path(target).exists()
    except OSError:
        return False


def _inside(root: Path, target: str) -> str | None:
    """Return where a path really leads, None when that is outside of the root."""
    try:
        real = os.path.realpath(target)
        return real if real.startswith(os.path.realpath(root).rstrip(os.sep) + os.sep) else None
    except OSError:
        return None


_ENCODINGS = (
    ("iso2022_jp", "ISO-2022-JP (JIS)"),
    ("utf-16", "UTF-16"),
    ("cp932", "Shift_JIS (CP932)"),
    ("euc_jp", "EUC-JP"),
)


def _wrong_encoding(path: str, data: bytes, at: int) -> Diagnostic:
    line = data.count(b"\n", 0, at) + 1
    name = _seems(data)
    message = Words(f"UTF-8 ではありません({name} のようです)", f"this is not UTF-8 (it seems to be {name})")
    return error(
        "F003",
        Span(path, line),
        message,
        Words("エディターで UTF-8 として保存し直します", "save it as UTF-8"),
    )


def _seems(data: bytes) -> str:
    """Guess the encoding: the one whose text holds the most kana and the fewest oddities."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    scores = {}
    for codec, name in _ENCODINGS:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        kana = sum("\u3041" <= character <= "\u30fe" for character in text)
        odd = sum("\uff61" <= character <= "\uff9f" or ord(character) > 0xFFFF for character in text)
        scores[name] = kana - 2 * odd
    best = max(scores, key=lambda name: scores[name], default="")
    return best if best and scores[best] > 0 else "ほかの文字コード / another encoding"
