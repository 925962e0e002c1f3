"""Japanese line breaking: joined soft breaks, and words that stay whole in headings."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape
from itertools import accumulate
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
REMARK = re.compile(r"[(（][^()（）]{1,14}[)）]")
"""A short remark in brackets, as in 番地(架空)."""
_CLAUSE_END = re.compile(r"[、。！？!?][」』）)]*$")
_NUMBER = re.compile(r"(?<![\w/.-])\d+(?:-\d+)+(?![\w/-])")
"""A telephone number, a postal code: not to be broken at its hyphens."""
_END = re.compile(r"(?<=.{10})[^\x00-\xff]{3}$")
"""The last characters of a text: no last line is shorter. Latin letters break (or not) by themselves."""
_ENDING = 14
"""As many characters at the end of a text decide: ten, three, and a line break. The pattern would try every one before."""
_UNBROKEN = r'<span style="white-space:nowrap">\g<0></span>'
_BREAKS_INSIDE = re.compile(f"[ -]|^[(（]{_NAME}[)）]$")
"""What a line would break at in spite of all: also what one send-time value alone may hold."""
_SHORTEST_CLAUSE = 4
"""A shorter one (一、) stays with what follows."""
_NUMERAL = re.compile(r"(?<=[〇一二三四五六七八九十百千万0-9])(?=[〇一二三四五六七八九十百千万0-9])")
_WHOLE = '<span style="display:inline-block">{}</span>'
"""Goes to the next line whole when it doesn't fit, and breaks inside only when it is longer than a line."""


def join_soft_breaks(text: str) -> str:
    """Join lines that break between full-width characters, where a space would show; tags may stand between."""
    return _SOFT_BREAK.sub(r"\1\2\3", text) if "\n" in text else text


@cache
def _parser() -> Parser:
    import budoux

    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=8192)
def phrases(text: str) -> tuple[str, ...]:
    """Cut a Japanese text where a line may break without tearing a word (BudouX).

    Tokens are never cut, nor are numbers (四十四) or a short remark in brackets.
    """
    if not _JAPANESE.search(text) or _NAME in text:
        return (text,)
    tokens = iter(TOKEN.findall(text))
    plain = TOKEN.sub(_NAME, text)
    cuts = set(accumulate(map(len, _parser().parse(plain))))
    cuts -= {inside.start() for inside in _NUMERAL.finditer(plain)}
    for remark in REMARK.finditer(plain):
        cuts -= set(range(remark.start() + 1, remark.end()))
        cuts.add(remark.start())
    ends = sorted(cuts - {0} | {len(plain)})
    parts = [plain[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    return tuple(re.sub(_NAME, lambda _: token(int(next(tokens))), part) for part in parts)


def _clauses(text: str) -> list[list[str]]:
    """Gather phrases up to a comma or full stop that is not inside quotation marks."""
    found: list[list[str]] = [[]]
    depth = 0
    for phrase in phrases(text):
        found[-1].append(phrase)
        depth += sum(phrase.count(mark) for mark in "「『") - sum(phrase.count(mark) for mark in "」』")
        long_enough = sum(map(len, found[-1])) >= _SHORTEST_CLAUSE
        if depth <= 0 and long_enough and _CLAUSE_END.search(phrase):
            found.append([])
    return [clause for clause in found if clause]


@lru_cache(maxsize=8192)
def breakable(text: str) -> str:
    """Write a heading or label as HTML whose lines break after a clause, or else between phrases.

    Shown with `word-break: keep-all`. Where send-time parts stand, clauses are not marked: an `if` may begin in
    one and end in another.
    """
    clauses = [list(phrases(text))] if TOKEN.search(text) else _clauses(text)
    written = [ZERO_WIDTH_SPACE.join(map(_phrase, clause)) for clause in clauses]
    if len(written) == 1:
        return written[0]
    return ZERO_WIDTH_SPACE.join(map(_WHOLE.format, written))


def _phrase(phrase: str) -> str:
    """Write a phrase; a number in brackets isn't broken at its hyphens."""
    written = escape(phrase, quote=False)
    plain = TOKEN.sub(_NAME, phrase)
    return _WHOLE.format(written) if REMARK.fullmatch(plain) and _BREAKS_INSIDE.search(plain) else written


def has_number(text: str) -> bool:
    """Tell whether a number stands in a text that `typeset` keeps whole."""
    return "-" in text and bool(_NUMBER.search(text))


def typeset(text: str, ends: bool = False) -> str:
    """Write running text as HTML: telephone numbers stay whole; where it `ends`, no one or two characters alone."""
    written = escape(text, quote=False)
    if "-" in written:
        written = _NUMBER.sub(_UNBROKEN, written)
    return written[:-_ENDING] + _END.sub(_UNBROKEN, written[-_ENDING:]) if ends else written
