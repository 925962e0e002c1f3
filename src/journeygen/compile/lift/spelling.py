"""Spell a setting's value so that it stays text where copy puts it: it is not the author of the copy who wrote it.

In Markdown its special characters get a backslash; in the YAML of a block's arguments quotation marks are doubled, and
what cannot be said without them is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeygen.compile.body.fences import Region, region_after

_SPECIAL = re.compile(r"""[\\`*_{}\[\]|<>&"'#+=~,\n]|:(?:\s|\Z)|\A(?:[-:!%@?\s]|\d+[.)])""")
"""What means something anywhere in Markdown or YAML; most values hold nothing of it."""
_INLINE = re.compile(r"[\\`*_{}\[\]|#]")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"[\s>*+-]*(?:\d+\.\s+)?")
_INDENT = re.compile(r"\A\s+")
_BLOCK = re.compile(r"(?P<space> ?)(?:(?P<escaped>[#>+-])|(?P<number>\d+)(?=[.)])|(?P<other>[:=~]))")
_COPY_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_OPEN_QUOTE = re.compile(r"""(?:\A|[:,\[{-])\s*(?P<quote>["'])[^"']*\Z""")
_SCALAR_START = re.compile(r"(?:\A|[:,\[{-])\s*\Z")
_YAML_ANYWHERE = re.compile(r":(?:\s|\Z)|\s#")
_YAML_START = re.compile(r"""[-?:](?:\s|\Z)|[,\[\]{}#&*!|>'"%@`]""")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is put: what it is read as (None: plain text), and what stands before it on its line."""

    region: Region | None
    before: str = ""


def is_special(value: str) -> bool:
    """Tell whether a value must be spelled with care at all."""
    return _SPECIAL.search(value) is not None


def spot_at(text: str, offset: int) -> Spot:
    """Describe the place of a tag that begins at `offset` of a body."""
    before = text[:offset]
    line = before[before.rfind("\n") + 1 :].removesuffix("{{").removesuffix("{{-")
    return Spot(region_after(before), _COPY_TAG.sub("", line))


def spelled(value: str, spot: Spot) -> str | None:
    """Spell a value for its place; None when it can't be put there."""
    value = " ".join(value.split("\n"))
    if spot.region is Region.ARGUMENTS:
        return _in_yaml(value, spot.before)
    if spot.region is not Region.PROSE or spot.before.count("`") % 2:
        return value
    return _in_markdown(value, spot.before)


def _in_markdown(value: str, before: str) -> str:
    start = ""
    if _LINE_START.fullmatch(before):
        value = _INDENT.sub(" ", value)
        if found := _BLOCK.match(value):
            start, value = _block_mark(found), value[found.end() :]
    return start + _TAG.sub("&lt;", _ENTITY.sub("&amp;", _INLINE.sub(r"\\\g<0>", value)))


def _block_mark(found: re.Match[str]) -> str:
    """Disarm what would begin a list, a heading, a quotation, a rule or a block."""
    if found["other"]:
        return f"{found['space']}&#{ord(found['other'])};"
    return f"{found['space']}{found['number'] or ''}\\{found['escaped'] or ''}"


def _in_yaml(value: str, before: str) -> str | None:
    if quoted := _OPEN_QUOTE.search(before):
        return (
            value.replace("\\", "\\\\").replace('"', '\\"')
            if quoted["quote"] == '"'
            else value.replace("'", "''")
        )
    starts = _SCALAR_START.search(before) is not None
    in_flow = "[" in before or "{" in before
    breaks = (
        _YAML_ANYWHERE.search(value)
        or (starts and _YAML_START.match(value))
        or (in_flow and re.search(r"[,\[\]{}]", value))
    )
    return None if breaks else value
