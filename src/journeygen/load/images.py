"""Pictures: only their digest, size and look; their bytes are fetched when something is made from them."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePosixPath

from journeygen.artifact import Memory
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.load.files import digest_of, list_files, read_bytes
from journeygen.load.measure import MAX_PIXELS, is_too_large, measure
from journeygen.model.folders import CONTENT, IMAGES
from journeygen.model.project import Image

MAX_BYTES = 20_000_000
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".PNG", ".JPG", ".JPEG", ".GIF")
"""Cameras write theirs in capitals."""


def read_images(root: Path, memory: Memory) -> tuple[dict[str, Image], list[Diagnostic]]:
    """Read every picture below content/images; the keys are paths as authors write them: images/NAME.png."""
    images: dict[str, Image] = {}
    problems: list[Diagnostic] = []
    for path in list_files(root, IMAGES, SUFFIXES):
        data, found = read_bytes(root, path, MAX_BYTES)
        problems += found
        if data is None:
            continue
        name = PurePosixPath(path).relative_to(CONTENT).as_posix()
        digest = digest_of(data)
        facts = memory.recall(f"picture:{digest}", partial(measure, data))
        if facts is None:
            problems.append(no_picture(path))
        elif is_too_large(facts[0], facts[1]):
            problems.append(_too_large(path, facts[0], facts[1]))
        else:
            images[name] = Image(name, digest, *facts)
    return images, problems


_SAVE_AGAIN = Words(
    "PNG か JPEG で保存し直します。大きな写真は、紙にするものでも、長いほうが 4,000 ドットあれば足ります",
    "save it as PNG or JPEG; 4,000 pixels along the longer side are enough, on paper too",
)


def no_picture(path: str) -> Diagnostic:
    """Say that a file is no picture, or only a part of one."""
    return error("F007", Span(path), Words("画像として読めません", "this is not a picture"), _SAVE_AGAIN)


def _too_large(path: str, width: int, height: int) -> Diagnostic:
    most = MAX_PIXELS // 10_000
    message = Words(
        f"画像が大きすぎます(横 {width:,} × 縦 {height:,} ドット。合わせて {most:,} 万ドットまで)",
        f"this picture is too large ({width:,} × {height:,} pixels; at most {MAX_PIXELS:,} in all)",
    )
    return error("S301", Span(path), message, _SAVE_AGAIN)
