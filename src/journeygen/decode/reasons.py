"""What pydantic found, in an author's words. One row for each kind of mistake."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from journeygen.diagnostics import Words, nearest
from journeygen.model.fields import FieldType
from journeygen.model.journey import Medium
from journeygen.model.pieces import PIECES
from journeygen.model.triggers import TRIGGERS

Reason = tuple[str, Words, Words | None]


_SEPARATORS = re.compile(r"[\s,、，・/／+＋&＆]+")


def reason_of(detail: ErrorDetails) -> Reason:
    """Return code, message and hint for one of pydantic's findings."""
    kind = detail["type"]
    if kind in _PLAIN:
        code, message, hint = _PLAIN[kind]
        # Quotes do not make a text of what is a list or mapping.
        return code, message, None if isinstance(detail["input"], dict | list) else hint
    if kind in _MADE:
        return _MADE[kind](detail)
    return "J009", Words("ここの値が正しくありません", f"this value is not right: {detail['msg']}"), None


def _extra(_: ErrorDetails) -> Reason:
    return "J014", Words("この項目はありません", "there is no such key"), None


def _missing(detail: ErrorDetails) -> Reason:
    key = detail["loc"][-1]
    return "J002", Words(f"'{key}' がありません", f"'{key}' is missing"), None


def _trigger_kind(detail: ErrorDetails) -> Reason:
    raw = detail["input"]
    keys = [str(key) for key in raw] if isinstance(raw, dict) else []
    near = next((found for key in keys if (found := nearest(key, TRIGGERS))), None)
    kinds = ", ".join(TRIGGERS)
    message = Words("きっかけの種類が分かりません", "this names no kind of trigger")
    return "J011", message, near or Words(f"{kinds} のどれか一つを書きます", f"write one of {kinds}")


def _literal(detail: ErrorDetails) -> Reason:
    context = detail.get("ctx", {})
    expected = _ENUMS.get(str(context.get("class"))) or str(context.get("expected", ""))
    expected = expected.replace(" or ", ", ").replace("'", "")
    message = Words(
        f"{_shown(detail['input'])} は使えません", f"{_shown(detail['input'])} is not allowed here"
    )
    if expected == "skip":
        return (
            "J006",
            message,
            Words("skip か、steps: とステップの並びを書きます", "write skip, or steps: and a list"),
        )
    words = expected.split(", ")
    several = [one for one in _SEPARATORS.split(str(detail["input"])) if one in words]
    if len(several) > 1:
        listed = ", ".join(several)
        return "J006", message, Words(f"二つ以上なら [{listed}] と書きます", f"write several as [{listed}]")
    hint = nearest(str(detail["input"]), words)
    return "J006", message, hint or Words(f"書けるのは: {expected}", f"one of: {expected}")


def _piece_kind(detail: ErrorDetails) -> Reason:
    raw = detail["input"]
    written = str(raw.get("piece", "")) if isinstance(raw, dict) else ""
    message = Words("印刷物の種類(piece)が分かりません", "this names no printed piece")
    kinds = ", ".join(PIECES)
    return (
        "J012",
        message,
        nearest(written, PIECES) or Words(f"piece: に書けるのは {kinds}", f"piece: is one of {kinds}"),
    )


def _pattern(detail: ErrorDetails) -> Reason:
    example = next(
        (words for sign, words in _PATTERNS if sign in str(detail.get("ctx", {}).get("pattern"))), None
    )
    message = Words(
        f"{_shown(detail['input'])} は形が違います", f"{_shown(detail['input'])} has the wrong form"
    )
    return "J007", message, example


def _limit(detail: ErrorDetails) -> Reason:
    limits = detail.get("ctx", {})
    ja = "、".join(
        f"{_LIMITS[key][0].format(_plain(value))}" for key, value in limits.items() if key in _LIMITS
    )
    en = ", ".join(
        f"{_LIMITS[key][1].format(_plain(value))}" for key, value in limits.items() if key in _LIMITS
    )
    return (
        "J008",
        Words(f"{_shown(detail['input'])} は範囲の外です", f"{_shown(detail['input'])} is out of range"),
        Words(ja, en),
    )


def _plain(limit: object) -> object:
    """Write a whole number without its point: 100, not 100.0."""
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit


def _too_few(detail: ErrorDetails) -> Reason:
    least = detail.get("ctx", {}).get("min_length", 1)
    return (
        "J008",
        Words("数が足りません", "there are too few"),
        Words(f"{least} つ以上書きます", f"write at least {least}"),
    )


def _custom(code: str, ja: str, en: str) -> Callable[[ErrorDetails], Reason]:
    def make(detail: ErrorDetails) -> Reason:
        return (
            code,
            Words(f"{_shown(detail['input'])} {ja}", f"{_shown(detail['input'])} {en}"),
            _HINTS.get(detail["type"]),
        )

    return make


def _shown(value: Any) -> str:
    """Show a written value, cut short: an error must stay one line."""
    text = value if isinstance(value, str) else str(getattr(value, "text", value))
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


_ENUMS = {kind.__name__: ", ".join(kind) for kind in (FieldType, Medium)}
_LIMITS = {
    "ge": ("{} 以上にします", "at least {}"),
    "gt": ("{} より大きくします", "more than {}"),
    "le": ("{} 以下にします", "at most {}"),
    "lt": ("{} 未満にします", "less than {}"),
}
_PATTERNS = (
    ("https://", Words("https:// で始めます", "start with https://")),
    ("#[0-9A", Words('色は "#8E3B2A" の形で書きます', 'write colours as "#8E3B2A"')),
    (r"\d{3}-\d{4}", Words('郵便番号は "123-4567" の形で書きます', 'write the postal code as "123-4567"')),
    ("@", Words("メールアドレスを書きます", "write a mail address")),
    ("[0-9+]", Words('電話番号は "0120-000-000" の形で書きます', 'write the phone number as "0120-000-000"')),
)
_HINTS = {
    "duration": Words(
        "3日後なら P3D、2時間後なら PT2H、7日前なら -P7D",
        "P3D is three days, PT2H two hours, -P7D a week before",
    ),
    "local_time": Words('"10:00" のように書きます', 'write "10:00"'),
    "date": Words('"2026-12-31" のように、暦にある日を書きます', 'write a day that exists: "2026-12-31"'),
    "identifier": Words(
        "半角の小文字・数字・ハイフンで書きます: day-3", "use lower-case letters, digits and hyphens: day-3"
    ),
    "rrule": Words(
        "例: FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "for example FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"
    ),
}
_LIST = Words("一つだけでも [ ] で囲みます: [a, b]", "write it in [ ], even when it is one: [a, b]")
_PLAIN: dict[str, Reason] = {
    "string_type": (
        "J003",
        Words("ここには文字を書きます", "expected a text"),
        Words("数や true も、引用符で囲めば文字になります", "quote it to make it text"),
    ),
    "int_type": (
        "J003",
        Words("ここには整数を書きます", "expected a whole number"),
        Words(
            "1980 のように、半角の数だけを書きます(引用符・「,」・単位は付けません)",
            "write the digits only: no quotes, no commas, no unit",
        ),
    ),
    "float_type": (
        "J003",
        Words("ここには数を書きます", "expected a number"),
        Words(
            "半角の数だけを書きます。二割(20%)は 0.2 です",
            "write the number only, without quotes; 20% is 0.2",
        ),
    ),
    "bool_type": ("J003", Words("ここには true か false を書きます", "expected true or false"), None),
    "dict_type": (
        "J003",
        Words("ここには「項目: 値」を字下げして書きます", "expected indented `key: value` lines"),
        None,
    ),
    "mapping_type": (
        "J003",
        Words("ここには「項目: 値」を字下げして書きます", "expected indented `key: value` lines"),
        None,
    ),
    "model_type": (
        "J003",
        Words("ここには「項目: 値」を字下げして書きます", "expected indented `key: value` lines"),
        None,
    ),
    "model_attributes_type": (
        "J003",
        Words("ここには「項目: 値」を字下げして書きます", "expected indented `key: value` lines"),
        None,
    ),
    "tuple_type": ("J003", Words("ここには - で始まる並びを書きます", "expected a list"), _LIST),
    "list_type": ("J003", Words("ここには - で始まる並びを書きます", "expected a list"), _LIST),
    "one_line": (
        "J010",
        Words("一行で書きます", "must be one line"),
        Words("件名やプレヘッダーに改行は入れられません", "no line breaks in a subject or preheader"),
    ),
}
_MADE: dict[str, Callable[[ErrorDetails], Reason]] = {
    "extra_forbidden": _extra,
    "missing": _missing,
    "trigger_kind": _trigger_kind,
    "piece_kind": _piece_kind,
    "literal_error": _literal,
    "enum": _literal,
    "is_instance_of": _literal,
    "string_pattern_mismatch": _pattern,
    "greater_than": _limit,
    "greater_than_equal": _limit,
    "less_than": _limit,
    "less_than_equal": _limit,
    "too_short": _too_few,
    "string_too_short": lambda _: ("J008", Words("空にはできません", "must not be empty"), None),
    "duration": _custom("J007", "は期間として読めません", "is not a duration"),
    "local_time": _custom("J007", "は時刻として読めません", "is not a time of day"),
    "date": _custom("J007", "という日付はありません", "is not a date"),
    "identifier": _custom("J007", "は名前に使えません", "cannot be a name"),
    "rrule": _custom("J007", "は RRULE として読めません", "is not an RRULE"),
}
