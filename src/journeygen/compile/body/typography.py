"""Japanese line breaking: joined soft breaks, and words that stay whole in headings."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from journeygen.model.sendtime import TOKEN, token

if TYPE_CHECKING:
    from budoux import Parser

_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff01-\uffef\u3000-\u303f\u2026\u2014\u2015\u25a0-\u26ff\U00020000-\U0003ffff]"
_TAGS = r"(?:</?[a-zA-Z][^<>]*>)*"
_SOFT_BREAK = re.compile(rf"({_WIDE}|zq\d{{4}}qz)({_TAGS})\n({_TAGS})(?={_WIDE}|zq\d{{4}}qz)")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_NAME = "\ue000"
"""Stands for a token while BudouX reads: one unknown character, as a name would be."""
ZERO_WIDTH_SPACE = "\u200b"


def join_soft_breaks(text: str) -> str:
    """Join lines that break between full-width characters, where a space would show; tags may stand between."""
    return _SOFT_BREAK.sub(r"\1\2\3", text) if "\n" in text else text


@cache
def _parser() -> Parser:
    import budoux

    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=8192)
def phrases(text: str) -> tuple[str, ...]:
    """Cut a Japanese text where a line may break without tearing a word (BudouX); tokens are never cut."""
    if not _JAPANESE.search(text):
        return (text,)
    tokens = iter(TOKEN.findall(text))
    cut = _parser().parse(TOKEN.sub(_NAME, text))
    return tuple(re.sub(_NAME, lambda _: token(int(next(tokens))), part) for part in cut)


def breakable(text: str) -> str:
    """Put a zero-width space between phrases; shown with `word-break: keep-all`, lines break there only."""
    return ZERO_WIDTH_SPACE.join(phrases(text))
