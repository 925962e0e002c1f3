"""Names of files: each must be one name, and a possible one, on every machine that the project is copied to."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error

_IMPOSSIBLE = re.compile(r'[\x00-\x1f<>:"|?*\\]|[. ](?=/|$)')
"""Signs that Windows has no room for in a name, and a full stop or space at its end (learn.microsoft.com, naming-a-file)."""


def name_problems(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Find names that are another file's on some machine, or that no file can have there."""
    groups: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        groups[unicodedata.normalize("NFC", path).casefold()].append(path)
        if found := _IMPOSSIBLE.search(path):
            yield _impossible(path, found[0])
    for first, *others in groups.values():
        yield from (_clash(first, other) for other in others)


def _impossible(path: str, sign: str) -> Diagnostic:
    message = Words(
        f"ファイル名の「{sign}」は、ほかの機械では使えません",
        f"no file on other machines can have '{sign}' there",
    )
    hint = Words("半角の小文字・数字・ハイフンの名前にします", "use lower-case letters, digits and hyphens")
    return error("F008", Span(path), message, hint)


def _clash(first: str, other: str) -> Diagnostic:
    message = Words(f"'{first}' と同じ名前になります", f"this is the same name as '{first}'")
    hint = Words(
        "大文字・小文字や濁点の形だけが違う名前は、別の機械では区別できません",
        "names that differ only by case or Unicode form are one name on another machine",
    )
    return error("F005", Span(other), message, hint, related=(Span(first),))
