"""Content streams: RGB and grey operators become inks; every other byte stays as the engine wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable

from journeygen.press.finish.inks import Paint, Rgb
from journeygen.press.finish.paper import written

Found = Callable[[str], None]
"""Is told each colour that has no ink of its own."""

_PLAIN = rb"[^()\\]|\\."
_DEEPER = rb"\((?:%s|%%s)*\)" % _PLAIN
_STRING = rb"\((?:%s)*\)" % _PLAIN
for _ in range(3):
    _STRING = _DEEPER.replace(b"%s", _STRING)
_OPERATOR = re.compile(_STRING + rb"|\s(rg|RG|g|G)(?=[\s/\[<(%]|$)", re.DOTALL)
"""A string, which is passed over, or an operator that sets a colour. Strings nest; both engines escape, so never deep."""
_OPERANDS = {
    count: re.compile(rb"(?<![^\s\]>)/])" + rb"[-+]?[\d.]+\s+" * (count - 1) + rb"[-+]?[\d.]+$")
    for count in (1, 3)
}
_LONGEST = 64
"""Bytes before an operator among which its operands are looked for: three numbers of 20 digits."""
_BY_STATE = re.compile(rb"\b(?:BI|sc|SC)\b|/(?!Pattern\b)\S+\s+(?:cs|CS)\b")
"""What cannot be told from an operator's own operands: inline pictures, and colours of a space that was named before."""


def needs_state(data: bytes) -> bool:
    """Tell whether a stream sets colours in spaces that it names beforehand, or holds pictures itself."""
    return _BY_STATE.search(data) is not None


def repaint(data: bytes, paint: Paint, found: Found) -> bytes:
    """Return a decoded stream with its rg, RG, g and G written for another device."""
    parts, done = [], 0
    for match in _OPERATOR.finditer(data):
        operator = match.group(1)
        if operator is None:
            continue
        count = 3 if len(operator) == 2 else 1
        before = data[max(done, match.start() - _LONGEST) : match.start()]
        operands = _OPERANDS[count].search(before)
        if operands is None:
            continue
        begins = match.start() - len(operands.group())
        parts += [data[done:begins], _painted(operands.group(), operator, paint, found)]
        done = match.end()
    return b"".join((*parts, data[done:]))


def _painted(operands: bytes, operator: bytes, paint: Paint, found: Found) -> bytes:
    values = [float(one) for one in operands.split()]
    red, green, blue = values if len(values) == 3 else values * 3
    return operation((red, green, blue), operator.islower(), paint, found).encode("ascii")


def operation(rgb: Rgb, fills: bool, paint: Paint, found: Found) -> str:
    """Write the operation that sets a colour for filling or stroking."""
    mixed = paint.mix(rgb)
    if mixed.leftover:
        found(mixed.leftover)
    return f"{written(*mixed.values)} {paint.fill if fills else paint.stroke}"
