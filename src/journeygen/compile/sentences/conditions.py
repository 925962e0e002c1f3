"""A condition as a sentence: 「購入回数が3回以上で、かつ「VIPのお客様」に当てはまらない」."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from journeygen.compile.jsonlogic import stands_in
from journeygen.compile.sentences.titles import Titles
from journeygen.diagnostics import Words
from journeygen.model.conditions import AllOf, AnyOf, Compare, Condition, InGroup, Not
from journeygen.model.fields import FieldType

ALWAYS = Words("どなたでも", "always")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: how it ends a sentence, how it leads on to the next, in English, and what joins its parts."""

    ends: str
    leads: str
    english: str
    joined: str = ""

    def within(self, join: str) -> Clause:
        """Return the clause for use among others: in parentheses when it is joined in the other way."""
        if self.joined in ("", join):
            return self
        return Clause(f"({self.ends})", f"({self.ends})", f"({self.english})")


_ALL = Clause("どなたでもよい", "どなたでもよく", "always")
_NONE = Clause("どなたにも当てはまらない", "どなたにも当てはまらず", "never")


def condition_sentence(condition: Condition, titles: Titles) -> Words:
    """Say a condition. An empty one always holds."""
    if condition == AllOf(()):
        return ALWAYS
    clause = _clause(condition, titles, True)
    return Words(clause.ends, clause.english)


def _clause(condition: Condition, titles: Titles, wanted: bool) -> Clause:
    match condition:
        case Compare():
            return _comparison(condition, titles, wanted)
        case InGroup(group=group):
            return _membership(group, titles, wanted)
        case Not(part=part):
            return _clause(part, titles, not wanted)
        case AllOf(parts=parts):
            return _several(parts, titles, wanted, both=wanted)
        case AnyOf(parts=parts):
            return _several(parts, titles, wanted, both=not wanted)


def _several(parts: tuple[Condition, ...], titles: Titles, wanted: bool, both: bool) -> Clause:
    band = _band(parts, titles) if both and wanted else None
    if band:
        return band
    clauses = [_clause(part, titles, wanted) for part in parts]
    if not clauses:
        return _ALL if both else _NONE
    if len(clauses) == 1:
        return clauses[0]
    return _both(clauses) if both else _either(clauses)


def _both(clauses: list[Clause]) -> Clause:
    *first, last = [clause.within("and") for clause in clauses]
    before = "".join(f"{clause.leads}、かつ" for clause in first)
    english = " and ".join(clause.english for clause in (*first, last))
    return Clause(before + last.ends, before + last.leads, english, "and")


def _either(clauses: list[Clause]) -> Clause:
    inside = [clause.within("or") for clause in clauses]
    ends = "、または".join(clause.ends for clause in inside)
    return Clause(ends, ends, " or ".join(clause.english for clause in inside), "or")


def _is(stem: str, english: str) -> Clause:
    return Clause(f"{stem}である", f"{stem}で", english)


def _is_not(stem: str, english: str) -> Clause:
    return Clause(f"{stem}ではない", f"{stem}ではなく", english)


def _membership(group: str, titles: Titles, wanted: bool) -> Clause:
    title = titles.group(group)
    if wanted:
        return Clause(f"「{title}」に入っている", f"「{title}」に入っていて", f"in the group {group}")
    return Clause(f"「{title}」に入っていない", f"「{title}」に入っておらず", f"not in the group {group}")


def _comparison(compare: Compare, titles: Titles, wanted: bool) -> Clause:
    field = titles.fields[compare.field]
    if field.type is FieldType.BOOLEAN and compare.operator == "equals":
        clause = _boolean(compare, titles, compare.value is wanted)
    else:
        clause = _SAYINGS[compare.operator](compare, titles, wanted)
    if compare.operator != "known" and stands_in(compare, field) is wanted:
        return _also_unknown(clause)
    return clause


def _also_unknown(clause: Clause) -> Clause:
    aside = "(分からない方を含む)"
    return Clause(clause.ends + aside, clause.leads + aside, f"{clause.english} (or unknown)")


def _boolean(compare: Compare, titles: Titles, true: bool) -> Clause:
    title = titles.field(compare.field).title
    if true:
        return Clause(f"「{title}」に当てはまる", f"「{title}」に当てはまり", f"{compare.field} is true")
    return Clause(f"「{title}」に当てはまらない", f"「{title}」に当てはまらず", f"{compare.field} is false")


def _equals(compare: Compare, titles: Titles, wanted: bool) -> Clause:
    stem = f"{_subject(compare, titles)}が{titles.written(compare.field, compare.value)}"
    english = f"{compare.field} is {'' if wanted else 'not '}{_english(compare.value)}"
    return _is(stem, english) if wanted else _is_not(stem, english)


_SIZES = {
    ("at_least", True): ("以上", "at least"),
    ("at_least", False): ("未満", "below"),
    ("at_most", True): ("以下", "at most"),
    ("at_most", False): ("を超える値", "above"),
    ("below", True): ("未満", "below"),
    ("below", False): ("以上", "at least"),
}
_TIMES = {
    ("at_least", True): ("以降", "on or after"),
    ("at_least", False): ("より前", "before"),
    ("at_most", True): ("以前", "on or before"),
    ("at_most", False): ("より後", "after"),
    ("below", True): ("より前", "before"),
    ("below", False): ("以降", "on or after"),
}


def _bound(compare: Compare, titles: Titles, wanted: bool) -> Clause:
    return _is(*_bound_stem(compare, titles, wanted))


def _bound_stem(compare: Compare, titles: Titles, wanted: bool) -> Words:
    is_date = titles.fields[compare.field].type is FieldType.DATE
    ja, en = (_TIMES if is_date else _SIZES)[compare.operator, wanted]
    value = titles.written(compare.field, compare.value)
    return Words(f"{_subject(compare, titles)}が{value}{ja}", f"{compare.field} is {en} {compare.value}")


def _band(parts: tuple[Condition, ...], titles: Titles) -> Clause | None:
    """Say two bounds of one field together: 20,000円以上30,000円未満."""
    match parts:
        case (
            Compare(operator="at_least") as low,
            Compare(operator="at_most" | "below") as high,
        ) if low.field == high.field:
            start, end = _bound_stem(low, titles, True), _bound_stem(high, titles, True)
            stem = start.ja + end.ja.removeprefix(f"{_subject(high, titles)}が")
            return _is(stem, f"{start.en} and {end.en.removeprefix(f'{high.field} is ')}")
    return None


def _one_of(compare: Compare, titles: Titles, wanted: bool) -> Clause:
    values = [titles.written(compare.field, value) for value in compare.value]
    listed = "か".join(values)
    english = ", ".join(map(_english, compare.value))
    if wanted:
        return _is(f"{_subject(compare, titles)}が{listed}", f"{compare.field} is one of {english}")
    stem = f"{_subject(compare, titles)}が{listed}のどれか"
    return _is_not(stem, f"{compare.field} is none of {english}")


def _includes(compare: Compare, titles: Titles, wanted: bool) -> Clause:
    stem = f"{_subject(compare, titles)}に{titles.written(compare.field, compare.value)}が"
    if wanted is (compare.operator == "includes"):
        english = f"{compare.field} includes {_english(compare.value)}"
        return Clause(f"{stem}含まれる", f"{stem}含まれ", english)
    english = f"{compare.field} does not include {_english(compare.value)}"
    return Clause(f"{stem}含まれない", f"{stem}含まれず", english)


def _known(compare: Compare, titles: Titles, wanted: bool) -> Clause:
    subject = _subject(compare, titles)
    if compare.value is wanted:
        return Clause(f"{subject}が分かっている", f"{subject}が分かっていて", f"{compare.field} is known")
    return Clause(f"{subject}が分からない", f"{subject}が分からず", f"{compare.field} is unknown")


_SAYINGS: dict[str, Callable[[Compare, Titles, bool], Clause]] = {
    "equals": _equals,
    "at_least": _bound,
    "at_most": _bound,
    "below": _bound,
    "one_of": _one_of,
    "includes": _includes,
    "excludes": _includes,
    "known": _known,
}


def _subject(compare: Compare, titles: Titles) -> str:
    return titles.field(compare.field).title


def _english(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)
