"""The ICC profile of the print: a file of the project, or one that is installed, found by its file or its own name."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.press.missing import PROFILES, how_to_install, library

_HEADER = 128
"""Bytes of a profile's header (ICC.1, 7.2): class at 12, colour space at 16, signature `acsp` at 36."""
_MAX_BYTES = 50_000_000
_ENDINGS = (".icc", ".icm")


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile of a printing condition: CMYK, for output."""

    path: Path
    data: bytes = field(repr=False)


def find_profile(
    name: str, root: Path, at: Span, folders: Sequence[Path] | None = None
) -> tuple[Profile | None, list[Diagnostic]]:
    """Return the profile that `print.icc` names; `at` is where the setting stands.

    A path is looked up in the project; a name among the profiles of the machine, or in `folders`.
    """
    if not name.strip():
        return None, [_not_found(name, at, tuple(_installed(_folders() if folders is None else folders)))]
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        return None, [_outside(name, at)]
    if path.is_file():
        return _read(path, name, at)
    installed = tuple(_installed(_folders() if folders is None else folders))
    found = _by_name(name, installed)
    return _read(found, name, at) if found else (None, [_not_found(name, at, installed)])


def _read(path: Path, name: str, at: Span) -> tuple[Profile | None, list[Diagnostic]]:
    try:
        data = path.read_bytes() if path.stat().st_size <= _MAX_BYTES else b""
    except OSError:
        data = b""
    if not _is_profile(data):
        return None, [_wrong("P302", at, *_NO_PROFILE, name)]
    if data[12:20] != b"prtrCMYK":
        return None, [_wrong("P303", at, *_NOT_CMYK, name)]
    if not _converts(data):
        return None, [_wrong("P302", at, *_NO_PROFILE, name)]
    return Profile(path, data), []


def _is_profile(data: bytes) -> bool:
    return len(data) > _HEADER and data[36:40] == b"acsp" and int.from_bytes(data[:4]) <= len(data)


def _converts(data: bytes) -> bool:
    """Tell whether colours can be converted into it: a header may be sound where the tables are not."""
    cms = library("PIL.ImageCms")
    try:
        profile = cms.getOpenProfile(io.BytesIO(data))
        cms.buildTransform(cms.createProfile("sRGB"), profile, "RGB", "CMYK")
    except (OSError, cms.PyCMSError):
        return False
    return True


# ── installed profiles ──


def _folders() -> tuple[Path, ...]:
    """Return where Linux, macOS and Windows keep profiles."""
    home, windows = Path.home(), Path(os.environ.get("SYSTEMROOT", "C:/Windows"))
    return (
        home / ".local/share/icc",
        home / ".color/icc",
        home / "Library/ColorSync/Profiles",
        Path("/usr/local/share/color/icc"),
        Path("/usr/share/color/icc"),
        Path("/Library/ColorSync/Profiles"),
        Path("/System/Library/ColorSync/Profiles"),
        windows / "System32/spool/drivers/color",
    )


def _installed(folders: Sequence[Path]) -> Iterator[Path]:
    """Yield the CMYK profiles in folders, the nearest to the user first."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in _ENDINGS and _is_for_print(path):
                yield path


def _is_for_print(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError:
        return False
    return header[12:20] == b"prtrCMYK"


def _by_name(name: str, installed: Sequence[Path]) -> Path | None:
    wanted = name.casefold()
    by_file = (path for path in installed if wanted in (path.name.casefold(), path.stem.casefold()))
    by_title = (path for path in installed if _title(path).casefold() == wanted)
    return next(by_file, None) or next(by_title, None)


def _title(path: Path) -> str:
    """Return the name that a profile gives itself: Japan Color 2011 Coated."""
    cms = library("PIL.ImageCms")
    try:
        return str(cms.getProfileDescription(str(path))).strip()
    except (OSError, cms.PyCMSError):
        return ""


# ── what is said ──

_NO_PROFILE = (
    Words("ICC プロファイルとして読めません", "this is not an ICC profile"),
    Words(
        "印刷所からもらったプロファイル(.icc)を、もう一度コピーします",
        "copy the profile (.icc) that the print house gave you once more",
    ),
)
_NOT_CMYK = (
    Words("CMYK の印刷用のプロファイルではありません", "this is no CMYK profile for print"),
    Words(
        "Japan Color 2011 Coated のような、印刷の CMYK のプロファイルを書きます",
        "name a profile of a printing condition, such as Japan Color 2011 Coated",
    ),
)


_OWN = Words(
    "印刷所のプロファイルをプロジェクトに置き、そこからの場所を書くか、入っているものの名前を書きます",
    "put the print house's profile into the project and write its path, or name an installed one",
)


def _wrong(code: str, at: Span, message: Words, hint: Words, name: str) -> Diagnostic:
    told = Words(f"{message.ja}: {name}", f"{message.en}: {name}")
    return error(code, at, told, hint, where="print.icc")


def _outside(name: str, at: Span) -> Diagnostic:
    hint = Words(
        "ファイルをプロジェクトの中に置き、そこからの場所を書きます",
        "put the file into the project and write its path",
    )
    message = Words("プロジェクトの外のファイルは使えません", "files outside the project cannot be used")
    return _wrong("P304", at, message, hint, name)


def _not_found(name: str, at: Span, installed: Sequence[Path]) -> Diagnostic:
    stem = name.rpartition(".")[0] if name.lower().endswith(_ENDINGS) else name
    hint = how_to_install(PROFILES.command())
    if installed:
        hint = (
            nearest(stem, [*(path.stem for path in installed), *filter(None, map(_title, installed))]) or _OWN
        )
        names = "、".join(dict.fromkeys(path.name for path in installed))
        hint = Words(f"{hint.ja}(使えるもの: {names})", f"{hint.en} (there are: {names.replace('、', ', ')})")
    message = Words("ICC プロファイルが見つかりません", "there is no such ICC profile")
    return _wrong("P301", at, message, hint, name)
