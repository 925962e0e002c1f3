"""What Jinja2 says of a template, in the words of our users."""

from __future__ import annotations

import re

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from journeygen.diagnostics import Words

Told = tuple[str, Words, Words | None]

_UNDEFINED_HINT = Words(
    "名前のつづりを確かめるか、default や is defined で、ない場合を書いてください",
    "check the spelling, or say what happens without it (default, is defined)",
)
_SAYINGS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(sign), ja, en)
    for sign, ja, en in (
        (r"'(\w+)' is undefined", "「{}」というものはありません", "there is nothing called '{}'"),
        (r"has no attribute '(\w+)'", "「.{}」という項目はありません", "there is no '.{}' there"),
        (r"No filter named '(\w+)'", "フィルター「{}」はありません", "there is no filter '{}'"),
        (r"No test named '(\w+)'", "「is {}」という調べ方はありません", "there is no test '{}'"),
        (r"Encountered unknown tag '(\w+)'", "{{% {} %}} というものはありません", "there is no {{% {} %}}"),
        (r"needs to be closed is '(\w+)'", "{{% {} %}} が閉じられていません", "{{% {} %}} is not closed"),
        (r"attribute '(\w+)'.* is unsafe", "「.{}」には触れられません", "'.{}' is out of reach"),
        (r"^(\S+)\( \) cannot be called", "「{}( )」は呼べません", "{}( ) cannot be called"),
        (r"operator (\S+) is for numbers", "演算子 {} は使えません", "the operator {} is not available here"),
        (
            r"too many turns|grows too long|grows too large|a repeated text",
            "くり返しか文が大きすぎます",
            "it repeats too often or grows too large",
        ),
        (
            r"maximum recursion",
            "テンプレートが自分自身を呼び続けています",
            "the template calls itself without end",
        ),
        (r"division by zero|modulo by zero", "0 で割っています", "it divides by zero"),
        (
            r"unsupported operand|can only concatenate|must be str",
            "文字と数は計算できません",
            "texts and numbers do not add up",
        ),
    )
)


def explained(reason: Exception) -> Told:
    """Return code, message and hint for what stopped a template."""
    match reason:
        case TemplateSyntaxError():
            return (
                "T201",
                _said("テンプレートの書き方が読み取れません", "the template cannot be read", reason),
                None,
            )
        case TemplateNotFound():
            return (
                "T204",
                Words(f"テンプレート「{reason}」がありません", f"there is no template '{reason}'"),
                None,
            )
        case UndefinedError():
            return (
                "T202",
                _said("テンプレートの使う値がありません", "a value is missing", reason),
                _UNDEFINED_HINT,
            )
        case SecurityError():
            return (
                "T203",
                _said("テンプレートでは許されていません", "not allowed in a template", reason),
                None,
            )
        case _:
            return "T205", _said("テンプレートの途中で止まりました", "the template failed", reason), None


def _said(ja: str, en: str, reason: Exception) -> Words:
    """Put Jinja2's own words behind ours, translated where we know them."""
    told = str(reason)
    for sign, saying, english in _SAYINGS:
        if found := sign.search(told):
            return Words(
                f"{ja}: {saying.format(*found.groups())}", f"{en}: {english.format(*found.groups())}"
            )
    return Words(f"{ja}: {told}", f"{en}: {told}")
