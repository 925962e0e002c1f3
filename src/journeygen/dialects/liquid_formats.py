"""Formats in Liquid, from filters that every engine has and that no time zone changes.

`@` stands for the value's name; what is written is looked at only when the value is known. Our variables begin with
`jg_`. No `<` or `>` is used: editors of sending platforms turn them into entities.
"""

from __future__ import annotations

from collections.abc import Mapping

_YEAR = "{{ @ | slice: 0, 4 }}年"
_DAY = "{{ @ | slice: 5, 2 | plus: 0 }}月{{ @ | slice: 8, 2 | plus: 0 }}日"

_GROUPS = [f",{{{{ jg_n | slice: {-3 * place}, 3 }}}}" for place in (3, 2, 1)]
# jg_n: the digits with their sign; jg_k: how many commas; jg_h: how many characters stand before the first.
_NUMBER = (
    "{% assign jg_n = @ | plus: 0.5 | floor | append: '' %}"
    "{% assign jg_k = jg_n | remove: '-' | size | minus: 1 | divided_by: 3 | floor %}"
    "{% assign jg_h = jg_k | times: -3 | plus: jg_n.size %}"
    "{% if jg_k == 1 %}{{ jg_n | slice: 0, jg_h }}" + _GROUPS[2] + "{% elsif jg_k == 2 %}"
    "{{ jg_n | slice: 0, jg_h }}" + "".join(_GROUPS[1:]) + "{% elsif jg_k == 3 %}"
    "{{ jg_n | slice: 0, jg_h }}" + "".join(_GROUPS) + "{% else %}{{ jg_n }}{% endif %}"
)

# Sakamoto's rule: years begin in March, so that the leap day is the last; each month has its own shift.
_WEEKDAY = (
    "{% assign jg_m = @ | slice: 5, 2 | minus: 1 %}"
    "{% assign jg_t = '032503514624' | slice: jg_m, 1 %}"
    "{% assign jg_y = jg_m | plus: 10 | divided_by: 12 | floor | minus: 1 %}"
    "{% assign jg_y = @ | slice: 0, 4 | plus: jg_y %}"
    "{% assign jg_c = jg_y | divided_by: 100 | floor %}"
    "{% assign jg_w = jg_y | divided_by: 4 | floor | plus: jg_y | minus: jg_c | plus: jg_t %}"
    "{% assign jg_c = jg_c | divided_by: 4 | floor %}"
    "{% assign jg_t = @ | slice: 8, 2 %}"
    "{% assign jg_w = jg_w | plus: jg_c | plus: jg_t | modulo: 7 %}"
    "({{ '日月火水木金土' | slice: jg_w, 1 }})"
)

LIQUID_FORMATS: Mapping[str, str] = {
    "number": _NUMBER,
    "yen": _NUMBER + "円",
    "date": _DAY,
    'date("weekday")': _DAY + _WEEKDAY,
    'date("long")': _YEAR + _DAY,
    'date("full")': _YEAR + _DAY + _WEEKDAY,
}
"""By what copy writes, as in `journeygen.model.formats.FORMATS`."""
