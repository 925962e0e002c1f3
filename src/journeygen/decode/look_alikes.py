"""Signs of YAML typed with the Japanese input still on: `：` for `: `, a full-width space, a hyphen that is none.

YAML takes such a line for text and stumbles over the next one: authors are sent to the line that they wrote.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from journeygen.diagnostics import Words

_KEY = r"(?P<key>[A-Za-z][\w.-]*)"
_LEAD = r"[ \t　]*(?:-[ 　]+)?(?:\{[ 　]*)?"


class LookAlike(NamedTuple):
    """A sign that was meant to be another: where it stands on its line (from 0), what to say."""

    column: int
    length: int
    message: Words
    hint: Words


class _Sign(NamedTuple):
    pattern: re.Pattern[str]
    message: Words
    hint: Words


_SPACE_HINT = Words("半角の空白にします", "use plain spaces")
_SIGNS = (
    _Sign(
        re.compile(rf"{_LEAD}[\"']?{_KEY}[\"']?[ 　]*(?P<sign>：)"),
        Words("「：」が全角です", "this colon is a full-width one"),
        Words("半角のコロンと空白で「{key}: 」と書きます", "write `{key}: `, a plain colon and a space"),
    ),
    _Sign(
        re.compile(r"[ \t]*(?P<sign>　+)\s*\S"),
        Words("字下げに全角の空白が使われています", "a full-width space is used for indentation"),
        _SPACE_HINT,
    ),
    _Sign(
        re.compile(r"[ ]*(?:-[ ]+)?[A-Za-z][\w.-]*:(?P<sign>　+)"),
        Words("「:」のあとの空白が全角です", "the space after the colon is a full-width one"),
        _SPACE_HINT,
    ),
    _Sign(
        re.compile(rf"[ ]*(?:-[ ]+)?{_KEY}(?P<sign>:)(?![\s/]|$)"),
        Words("「:」のあとに空白がありません", "there is no space after the colon"),
        Words("「{key}: 」と書きます", "write `{key}: `"),
    ),
    _Sign(
        re.compile(r"[ ]*(?P<sign>[－ー―‐–—−])[ 　]*[A-Za-z]"),
        Words("行の始まりの「-」が全角です", "the hyphen at the start of the line is not a plain one"),
        Words("半角の「- 」にします", "write `- `, a plain hyphen and a space"),
    ),
    _Sign(
        re.compile(rf"[ ]*(?P<sign>-)(?![-\s])(?={_KEY}:)"),
        Words("「-」のあとに空白がありません", "there is no space after the hyphen"),
        Words("「- {key}: 」と書きます", "write `- {key}: `"),
    ),
    _Sign(
        re.compile(r"[ ]*(?P<sign>＃)"),
        Words("「＃」が全角です", "this # is a full-width one"),
        Words("覚え書きは、半角の「#」で始めます", "comments begin with a plain #"),
    ),
    _Sign(
        re.compile(r".*?[:{,\[]\s*(?P<sign>[｛［])"),
        Words("かっこが全角です", "this bracket is a full-width one"),
        Words("半角の { } か [ ] にします", "use { } or [ ]"),
    ),
    _Sign(
        re.compile(r".*?[\[{].*?(?P<sign>[、，])[ 　]*[\w.]+:\s"),
        Words("区切りの「、」が全角です", "this comma is a full-width one"),
        Words("半角の「,」にします", "use a plain comma"),
    ),
)
_FULL_WIDTH_COLON = _SIGNS[0]


def look_alike(line: str) -> LookAlike | None:
    """Find the first sign on a line of broken YAML that looks like another one."""
    return next((found for sign in _SIGNS if (found := _seen(sign, line))), None)


def full_width_colon(line: str) -> LookAlike | None:
    """Find `key：value`."""
    return _seen(_FULL_WIDTH_COLON, line)


def _seen(sign: _Sign, line: str) -> LookAlike | None:
    found = sign.pattern.match(line)
    if found is None:
        return None
    key = found.groupdict().get("key") or ""
    hint = Words(*(words.replace("{key}", key) for words in sign.hint))
    return LookAlike(found.start("sign"), found.end("sign") - found.start("sign"), sign.message, hint)
