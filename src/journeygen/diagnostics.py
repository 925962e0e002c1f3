"""Diagnostics: what is wrong, where, and what to do. Data first; text is one rendering of it.

Codes by first letter: F files and encoding, Y YAML, J shape of YAML, R references, M message bodies,
T templates and MJML, W finished mails, P paper and telephone, S the magazine and its site,
D the craft of mail order. `docs/diagnostics.md` explains each of them.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import NamedTuple

_NEAR = 0.55


class Words(NamedTuple):
    """One sentence in the two languages of our users."""

    ja: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the sentence for `language` (`ja`, otherwise English)."""
        return self.ja if language == "ja" else self.en


class Severity(StrEnum):
    """How much a diagnostic weighs: errors fail a build, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a project file: path from the project's root, line and column from 1, length in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding for an author. `where` is the key's path (`steps.0.send`), `related` other places to look at."""

    code: str
    severity: Severity
    span: Span
    message: Words
    hint: Words | None = None
    where: str = ""
    related: tuple[Span, ...] = ()


def error(
    code: str,
    span: Span,
    message: Words,
    hint: Words | None = None,
    where: str = "",
    related: tuple[Span, ...] = (),
) -> Diagnostic:
    """Make a diagnostic that fails the build."""
    return Diagnostic(code, Severity.ERROR, span, message, hint, where, related)


def warning(code: str, span: Span, message: Words, hint: Words | None = None, where: str = "") -> Diagnostic:
    """Make a diagnostic that is shown and does not fail the build."""
    return Diagnostic(code, Severity.WARNING, span, message, hint, where)


def nearest(name: str, known: Iterable[str]) -> Words | None:
    """Return a hint naming the known name most like `name`, or None when nothing is near.

    Names that differ by case or width only (`ｔｉｔｌｅ`, `MISO.png`) are the same to whoever wrote them.
    """
    names = {_folded(one): one for one in known}
    folded = _folded(name)
    found = [folded] if folded in names else difflib.get_close_matches(folded, names, n=5, cutoff=_NEAR)
    near = next((names[one] for one in found if _files_are_near(folded, one)), None)
    return Words(f"'{near}' のことですか?", f"did you mean '{near}'?") if near else None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _files_are_near(one: str, other: str) -> bool:
    """Compare the files' own names: images/logo.png and images/miso.png have only folder and ending in common."""
    if "/" not in one:
        return True
    stems = (PurePosixPath(one).stem, PurePosixPath(other).stem)
    return difflib.SequenceMatcher(None, *stems).ratio() >= _NEAR


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any diagnostic fails the build."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


def further(found: Iterable[Diagnostic], known: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Drop what only follows from a known mistake: a value that was left out for being wrong is not missing."""
    told = {(one.span.file, one.where) for one in known if one.where}

    def follows(one: Diagnostic) -> bool:
        keys = one.where.split(".")
        return any((one.span.file, ".".join(keys[:end])) in told for end in range(1, len(keys) + 1))

    return tuple(one for one in found if not follows(one))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, then code, each finding once: the order in which an author reads."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda found: (found.span, found.code, found.message)))
