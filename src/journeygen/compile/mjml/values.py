"""Kinds of attribute value, each a pattern and a sentence that says what is expected.

The kinds follow the types in the public MJML 4 documentation (documentation.mjml.io), narrowed where mrml 6 was
seen to misread a value: an image `width="12"` became -38 pixels, a hero `height="30%"` became 0 pixels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeygen.compile.mjml.colors import COLOR_NAMES
from journeygen.diagnostics import Words

TOKEN = re.compile(r"zq[0-9]{4}qz")
"""A send-time value in transit: it stands for text that is known only when the mail is sent."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What an attribute may hold; compared by identity.

    `pattern` matches the unescaped value; `choices` feed the nearest-name hint.
    """

    expects: Words
    pattern: re.Pattern[str]
    choices: tuple[str, ...] = ()
    sendtime: bool = False


def _kind(ja: str, en: str, pattern: str, *choices: str, sendtime: bool = False) -> Kind:
    return Kind(Words(ja, en), re.compile(pattern, re.IGNORECASE), choices, sendtime)


def one_of(*choices: str) -> Kind:
    """Make the kind that accepts exactly these words."""
    listed = " | ".join(choices)
    pattern = re.compile("|".join(re.escape(choice) for choice in choices))
    return Kind(Words(f"次のどれか: {listed}", f"one of {listed}"), pattern, choices)


_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_LENGTH = rf"(?:{_NUMBER}(?:px|%)|0)"
_CHANNELS = r"\(\s*[0-9.]+%?(?:\s*,\s*[0-9.]+%?){2,3}\s*\)"
_COLOR = rf"(?:#(?:[0-9a-f]{{3}}|[0-9a-f]{{6}})|rgba?{_CHANNELS}|{'|'.join(COLOR_NAMES)}|transparent)"
_LINE = r"(?:solid|dashed|dotted|double|groove|ridge|inset|outset)"
_POSITION = rf"(?:left|right|center|top|bottom|-?{_LENGTH})"

COLOR = _kind(
    "色(#rgb、#rrggbb、rgb(…)、CSS の色名)",
    "a colour (#rgb, #rrggbb, rgb(…) or a CSS name)",
    _COLOR,
    *COLOR_NAMES,
    "transparent",
)
PIXELS = _kind("長さ(例: 12px)", "a length in px, like 12px", rf"{_NUMBER}px|0")
LENGTH = _kind("長さ(例: 12px、50%)", "a length in px or %, like 12px or 50%", _LENGTH)
LENGTH_OR_AUTO = _kind("長さ(例: 12px、50%)か auto", "a length like 12px or 50%, or auto", rf"{_LENGTH}|auto")
PIXELS_OR_AUTO = _kind("長さ(例: 12px)か auto", "a length like 12px, or auto", rf"{_NUMBER}px|0|auto")
LENGTHS = _kind(
    "1〜4個の長さ(例: 10px 25px)", "one to four lengths, like 10px 25px", rf"{_LENGTH}(?: {_LENGTH}){{0,3}}"
)
SPACING = _kind(
    "字間(例: 1px、-0.5px、0.05em)", "a spacing, like 1px or 0.05em", rf"-?{_NUMBER}(?:px|em)|0|normal"
)
LINE_HEIGHT = _kind(
    "行の高さ(例: 1.8、24px、180%)", "a line height, like 1.8, 24px or 180%", rf"{_NUMBER}(?:px|%)?"
)
BORDER = _kind(
    "罫線(例: 1px solid #cccccc、none)",
    "a border, like 1px solid #cccccc, or none",
    rf"none|0|(?:0|{_NUMBER}px) {_LINE} {_COLOR}",
    "none",
)
RADIUS = _kind("角の丸み(例: 4px)", "corner radii, like 4px", rf"{_LENGTH}(?: {_LENGTH}){{0,3}}")
INTEGER = _kind("整数(例: 0)", "a whole number, like 0", r"[0-9]{1,4}")
BOOLEAN = one_of("true", "false")
FAMILY = _kind(
    "書体名(例: 'Hiragino Sans', sans-serif)",
    "font names, like 'Hiragino Sans', sans-serif",
    r"[^\s,;{}<>\"][^;{}<>\"]*",
)
WEIGHT = one_of("normal", "bold", "lighter", "bolder", *(str(weight) for weight in range(100, 1000, 100)))
STYLE = one_of("normal", "italic", "oblique")
DECORATION = one_of("none", "underline", "overline", "line-through")
TRANSFORM = one_of("none", "uppercase", "lowercase", "capitalize")
LINE = one_of("solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset", "none")
POSITION = _kind(
    "位置(例: center top、50% 10px)", "a position, like center top", rf"{_POSITION}(?: {_POSITION})?"
)
SIZE = _kind(
    "大きさ(auto、cover、contain、例: 600px 300px)",
    "auto, cover, contain or lengths, like 600px 300px",
    rf"cover|contain|(?:auto|{_LENGTH})(?: (?:auto|{_LENGTH}))?",
    "auto",
    "cover",
    "contain",
)
TARGET = one_of("_blank", "_self", "_parent", "_top")
WORDS = _kind(
    "英数字の名前(空白区切り)", "names of ASCII letters and digits", r"[A-Za-z][\w-]*(?: +[A-Za-z][\w-]*)*"
)
LANGUAGE = _kind("言語(例: ja)", "a language, like ja", r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", "ja")
_PLACE = r"(?:https?://|mailto:|tel:|sms:|cid:|//|/|\.{0,2}/|#|\?|[\w%~-]+[/.?#]|[\w%~-]+$)"
URL = _kind(
    "URL (例: https://www.example.jp/)",
    "a URL, like https://www.example.jp/",
    rf"{_PLACE}[^\s\"<>\\^`{{}}|]*",
    sendtime=True,
)
CSS_URL = _kind(
    "画像の URL (空白、引用符、丸かっこなし)",
    "the URL of a picture, without blanks, quotes or round brackets",
    rf"{_PLACE}[^\s\"'()<>\\^`{{}}|]*",
    sendtime=True,
)
SRCSET = _kind(
    "画像の URL と幅(例: a.png 600w)", "URLs with widths, like a.png 600w", r"[^\"<>\\]+", sendtime=True
)
TEXT = _kind("文字列", "text", r"(?s:.*)", sendtime=True)
