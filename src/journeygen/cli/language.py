"""In which language we speak: the author's locale decides."""

from __future__ import annotations

import os
from collections.abc import Mapping

from journeygen.diagnostics import Words


def language_of(environment: Mapping[str, str]) -> str:
    """Return `ja` or `en`: JOURNEYGEN_LANG, else the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX)."""
    for name in ("JOURNEYGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ja" if environment[name].lower().startswith("ja") else "en"
    return "en"


LANGUAGE = language_of(os.environ)
"""The language of this run: help texts are made when a command is imported."""


def say(ja: str, en: str) -> str:
    """Return the sentence in this run's language."""
    return ja if LANGUAGE == "ja" else en


def said(words: Words) -> str:
    """Return the words in this run's language."""
    return words.in_language(LANGUAGE)
