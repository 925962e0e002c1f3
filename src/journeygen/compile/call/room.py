"""Whether a call fits its page, and how large its script can be set: reckoned from the text, with no engine at hand.

Millimetres are those of templates/layouts/call/sheet.css.j2. Lines are rounded up, so that a page never runs over.
"""

from __future__ import annotations

import html as entities
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from journeygen.compile.call.asks import Ask
from journeygen.model.call import CallSettings

_PARAGRAPH = re.compile(r"<(p|li|h[1-6]|td|blockquote)\b[^>]*>((?:(?!<(?:p|li|td)\b).)*?)</\1>", re.DOTALL)
_ROW = re.compile(r"<tr><th>(.*?)</th><td>(.*?)</td></tr>", re.DOTALL)
_ASIDE = re.compile(r'<aside class="know">.*?</aside>', re.DOTALL)
_TAG = re.compile(r"<rt>.*?</rt>|<[^>]*>", re.DOTALL)
_BOX = re.compile(r'<(?:aside|figure|blockquote|ol|ul|section)\b|class="jg-item')
_MM_PER_POINT = 25.4 / 72
_SHEET = 278.0
"""The page less its margins."""
_TOP = 27.0
"""Head of the page: title and purpose."""
_FRAME = 13.0
"""Who calls, for how long, at what hours: above the script."""
_NOTES = 26.0
"""At least two ruled lines for the customer's words."""
_GAP = 3.0
"""Between the script and the record."""
_RAGGED = 1.04
"""Lines are not filled to the end: 禁則 moves a character or two."""


@dataclass(frozen=True, slots=True)
class Size:
    """How text is set: the class of the page, points, lines in proportion to them, and millimetres across."""

    name: str
    points: float
    leading: float
    across: float

    @property
    def line(self) -> float:
        """Return the height of a line in millimetres."""
        return self.points * _MM_PER_POINT * self.leading

    def height(self, html: str) -> float:
        """Reckon how many millimetres some HTML takes: its paragraphs, the space before them, and around boxes."""
        lines = sum(self._paragraph(found[1], found[2]) for found in _PARAGRAPH.finditer(html))
        return (lines + 0.2 * len(_BOX.findall(html))) * self.line

    def lines(self, text: str, indent: float = 0.0) -> int:
        """Count the lines of a text, indented by some characters."""
        places = sum(0.55 if ord(letter) < 0x2000 else 1.0 for letter in _plain(text))
        return max(1, math.ceil(places / (self.across / (self.points * _MM_PER_POINT) - indent) * _RAGGED))

    def _paragraph(self, tag: str, inside: str) -> float:
        return self.lines(inside, 2.0 if tag == "li" else 0.6) + (0.4 if tag[0] == "h" else 0.05)


SIZES = tuple(
    Size(name, points, leading, 124.0)
    for name, points, leading in (
        ("roomy", 10.0, 1.75),
        ("normal", 9.25, 1.68),
        ("close", 8.5, 1.6),
        ("tight", 8.0, 1.52),
    )
)
"""The sizes of a script, the largest first. 8 points is the smallest that is read easily at arm's length."""
_KNOW = Size("know", 8.0, 1.55, 55.5)
_LABEL, _VALUE = Size("label", 7.0, 1.7, 21.0), Size("value", 8.0, 1.5, 32.5)
_TRIES, _ANSWERS = Size("away", 7.0, 1.58, 58.0), Size("ticks", 8.0, 1.92, 66.0)


def record_height(call: CallSettings, found: Sequence[Ask]) -> float:
    """Return the height of the record at the foot of the page."""
    tries = call.attempts * 11.4 + (1.6 + _TRIES.lines("お留守のとき " + call.away) * 3.9 if call.away else 0)
    answers = sum(map(_ask_height, found)) or 26.0
    after = (len(call.events or _GENERAL) + 1) * 5.2 + 20.0
    return round(7.2 + max(tries, answers, after), 1)


_GENERAL = ("ご要望があった", "お叱りがあった")


def _ask_height(ask: Ask) -> float:
    if ask.kind == "ticks":
        return 5.6 + 5.4 * _ANSWERS.lines("".join(f"□{tick}□" for tick in ask.ticks))
    return 5.6 + (13.0 if ask.kind == "lines" else 4.6)


@dataclass(frozen=True, slots=True)
class Room:
    """What one page has room for, above a record of some height."""

    record: float

    def size(self, script: str) -> Size:
        """Choose the largest size in which a script fits, the smallest when it fits in none."""
        return next((size for size in SIZES if size.height(script) <= self._script), SIZES[-1])

    def lines_over(self, script: str) -> int:
        """Return by how many lines a script is too long even in the smallest size, 0 when it fits."""
        size = SIZES[-1]
        return max(0, math.ceil((size.height(script) - self._script) / size.line))

    def too_much_to_know(self, head: str) -> int:
        """Return by how many lines what stands beside the script is too long, 0 when it fits."""
        over = self._know(head) - (_SHEET - _TOP - self.record - _GAP)
        return max(0, math.ceil(over / _KNOW.line))

    def _know(self, head: str) -> float:
        """Reckon how high the column beside the script is; its table goes row by row."""
        know = "".join(_ASIDE.findall(head))
        rows = sum(
            max(_LABEL.lines(row[1]) * _LABEL.line, _VALUE.lines(row[2]) * _VALUE.line) + 1.4
            for row in _ROW.finditer(know)
        )
        return rows + _KNOW.height(_ROW.sub("", know)) + 8.0

    @property
    def _script(self) -> float:
        return _SHEET - _TOP - self.record - _GAP - _FRAME - _NOTES


def _plain(html: str) -> str:
    return entities.unescape(_TAG.sub("", html)).strip()
